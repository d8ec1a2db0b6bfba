import Timescales
import WorkingDays

extension DeadlinePlan {
  /// What a record amounts to as of a day: the complaint that is open then, without what has no effect on its clocks, and what a person should
  /// look at for that.
  func effective(
    _ record: CaseFrame, in calendar: WorkingCalendar, asOf: Day
  ) -> (frame: CaseFrame, findings: [Finding]) {
    var frame = record.current(asOf: asOf)
    var findings: [Finding] = []
    if frame.recorded & Self.conditional == 0 { return (frame, findings) }
    dropVoidSkip(&frame, &findings)
    dropFutureExtension(&frame, asOf: asOf, &findings)
    dropFutureConditions(&frame, asOf: asOf, &findings)
    dropLateAdvocate(&frame, in: calendar, asOf: asOf, &findings)
    return (frame, findings)
  }

  /// The events that can be without effect.
  private static let conditional: UInt64 = [
    Slots.Fixed.stage1Skipped, Slots.Fixed.advocateRequested, Slots.Fixed.sufficientInterestDecided,
    Slots.Fixed.stage1Extended,
  ].reduce(0) { $0 | UInt64(1) << UInt64($1) }

  /// Stage 1 cannot be left out once it has been answered or stage 2 has been asked for (reg 14(1), 17(4)(a)): it would put stage 2 off.
  private func dropVoidSkip(_ frame: inout CaseFrame, _ findings: inout [Finding]) {
    guard let skipped = frame[Slots.Fixed.stage1Skipped] else { return }
    let ends = [Slots.Fixed.stage1Responded, Slots.Fixed.stage1ResponseReceived, Slots.Fixed.stage2Requested]
    let before =
      ends.compactMap { frame[$0] }
      + [EventOrder.earliestFollower(Slots.Fixed.stage2Requested, in: frame)].compactMap(\.self)
    guard let before = before.min(), skipped > before else { return }
    frame[Slots.Fixed.stage1Skipped] = nil
    findings.append(Finding(code: .skipWithoutEffect, subject: Slots.Fixed.stage1Skipped))
  }

  /// An extension that is recorded for a later day has not been granted, and nothing is owed because of it.
  private func dropFutureExtension(_ frame: inout CaseFrame, asOf: Day, _ findings: inout [Finding]) {
    guard let day = frame[Slots.Fixed.stage1Extended], day > asOf else { return }
    frame[Slots.Fixed.stage1Extended] = nil
    frame[Slots.Fixed.stage1ExtendedTo] = nil
    findings.append(Finding(code: .eventAfterAsOf, subject: Slots.Fixed.stage1Extended))
  }

  /// What makes stage 1 start otherwise than with the receipt has to have happened (reg 14(3)).
  private func dropFutureConditions(_ frame: inout CaseFrame, asOf: Day, _ findings: inout [Finding]) {
    guard let received = frame[Slots.Fixed.received], received <= asOf else { return }
    for slot in [Slots.Fixed.advocateRequested, Slots.Fixed.sufficientInterestDecided] {
      guard let day = frame[slot], day > asOf else { continue }
      frame[slot] = nil
      findings.append(Finding(code: .eventAfterAsOf, subject: slot))
    }
  }

  /// An advocate who is asked for after the time of stage 1 was out cannot have been waited for (reg 14(3)(b)): the breach stands.
  private func dropLateAdvocate(
    _ frame: inout CaseFrame, in calendar: WorkingCalendar, asOf: Day, _ findings: inout [Finding]
  ) {
    guard let requested = frame[Slots.Fixed.advocateRequested], let received = frame[Slots.Fixed.received],
      requested > received,
      let row = law.first(where: { $0.rules[0].satisfiedBy.first?.event == Slots.Fixed.stage1Responded })
    else { return }
    var without = frame
    without[Slots.Fixed.advocateRequested] = nil
    let circumstances = Circumstances(frame: without, calendar: calendar, asOf: asOf)
    guard let due = row.rules[0].assess(row, in: circumstances, law: nil).operativeDue, requested > due else { return }
    frame = without
    findings.append(Finding(code: .advocateAskedLate, subject: Slots.Fixed.advocateRequested))
  }
}
