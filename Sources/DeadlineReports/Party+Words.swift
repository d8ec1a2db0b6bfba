import Timescales

extension Timescale.Party {
  /// Who it is, for a column of a table.
  var name: String {
    switch self {
    case .council: "council"
    case .complainant: "complainant"
    case .investigator: "investigating officer"
    case .panel: "review panel"
    case .parties: "all who take part in the panel"
    }
  }

  /// Who it is, for a sentence.
  var words: String {
    self == .parties ? "everyone who takes part in the panel" : "the \(name)"
  }
}

extension Timescale {
  /// Who owes it or has it, for a column of a table: in the words of the document if it names
  /// somebody.
  var ownerName: String { owedByTitle ?? owedBy.name }

  /// The same for a sentence.
  var owner: String { owedByTitle.map { "the \($0)" } ?? owedBy.words }
}
