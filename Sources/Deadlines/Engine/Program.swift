import Timescales
import WorkingDays

/// A plan made ready for all cases of which the same is recorded, so that only their days differ.
///
/// Compiling finds which days each rule looks at; running finds what those days give. What never
/// varies stands in ``template``; the rest is a list of steps over columns of day numbers.
package final class Program: Sendable {
  let recorded: Recorded
  /// The limits of the plan; the plan itself remembers its programs, so none may keep it alive.
  let limits: PlanLimits
  /// How many fields the rows of the plan have.
  let fieldCount: Int
  /// The outcomes, as far as they never vary: the law's, the profile's, then further readings'.
  let template: [Outcome]
  /// Whether each outcome is the same in every case.
  let isConstant: [Bool]
  let steps: [Step]
  /// For each step, the place that it writes and those that it reads.
  let uses: [Use]
  let checks: [Check]
  /// Fields, in lists that steps refer to.
  let operands: [UInt16]
  /// The recorded events that answer or carry on another.
  let order: AnswerOrder
  /// The first of the steps that are the policy's own; those before it are the law's.
  let firstOfPolicy: Int
  /// Starts that are the earliest or latest of several days.
  let starts: [StartTree]

  init(_ parts: Parts) {
    recorded = parts.recorded
    limits = parts.plan.limits
    fieldCount = parts.plan.fields.count
    template = parts.template
    isConstant = parts.isConstant
    steps = parts.steps
    uses = parts.uses
    checks = parts.checks
    operands = parts.operands
    order = parts.order
    firstOfPolicy = parts.firstOfPolicy
    starts = parts.starts
  }

  struct Parts {
    let plan: DeadlinePlan
    let recorded: Recorded
    var template: [Outcome] = []
    var isConstant: [Bool] = []
    var steps: [Step] = []
    var uses: [Use] = []
    var checks: [Check] = []
    var operands: [UInt16] = []
    var starts: [StartTree] = []
    var order = AnswerOrder(always: [])
    var firstOfPolicy = Int.max
  }

  /// The places that a step writes and reads.
  struct Use: Sendable {
    let written: Int
    let read: [Int]
    /// The step only finds when an act was done whose clock has not started.
    var isDetail = false
  }

  /// The steps that some places depend on; `detail` adds those of acts whose clock has not started.
  func steps(for places: some Sequence<Int>, detail: Bool) -> [Bool] {
    var isWanted = [Bool](repeating: false, count: template.count)
    var isRead = isWanted
    for place in places { isWanted[place] = true }
    var needed = [Bool](repeating: false, count: steps.count)
    for index in steps.indices.reversed() {
      let use = uses[index]
      guard isRead[use.written] || isWanted[use.written] && (detail || !use.isDetail) else { continue }
      needed[index] = true
      for place in use.read { isRead[place] = true }
    }
    return needed
  }

  /// The fields that hold a day.
  var recordedFields: [Int] { (0..<fieldCount).filter { recorded[$0] } }

  /// The recorded fields that some of the steps look at.
  func fields(of needed: [Bool]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: fieldCount)
    func use(_ fields: FieldList) { for operand in fields.indices { isUsed[field(operand)] = true } }
    func use(_ tree: StartTree) { for field in tree.fields { isUsed[field] = true } }
    for field in Field.stops + [Field.stage3Requested, Field.resubmitted] { isUsed[field] = true }
    for (index, step) in steps.enumerated() where needed[index] {
      switch step {
      case .rule(let shared):
        let rule = shared.step
        switch rule.start {
        case .none: break
        case .field(let field, _): isUsed[field] = true
        case .tree(let place): use(starts[place])
        }
        use(rule.acts)
        use(rule.proofs)
        use(rule.sendings)
        for excuse in rule.excuses { use(excuse.fields) }
        use(rule.overtaking)
        use(rule.until)
        use(rule.asked)
        for ending in rule.undoableEndings { use(ending.reopening) }
        if case .granted(let grant) = rule.extending.maximum {
          use(grant.grants)
          if grant.requested >= 0 { isUsed[grant.requested] = true }
        }
        if rule.extending.arranged >= 0 { isUsed[rule.extending.arranged] = true }
        if let beyond = rule.extending.beyond {
          use(beyond.grants)
          if beyond.requested >= 0 { isUsed[beyond.requested] = true }
        }
      case .relaxation(let step): use(step.proofs)
      case .right(let step):
        use(step.proofs)
        use(step.openings)
      case .reading, .waiting, .copy: break
      }
    }
    // What a used event answers must not come after it; what starts its time limit may be answered too.
    let answers = order.all
    for answer in answers where isUsed[answer.later] { isUsed[answer.earlier] = true }
    for answer in answers where isUsed[answer.later] { isUsed[answer.earlier] = true }
    return isUsed.indices.filter { isUsed[$0] && recorded[$0] }
  }

  /// A list among the operands.
  struct FieldList: Sendable, BitwiseCopyable {
    var first: Int32 = 0
    var count: Int32 = 0

    var indices: Range<Int> { Int(first)..<Int(first &+ count) }
    var isEmpty: Bool { count == 0 }
  }

  /// The mark of an operand that proves an act only by something later.
  static let atTheLatest: UInt16 = 0x8000

  @inline(__always)
  func field(_ operand: Int) -> Int { Int(operands[operand] & ~Self.atTheLatest) }

  /// One thing to work out for the rows of a group, in this order.
  ///
  /// A step is one reference, so that going through them copies little.
  indirect enum Step: Sendable {
    case rule(RuleStep.Shared)
    case relaxation(RelaxationStep)
    case reading(ReadingStep)
    case right(RightStep)
    /// A window that has not started beside a right without a limit in law.
    case waiting(WaitingWindowStep)
    /// The outcome of one place is also that of another.
    case copy(from: Int, to: Int)
  }
}

/// A rule whose outcome depends on days.
struct RuleStep: Sendable {
  /// The place of its outcome.
  let target: Int
  /// Whether it is a rule of the law, which closures of the council do not move.
  var isLaw = false
  /// Its working days are counted for many cases too: it is not a rule of the law beside one of the
  /// council's own.
  var isCounted = true
  /// What starts the clock.
  var start = RuleStart.none
  /// The place of its limit among the plan's; -1 without one.
  var limit = -1
  /// Whether the limit counts forwards.
  var isForward = false
  /// The acts that satisfy it.
  var acts = Program.FieldList()
  /// What proves acts that are not recorded.
  var proofs = Program.FieldList()
  /// The sendings of what has to arrive, where its arrival is not recorded.
  var sendings = Program.FieldList()
  /// What ends it without the act.
  var endings = Program.FieldList()
  /// The same, with what shows that the case was taken up again; for a clock that has not started, what
  /// ends it before that.
  var undoableEndings: [UndoableEnding] = []
  /// What makes the act needless if it happened by its last day; the first recorded one counts.
  var excuses: [ExcuseStep] = []
  /// What shows that the next step of the procedure has begun, so that it is owed no longer.
  var overtaking = Program.FieldList()
  var applies = true
  /// What ends the rule, unless its time was out by then or it was done before.
  var until = Program.FieldList()
  /// What shows that events which conditions ask for have happened.
  var asked = Program.FieldList()
  /// It is due on the very day that is set for it, and runs until then.
  var isSetDay = false
  /// Nobody is in breach of it.
  var isTarget = false
  var isConditional = false
  /// Whether the act does not show that the rule applies: that depends on what is not recorded.
  var isActNoProof = false
  /// Whether the clock may have started later than is recorded.
  var mayStartLater = false
  /// Whether that is because the file has no column for the receipt that starts it.
  var isReceiptUnrecordable = false
  var kind = Timescale.Kind.duty
  /// Whether pauses stop the clock.
  var isPaused = false
  var extending = ExtensionStep()
  /// The events whose days decide how it stands.
  var deciding = DecidingEvents()
  /// What its acts answer because it starts its clock.
  var answers: [Answer] = []
  /// The file has no column that could show the act.
  var isUnrecordable = false
  /// For a notice of delay, the file has no column that could show the answer.
  var isAnswerUnrecordable = false
  /// The status of a rule whose clock has not started.
  var unstarted = Deadline.Status.notStarted

  /// Whether it is a window that is known to be in time if it is used before its clock starts.
  ///
  /// A window that is counted back from a later day may have closed by then.
  var isOpenWindow: Bool { kind == .window && limit >= 0 && isForward }
}

extension RuleStep {
  /// A rule that is shared, so that running it counts one reference instead of those of all its parts.
  final class Shared: Sendable {
    let step: RuleStep

    init(_ step: RuleStep) { self.step = step }
  }
}

/// What starts the clock of a rule.
enum RuleStart: Sendable, BitwiseCopyable {
  /// It has not started.
  case none
  /// The day of a field.
  case field(Int, isFallback: Bool)
  /// The earliest or latest of several, by its place among the program's starts.
  case tree(Int)
}
