public import Deadlines
public import PolicyProfiles
public import UKBankHolidays
public import WorkingDays

/// What an audit needs to know, apart from the cases.
public struct AuditOptions: Hashable, Sendable {
  /// The profiles at hand.
  public var library: PolicyLibrary
  /// The policy of every case, by id or by id and version; a column `policy` wins where it is filled.
  public var policy: String?
  /// The calendars that count working days; those of the embedded bank holidays unless given.
  public var calendars: Calendars
  /// Newer calendars: the audit then writes the deadlines that they move, and nothing else.
  public var updatedCalendars: Calendars?
  /// The day as of which the status is given.
  public var asOf: Day
  /// How days are written in the file.
  public var dateFormat = DateFormat.iso
  /// For headings of the file, the known heading that each stands for.
  public var headingMap: [String: String] = [:]
  /// Which readings of unclear passages the cases are computed by.
  public var readings = ReadingChoice.adopted
  /// How many threads audit, 1 to 64, beside the one that reads and writes; with 1 there is no other.
  ///
  /// The result does not depend on it. More than there are processors cost memory, about 12 MB each, and gain nothing.
  public var threads = 1
  /// Whether a case or a deadline has a row.
  public var layout = RowLayout.wide
  /// What the rows are written in.
  public var format = RowFormat.csv
  /// Whether references that a spreadsheet would run as a formula are defused.
  public var isForSpreadsheet = false

  /// How many cases under a plan are computed by arithmetic before it pays to make tables of due days.
  var tablesAfter = 1000
  /// How many rows are assessed at a time.
  var block = 1024
  /// How many bytes of records are handed to a worker at a time: enough to be worth it, and few enough that several batches fit into
  /// the caches.
  var batchSize = 128 * 1024
  /// Whether every record is read by ``CSVReader``, plain lines too: slower, and what the fast way is tested against.
  var readsRecordByRecord = false

  /// Options with ISO dates and no mapping.
  ///
  /// - Parameters:
  ///   - library: the profiles at hand.
  ///   - policy: the policy of every case, such as `luton`; `nil` if a column says.
  ///   - asOf: the day as of which the status is given.
  ///   - calendars: the calendars that count working days.
  public init(library: PolicyLibrary, policy: String?, asOf: Day, calendars: Calendars = .embedded) {
    self.library = library
    self.policy = policy
    self.calendars = calendars
    self.asOf = asOf
  }
}
