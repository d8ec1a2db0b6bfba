import Deadlines
import JSONTree
import PolicyProfiles
public import Timescales

/// Which deadlines, and which of their fields, a table of audited cases shows.
public struct ColumnSelection: Hashable, Sendable {
  /// The timescales in the order of their columns; those that have something to say unless given.
  public var timescales: [TimescaleID]?
  /// The fields of each; ``DeadlineField/usual`` unless given, without those that are empty throughout.
  public var fields: [DeadlineField]?
  /// Whether all is shown that the policies may fill, also where no case does.
  private(set) var isAll = false

  /// The selection of these timescales and fields.
  public init(timescales: [TimescaleID]? = nil, fields: [DeadlineField]? = nil) {
    self.timescales = timescales
    self.fields = fields
  }

  /// What is shown unless something is chosen.
  public static let usual = ColumnSelection()

  /// Every timescale and field that the policies may fill, also those that no case does.
  public static let all: ColumnSelection = {
    var selection = ColumnSelection(fields: DeadlineField.allCases)
    selection.isAll = true
    return selection
  }()

  /// The selection of a list of words, each the id of a timescale or the name of a field:
  /// `stage-1-response,status,days-late`; the word `all` alone is ``all``.
  ///
  /// - Throws: ``UnknownColumnError`` for a word that is neither.
  public init(_ list: String, timescales known: [TimescaleID]) throws(UnknownColumnError) {
    self.init()
    if list == "all" {
      self = .all
      return
    }
    for word in list.split(separator: ",").map({ $0.filter { !$0.isWhitespace } }) where !word.isEmpty {
      if let field = DeadlineField(rawValue: word) {
        fields = (fields ?? []) + [field]
      } else if let timescale = known.first(where: { $0.rawValue == word }) {
        timescales = (timescales ?? []) + [timescale]
      } else {
        throw UnknownColumnError(word: word, known: DeadlineField.allCases.map(\.rawValue) + known.map(\.rawValue))
      }
    }
  }

  /// Whether the columns depend on the cases.
  var dependsOnCases: Bool { !isAll && (timescales == nil || fields == nil) }

  /// Whether nothing was chosen, so that the table may leave out what says nothing.
  var isUsual: Bool { timescales == nil && fields == nil }
}

/// A word of a list of columns that is neither a timescale nor a field.
public struct UnknownColumnError: Error, Hashable, CustomStringConvertible {
  /// The word.
  public let word: String
  /// The words that are known: fields, then timescales.
  public let known: [String]

  /// The word, and a suggestion if there is a near one.
  public var description: String {
    let meant = MeantWords.timescales(by: word, among: known)
    return "“\(word)” is neither a timescale nor a field\(MeantWords.question(meant))"
  }
}
