/// The other names of an event or a fact: the headings that are taken for it.
package enum HeadingNames {
  /// The headings in small letters, those that name no stage first; not the word itself.
  package static func names(of word: String) -> [String] {
    var names: [String] = []
    for name in HeadingSynonyms.acts.flatMap({ all($0, word) }) where !names.contains(name) {
      if name.replacing(" ", with: "-") == word { continue }
      // A name of two acts is taken for one of them.
      switch HeadingSynonyms.meaning(of: name, besideStage: false) {
      case .word(word): names.append(name)
      case .answer where HeadingSynonyms.answers.contains(word): names.append(name)
      default: break
      }
    }
    return names
  }

  private static func all(_ act: HeadingSynonyms.Act, _ word: String) -> [String] {
    let plain = act.names + act.nouns.map { "date of \($0)" }
    let isPlain =
      act.plain == word || HeadingSynonyms.isAnswer(act) && HeadingSynonyms.answers.contains(word)
    let ofStages = act.stages.sorted { $0.key < $1.key }.filter { $0.value == word }.flatMap { stage, _ in
      act.names.map { "stage \(stage) \($0)" } + act.nouns.map { "date of stage \(stage) \($0)" }
    }
    return (isPlain ? plain : []) + ofStages
  }
}
