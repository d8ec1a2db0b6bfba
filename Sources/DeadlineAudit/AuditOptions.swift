public import Deadlines
public import PolicyProfiles
public import UKBankHolidays
public import WorkingDays

/// The settings of an audit.
public struct AuditOptions: Hashable, Sendable {
  /// The profiles that cases may name.
  package var library: PolicyLibrary
  /// The policy of every case, by id or by id and version.
  ///
  /// A column `policy` takes precedence where it is filled in.
  package var policy: String?
  /// The calendars that count working days; by default, those of the embedded bank holidays.
  package var calendars: Calendars
  /// Newer calendars.
  ///
  /// If given, the audit writes the deadlines that they move and nothing else.
  public var updatedCalendars: Calendars?
  /// The day as of which the status is given.
  package var asOf: Day
  /// The day on which the file is read, which may be after `asOf`; `asOf` if `nil`.
  ///
  /// A year of two digits is the latest with them that is not after both.
  public var today: Day?
  /// The format of days in the file; `nil` to find it column by column.
  public var dateFormat: DateFormat?
  /// The encoding of the file; `nil` to find it.
  public var encoding: FileEncoding?
  /// The character between two fields of the file; `nil` to find it.
  package var delimiter: UInt8?
  /// The header of a file that has none, such as `reference,received`, as a line of the file would have it.
  public var header: String?
  /// Whether the rows and the refused rows begin with a header.
  public var writesHeader = true
  /// The words for nothing in a column of dates.
  package var blankWords = BlankWords.common
  /// The recognised heading that a heading of the file means.
  public var headingMap: [String: String] = [:]
  /// The same from a file that is used again and again; ``headingMap`` comes before it.
  ///
  /// A heading that it skips may be missing.
  package var mapping: [String: String] = [:]
  /// The readings of unclear passages to compute by.
  public var readings = ReadingChoice.adopted
  /// How many threads audit, 1 to 64, in addition to the one that reads and writes.
  ///
  /// With 1, one thread does both.
  ///
  /// The result does not depend on it. More threads than processors gain nothing and cost some
  /// 30 MB each.
  public var threads = 1
  /// Whether there is a row for each case or for each deadline.
  public var layout = RowLayout.wide
  /// The format of the rows.
  public var format = RowFormat.csv
  /// The timescales and fields that are shown.
  public var columns = ColumnSelection.usual
  /// The headings of columns of the file that are shown before the reference.
  public var keptColumns: [String] = []
  /// Whether every column of the file is shown, but for the reference and the policy.
  public var keepsAllColumns = false
  /// Whether the headings are in words.
  public var usesTitles = false
  /// Whether what the file has no column for did not happen; otherwise it is `not-recorded`.
  public var assumesComplete = false
  /// Which day decides the period in which the summary counts an outcome.
  public var periodBasis = PeriodBasis.start
  /// A column of the file, such as `Team`, by whose values the summary gives the figures too; see
  /// ``AuditSummary/mostValues``.
  public var byColumn: String?
  /// Whether the rows are for a spreadsheet in the United Kingdom: after a byte-order mark, with days as
  /// dd/mm/yyyy, and with an apostrophe before text that it would run as a formula.
  public var isForSpreadsheet = false

  /// The ids of the policies for which a table has columns, where it could not be found out which others
  /// come; a row that names another one is refused.
  var onlyPolicies: Set<String>?
  /// How many cases of a plan are computed by arithmetic before tables of due days are made.
  var tablesAfter = 1000
  /// How many rows are assessed at a time: many, so that many have the same recorded.
  var block = 8192
  /// The same where rows have to be written in order, and all outcomes of a block are kept until then.
  static let orderedBlock = 1024
  /// How many rows with the same program are run at a time: few enough for the first-level cache.
  static let mostLanes = 256
  /// How many bytes of records a worker gets at a time: enough to be worth it, and few enough that
  /// several batches fit into the caches.
  var batchSize = 576 * 1024
  /// The same where rows have to be written in order.
  static let orderedBatchSize = 128 * 1024
  /// How many bytes of an input are looked at before its table is begun.
  var headSize = 1 << 20
  /// Whether even plain lines are read by `CSVReader`.
  ///
  /// This is slower, and the fast way is tested against it.
  var readsRecordByRecord = false

  /// Options that leave the form of the file to be found, without a mapping of headings.
  ///
  /// - Parameters:
  ///   - library: the profiles that cases may name.
  ///   - policy: the policy of every case, such as `luton`; `nil` if a column names it.
  ///   - asOf: the day as of which the status is given.
  ///   - calendars: the calendars that count working days.
  public init(library: PolicyLibrary, policy: String?, asOf: Day, calendars: Calendars = .embedded) {
    self.library = library
    self.policy = policy
    self.calendars = calendars
    self.asOf = asOf
  }
}
