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
}
