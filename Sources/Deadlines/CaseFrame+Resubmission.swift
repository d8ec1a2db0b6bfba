import Timescales
import WorkingDays

extension CaseFrame {
  /// The case as of a day, if the complaint was made again after proceedings: a new one, received on that day, to which the periods apply
  /// afresh (SI 2006/1738 reg 8(5)); before that day, the old one alone.
  func current(asOf: Day) -> CaseFrame {
    guard let again = self[Slots.Fixed.resubmitted] else { return self }
    var frame = self
    let isNew = again <= asOf
    for slot in frame.slots where slot != Slots.Fixed.resubmitted {
      guard let day = frame[slot], isNew ? day < again && !Self.outlasting.contains(slot) : day >= again else {
        continue
      }
      frame[slot] = nil
    }
    frame.pauseStarts.removeAll { isNew ? $0 < again : $0 >= again }
    frame.pauseEnds.removeAll { isNew ? $0 < again : $0 >= again }
    if isNew { frame[Slots.Fixed.received] = again }
    return frame
  }

  /// What the new complaint has in common with the old one: its matter, and the proceedings.
  private static let outlasting: Set<Int> = [
    Slots.Fixed.groundsArose, Slots.Fixed.becameAware, Slots.Fixed.proceedingsStarted, Slots.Fixed.proceedingsEnded,
  ]

  /// The days on which it turns to which of the two complaints an uncertain event belongs; for the day on which the complaint was made again,
  /// to which of them the others belong.
  func renewalTurns(of entry: UncertainEvent) -> [Day] {
    guard entry.event == .resubmitted else {
      var again = uncertain.filter { $0.event == .resubmitted }.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
      if let day = self[Slots.Fixed.resubmitted] { again.append(day) }
      return again.flatMap { [$0.previous, $0].compactMap(\.self) }
    }
    let recorded = slots.compactMap { self[$0] } + pauseStarts + pauseEnds
    return recorded.flatMap { [$0, $0.next].compactMap(\.self) }
  }
}
