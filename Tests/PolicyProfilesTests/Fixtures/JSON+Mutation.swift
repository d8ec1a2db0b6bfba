import JSONTree
import TestSupport

extension JSON {
  /// The same profile with one or two of its timescales, and one at most of everything else that it
  /// lists.
  func excerpt(using random: inout SplitMix64) -> JSON {
    guard case .object(var members) = content else { return self }
    for index in members.indices {
      switch (members[index].key, members[index].value.content) {
      case ("timescales", .array(let elements)):
        let kept = elements.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
        members[index].value = .array(kept.map { $0.excerpt(using: &random) })
      case ("notes", .array(let elements)), ("governance", .array(let elements)), ("bands", .array(let elements)),
        ("passages", .array(let elements)), ("relaxations", .array(let elements)):
        members[index].value = .array(elements.shuffled(using: &random).prefix(1))
      default: break
      }
    }
    return JSON(.object(members))
  }

  /// The same tree with one to three values replaced, removed, repeated, renamed or moved.
  func mutated(using random: inout SplitMix64) -> JSON {
    var tree = self
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let values = tree.all
      let place = Int.random(in: 0..<values.count, using: &random)
      let stranger = values.randomElement(using: &random) ?? nil
      var position = 0
      tree = tree.replacing(place, position: &position) { $0.spoiled(stranger: stranger, using: &random) }
    }
    return tree
  }

  /// The value and all values inside it.
  private var all: [JSON] {
    switch content {
    case .array(let elements): [self] + elements.flatMap(\.all)
    case .object(let members): [self] + members.flatMap(\.value.all)
    default: [self]
    }
  }

  /// The tree with the value at a place, counted as `all` lists them, changed.
  private func replacing(_ place: Int, position: inout Int, by change: (JSON) -> JSON) -> JSON {
    let isHere = position == place
    position += 1
    if isHere { return change(self) }
    switch content {
    case .array(let elements):
      return .array(elements.map { $0.replacing(place, position: &position, by: change) })
    case .object(let members):
      return JSON(
        .object(
          members.map {
            Member(key: $0.key, value: $0.value.replacing(place, position: &position, by: change))
          }))
    default: return self
    }
  }

  private func spoiled(stranger: JSON, using random: inout SplitMix64) -> JSON {
    let values: [JSON] = [
      nil, true, -1, 0, 1, 999_999_999_999, JSON(.number(1.5e300)), "", " ", "received", "stage-1-response",
      "inherited",
      "2024-02-30", "\u{0}", [], [:], [[]], ["sameAs": "stage-1-response"], ["first": ["received", "received"]],
    ]
    switch (Int.random(in: 0..<4, using: &random), content) {
    case (0, .object(var members)) where !members.isEmpty:
      let index = Int.random(in: members.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: members.remove(at: index)
      case 1: members.insert(members[index], at: 0)
      default: members[index].key = members.randomElement(using: &random)?.key ?? ""
      }
      return JSON(.object(members))
    case (0, .array(var elements)) where !elements.isEmpty:
      let index = Int.random(in: elements.indices, using: &random)
      if Bool.random(using: &random) { elements.remove(at: index) } else { elements.append(elements[index]) }
      return .array(elements)
    case (1, _): return stranger
    case (2, _): return [self]
    default: return values.randomElement(using: &random) ?? nil
    }
  }
}
