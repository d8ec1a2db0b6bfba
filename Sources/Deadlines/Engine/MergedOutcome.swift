/// The outcomes of one rule in the exact records of a case, reduced to what a table of cases shows.
struct MergedOutcome: Sendable {
  /// The latest days and the highest counts.
  private(set) var latest: Days
  /// The earliest days and the lowest counts.
  private(set) var earliest: Days
  private(set) var statuses: StatusSet
  /// Whether the act was done in any record, on a day that is known in all.
  private(set) var isDone: Bool
  private(set) var isDisputed: Bool
  private(set) var isRobust: Bool
  /// Whether the act is within the maximum in every record, and the file cannot show the notice.
  private(set) var isWithinMaximum: Bool
  /// Whether the status depends, in any record, on what is not recorded of an extension.
  private(set) var dependsOnExtension: Bool

  struct Days: Hashable, Sendable {
    var start, due, maximumDue, operativeDue, metOn, taken, late, beyond: Int32
  }

  var status: Deadline.Status { statuses.status }

  /// One outcome, or the two ends of several.
  init(_ outcome: Outcome, earliest: Outcome? = nil) {
    latest = Days(outcome)
    self.earliest = earliest.map { Days($0) } ?? latest
    statuses = StatusSet(outcome.status)
    isDone = outcome.metOn != nil && !outcome.isMetAtTheLatest
    isDisputed = outcome.flags.contains(.disputed)
    isRobust = outcome.flags.contains(.robust)
    isWithinMaximum = outcome.flags.contains(.withinMaximum)
    dependsOnExtension = outcome.flags.contains(.dependsOnExtension)
  }

  /// Neighbouring outcomes of a place.
  ///
  /// They are found column by column, so that no whole outcome is put together.
  init(_ place: Int, _ range: Range<Int>, _ lanes: OutcomeLanes) {
    let range = lanes.columns(place, range)
    let start = Self.ends(lanes.start.span.extracting(range))
    let due = Self.ends(lanes.due.span.extracting(range))
    let maximumDue = Self.ends(lanes.maximumDue.span.extracting(range))
    let operativeDue = Self.ends(lanes.operativeDue.span.extracting(range))
    let metOn = Self.ends(lanes.metOn.span.extracting(range))
    let taken = Self.counts(lanes.taken.span.extracting(range))
    let late = Self.counts(lanes.late.span.extracting(range))
    let beyond = Self.counts(lanes.beyond.span.extracting(range))
    latest = Days(
      start: start.last, due: due.last, maximumDue: maximumDue.last, operativeDue: operativeDue.last,
      metOn: metOn.last, taken: taken.last, late: late.last, beyond: beyond.last)
    earliest = Days(
      start: start.first, due: due.first, maximumDue: maximumDue.first, operativeDue: operativeDue.first,
      metOn: metOn.first, taken: taken.first, late: late.first, beyond: beyond.first)
    let (statusColumn, flagColumn) = (lanes.status.span.extracting(range), lanes.flags.span.extracting(range))
    statuses = []
    for lane in statusColumn.indices { statuses.formUnion(StatusSet(statusColumn[lane])) }
    var (any, every): (Outcome.Flags, Outcome.Flags) = ([], [.robust, .withinMaximum])
    for lane in flagColumn.indices {
      any.formUnion(flagColumn[lane])
      every.formIntersection(flagColumn[lane])
    }
    isDone = metOn.last != Outcome.blank && !any.contains(.metAtTheLatest)
    isDisputed = any.contains(.disputed)
    isRobust = every.contains(.robust)
    isWithinMaximum = every.contains(.withinMaximum)
    dependsOnExtension = any.contains(.dependsOnExtension)
  }

  /// The first and the last of some days; records without a day are ignored.
  private static func ends(_ days: Span<Int32>) -> (first: Int32, last: Int32) {
    var (first, last) = (Int32.max, Outcome.blank)
    for lane in days.indices {
      let day = days[lane]
      last = max(last, day)
      first = min(first, day == Outcome.blank ? Int32.max : day)
    }
    return (last == Outcome.blank ? Outcome.blank : first, last)
  }

  /// The lowest and the highest of some counts; where only some records have one, the others count
  /// as 0.
  private static func counts(_ counts: Span<Int32>) -> (first: Int32, last: Int32) {
    var (first, last) = (Int32.max, Outcome.blank)
    for lane in counts.indices {
      last = max(last, counts[lane])
      first = min(first, max(counts[lane], 0))
    }
    return last == Outcome.blank ? (last, last) : (first, last)
  }
}

extension MergedOutcome.Days {
  init(_ outcome: Outcome) {
    self.init(
      start: outcome.startNumber, due: outcome.dueNumber, maximumDue: outcome.maximumDueNumber,
      operativeDue: outcome.operativeDueNumber, metOn: outcome.metOnNumber, taken: outcome.takenNumber,
      late: outcome.lateNumber, beyond: outcome.beyondNumber)
  }
}
