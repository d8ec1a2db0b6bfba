import Deadlines
import Timescales

// What was opened and done in each quarter, so that it is known what was open at its end.

/// The days of an act that decide when it was open and overdue.
struct ActDays {
  let start: Int32
  /// The day on which it was done, if that is known.
  let done: Int32
  let due: Int32

  @inline(__always)
  init(_ start: Int32, _ done: Int32, _ due: Int32) {
    (self.start, self.done, self.due) = (start, done, due)
  }
}

extension Tally {
  /// Counts the flows of a range of the columns, which are those of the lanes in order.
  ///
  /// Where one outcome is that of both layers, the law's flow is counted with the policy's.
  mutating func addFlows(
    _ timescale: Int, _ columns: borrowing OutcomeLanes, _ range: Range<Int>, _ flow: Int, isOfBoth: Bool = false
  ) {
    let (starts, dues) = (columns.start.span.extracting(range), columns.operativeDue.span.extracting(range))
    let (metDays, statuses) = (columns.metOn.span.extracting(range), columns.status.span.extracting(range))
    let flags = columns.flags.span.extracting(range)
    for lane in starts.indices {
      let metOn = flags[lane].contains(.metAtTheLatest) ? BriefDeadline.blank : metDays[lane]
      addFlow(
        timescale, ActDays(starts[lane], metOn, dues[lane]), statuses[lane], flow, notes.isEmpty ? 0 : notes[lane].slot,
        1, isOfBoth: isOfBoth)
    }
  }

  /// Counts when an act was opened, done and overdue.
  ///
  /// What ended without the act, or is not known, is not counted: from when it was owed no longer does
  /// not follow from the outcome.
  @inline(__always)
  mutating func addFlow(
    _ timescale: Int, _ days: ActDays, _ status: Deadline.Status, _ flow: Int, _ slot: Int, _ cases: Int,
    isOfBoth: Bool = false
  ) {
    let isDone = days.done != BriefDeadline.blank
    guard days.start != BriefDeadline.blank, status.isOpenOrDone(isDone) else { return }
    // An act before the start of its time is done when that starts.
    let done = max(days.done, days.start)
    addFlow(at: place(timescale, days.start, slot) &+ flow, cases, isOfBoth)
    if isDone { addFlow(at: place(timescale, done, slot) &+ flow &+ 1, cases, isOfBoth) }
    guard status.isBreach, days.due != BriefDeadline.blank, !isDone || done > days.due else { return }
    addFlow(at: place(timescale, max(days.due &+ 1, days.start), slot) &+ flow &+ 2, cases, isOfBoth)
    if isDone { addFlow(at: place(timescale, done, slot) &+ flow &+ 3, cases, isOfBoth) }
  }

  @inline(__always)
  private mutating func addFlow(at place: Int, _ cases: Int, _ isOfBoth: Bool) {
    counts[place] += cases
    if isOfBoth { counts[place &+ Place.flowInLaw &- Place.flow] += cases }
  }
}

extension Deadline.Status {
  /// Whether an act of this status was done on a known day, or may still be done.
  @inline(__always)
  fileprivate func isOpenOrDone(_ isDone: Bool) -> Bool {
    switch self {
    case .met, .missed: isDone
    case .open, .running, .dueToday, .overdue, .suspended, .targetPassed: true
    case .notRecorded, .notStarted, .lapsed, .uncertain, .notApplicable, .cannotCompute: false
    }
  }
}
