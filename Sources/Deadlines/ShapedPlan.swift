import Timescales
import WorkingDays

/// A plan made ready for all cases of one shape, which differ in their days alone.
///
/// What is the same in all of them is found once and stands in the ``template``; the rest is a list of steps over numbers. The plan itself
/// stays the authority: a shape that hangs on more than the order of days has no such list, and a case whose days lie where the steps do not
/// hold is handed back.
package final class ShapedPlan: Sendable {
  /// The verdicts of every case of the shape, as far as they are the same: the law's, the profile's, then those of further readings.
  package let template: [Verdict]
  /// For each timescale of the profile, whether its verdict, or its counterpart's, differs from case to case.
  package let varies: [Bool]
  /// How many verdicts are the law's; those of the profile follow.
  package let lawCount: Int

  let steps: [Step]
  let codes: [CodeStep]
  /// Slots, in lists that steps refer to.
  let operands: [UInt16]
  /// The events that are recorded, whose days have to lie within ``days``.
  let events: SlotList
  /// The recorded acts, which may have been done on a day off.
  let acts: SlotList
  /// The days on which the steps hold: not after the as-of day, and not too near the ends of the calendar.
  let days: ClosedRange<Int32>
  let withdrawn: Int
  let closed: Int
  let asOf: Int32

  init(
    template: [Verdict], varies: [Bool], lawCount: Int, steps: [Step], codes: [CodeStep], operands: [UInt16],
    events: SlotList, acts: SlotList, days: ClosedRange<Int32>, asOf: Int32
  ) {
    self.template = template
    self.varies = varies
    self.lawCount = lawCount
    self.steps = steps
    self.codes = codes
    self.operands = operands
    self.events = events
    self.acts = acts
    self.days = days
    self.asOf = asOf
    withdrawn = Slots.Fixed.withdrawn
    closed = Slots.Fixed.closed
  }

  /// A list among the operands.
  struct SlotList: Sendable {
    var first: Int32 = 0
    var count: Int32 = 0

    var indices: Range<Int> { Int(first)..<Int(first &+ count) }
    var isEmpty: Bool { count == 0 }
  }

  /// What an operand says besides its slot.
  enum Mark {
    /// Of a start: an act before it is not told as such.
    static let isUntold: UInt16 = 0x8000
    /// Of an act: it is proved only by something later.
    static let isAtTheLatest: UInt16 = 0x8000
    static let slot: UInt16 = 0x7FFF
  }

  /// One thing to work out for a case, in this order.
  enum Step: Sendable {
    case assess(RuleStep)
    case relax(RelaxStep)
    case copy(target: Int32, from: Int32)
    case choose(ChoiceStep)
    /// A right without a limit: it is open once the time of another timescale is out, and otherwise, if nothing else has assessed it, has not
    /// started.
    case open(target: Int32, after: Int32, isAssessed: Bool)
  }

  /// A rule whose clock has started.
  struct RuleStep: Sendable {
    var target: Int32
    var starts: SlotList
    var isStartLatest: Bool
    /// Where the table of the limit begins; -1 without a limit, and the status is then fixed.
    var table: Int32
    var fixedStatus = Status.notStarted
    var isAfter: Bool
    /// The acts that satisfy it, or else what proves them.
    var acts: SlotList
    var applies: Bool
    var isConditional: Bool
    var isDuty: Bool
    var isWindow: Bool
    /// For a notice of delay: what answered, the earliest of it.
    var answers: SlotList
    var isAnsweredAtTheLatest: Bool
    var isOpenEnded: Bool
    var maximum: MaximumStep
  }

  /// How a rule may be extended, in the cases of a shape.
  enum MaximumStep: Sendable {
    case none
    /// The law's extension, whose verdict this is.
    case inherited(law: Int32)
    /// An extension that was granted: the tables, the grants, the slot of the day to which it was granted or -1, and the faults that do not hang
    /// on days.
    case granted(table: Int32, grants: SlotList, requested: Int32, faults: ExtensionFaults)
  }

  /// The relaxation of a limit of the law.
  struct RelaxStep: Sendable {
    var target: Int32
    var days: ClosedRange<Int32>
    /// The verdict of the step that saves it; -1 if there is none.
    var saving: Int32
    /// What proves that this step was done.
    var proofs: SlotList
  }

  /// Which of the readings is the council's.
  struct ChoiceStep: Sendable {
    var target: Int32
    /// The first reading, and how many there are.
    var first: Int32
    var count: Int32
    var selection: CompiledTimescale.Selection
  }

  /// One thing that a person should look at, or not, in this order.
  enum CodeStep: Sendable {
    case always(UInt8)
    /// The recorded acts on days off.
    case daysOff
    /// A code where the first slot's day is after the second's.
    case order(earlier: UInt16, later: UInt16, code: UInt8)
    case lateAtDiscretion(Int32)
    /// What a verdict says.
    case verdict(Int32, isDuty: Bool, isStartTold: Bool)
  }
}
