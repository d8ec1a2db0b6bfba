import Timescales
import WorkingDays

/// A plan made ready for all cases of one shape, which differ in their days alone.
///
/// What is the same in all of them is found once and stands in the ``template``; the rest is a list of steps over numbers. The plan itself
/// stays the authority: a shape that hangs on more than the order of days has no such list, and a case whose days lie where the steps do not
/// hold is handed back.
package final class ShapedPlan: Sendable {
  /// The place of the plan among those that it was asked for with, and of the shape among all that have been met.
  package let plan: Int
  package let index: Int
  /// The verdicts of every case of the shape, as far as they are the same: the law's, the profile's, then those of further readings.
  package let template: [Verdict]
  /// The timescales of the profile whose verdict, or whose counterpart's, differs from case to case.
  package let varying: [Deadline]
  /// How many verdicts are the law's; those of the profile follow.
  package let lawCount: Int

  /// A timescale of the profile, with the places of its verdict and of its counterpart's among the verdicts; -1 for no counterpart.
  package struct Deadline: Sendable {
    package let timescale: Int
    package let own: Int
    package let statute: Int
  }

  let tables: DayTables
  let steps: [Step]
  let codes: [CodeStep]
  /// Slots, in lists that steps refer to.
  let operands: [UInt16]
  /// The recorded events, and the facts that start a clock, whose days have to lie within ``days``.
  let events: SlotList
  /// The recorded acts, which may have been done on a day off.
  let acts: SlotList
  /// The days on which the steps hold: not after the as-of day, and not too near the ends of the calendar.
  let days: ClosedRange<Int32>
  let withdrawn: Int
  let closed: Int
  let asOf: Int32

  init(
    _ parts: Parts, plan: Int, index: Int, lawCount: Int, tables: DayTables, asOf: Int32
  ) {
    self.plan = plan
    self.index = index
    self.lawCount = lawCount
    self.tables = tables
    self.asOf = asOf
    template = parts.template
    varying = parts.varying
    steps = parts.steps
    codes = parts.codes
    operands = parts.operands
    events = parts.events
    acts = parts.acts
    days = parts.days
    withdrawn = Slots.Fixed.withdrawn
    closed = Slots.Fixed.closed
  }

  /// What a shape compiles to.
  struct Parts {
    var template: [Verdict] = []
    var varying: [Deadline] = []
    var steps: [Step] = []
    var codes: [CodeStep] = []
    var operands: [UInt16] = []
    var events = SlotList()
    var acts = SlotList()
    var days: ClosedRange<Int32>
  }

  /// A list among the operands.
  struct SlotList: Sendable {
    var first: Int32 = 0
    var count: Int32 = 0

    var indices: Range<Int> { Int(first)..<Int(first &+ count) }
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
    /// A right without a limit: it is open once the time of another timescale is out.
    case open(target: Int32, after: Int32)
  }

  /// A rule whose clock has started.
  struct RuleStep: Sendable {
    var target: Int32
    var starts: SlotList
    var isStartLatest: Bool
    /// Where the table of the limit begins; -1 without a limit, and the status is then fixed.
    var table: Int32
    var fixedStatus = Deadlines.Deadline.Status.notStarted
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
    /// An extension that may be granted, and its table.
    case open(table: Int32)
    /// An extension that was granted: the table, the grants, the slot of the day to which it was granted or -1, and the faults that do not hang
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
    /// A code, unless a verdict waits for the day in a slot.
    case unlessAwaiting(Int32, slot: Int16, code: UInt8)
    /// The recorded acts on days off.
    case daysOff
    /// A code where the first slot's day is after the second's.
    case order(earlier: UInt16, later: UInt16, code: UInt8)
    case lateAtDiscretion(Int32)
    /// What a verdict says.
    case verdict(Int32, isDuty: Bool, isStartTold: Bool)
  }
}
