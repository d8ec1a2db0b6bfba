import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// A line of the table of deadlines: a rule, by which day, and how that stands.
  struct Line {
    let deadline: Deadline
    let layer: DeadlineLayer
    let title: String
    let who: String
    let due: String
    let status: String
    /// What the policy gives, compared with the law; `nil` where nothing is compared.
    let gap: String?
    let source: String

    /// Whether it is the law's line below that of the policy.
    var isSecond: Bool { layer.origin == .law }
  }

  /// The title of a report: whose policy, as of which day, by which calendar.
  var headline: String {
    "\(policy.profile.council) (\(policy.profile.qualifiedID)), as of \(asOf), calendar \(calendar)"
  }

  /// What holds for the whole case: that no version is known, what has ended.
  var remarks: [String] {
    let isAssumed = policy.basis == .assumed && !policy.profile.standsAlone
    return (isAssumed ? ["No version of the policy is known for that day: the law is assumed."] : []) + endings
  }

  /// The deadlines of the table.
  var shown: [Deadline] { deadlines.filter { $0.isShown && !$0.isUndated } }

  /// Why there is no table.
  var silence: String {
    let silence = problems.first { $0.code == .noTimescaleForRoute }
    return silence.map { $0.message(in: self).asSentence }
      ?? (endings.isEmpty ? "No time limit has started." : "No step is due.")
  }

  /// A line for each deadline, and under it the law's if the council has its own rule.
  func lines(of deadlines: [Deadline]) -> [Line] {
    let words = EventWords(policy.profile)
    return deadlines.flatMap { deadline -> [Line] in
      let timescale = deadline.timescale
      let own = Line(
        deadline: deadline, layer: deadline.policy, title: timescale.title, who: timescale.ownerName,
        due: DueText(deadline.policy, words).text,
        status: StatusText(deadline.policy).words + condition(of: deadline.policy) + deadline.doubtMark
          + (deadline.isProvisional ? ", provisional" : ""),
        gap: deadline.besideLaw, source: deadline.source)
      guard deadline.hasLineOfLaw, policy.profile != policy.law, let law = deadline.law else { return [own] }
      return [
        own,
        Line(
          deadline: deadline, layer: law, title: "in law",
          who: law.timescale.ownerName == timescale.ownerName ? "" : law.timescale.ownerName,
          due: DueText(law, words).text,
          status: StatusText(law).words + condition(of: law) + (deadline.isUnsettledInLaw ? ", not certain" : "")
            + (law.isProvisional ? ", provisional" : ""), gap: nil,
          source: law.citation.place),
      ]
    }
  }

  /// What an act that is not yet owed depends on.
  private func condition(of layer: DeadlineLayer) -> String {
    guard let answer = layer.timescale.onlyIfLate, layer.status == .running || layer.status == .dueToday else {
      return ""
    }
    return ", only if “\(policy.title(of: answer))” is late"
  }

  /// The times outside the stages whose start nobody has recorded, as is usual.
  ///
  /// Nothing depends on the time to make the complaint once it is withdrawn, refused or not considered.
  var undated: [String] {
    let isOver = ended.map { [.withdrawn, .refused, .notConsidered].contains($0.event) } ?? false
    let words = EventWords(policy.profile)
    return deadlines.filter { $0.isShown && $0.isUndated && !(isOver && $0.timescale.stage == .intake) }.map {
      "\($0.timescale.title): \(DueText($0.policy, words).need ?? "-") (\($0.citation.place))"
    }
  }

  /// The days that other readings of a passage give.
  var disputes: [String] {
    deadlines.filter { $0.isShown && $0.isMarkedDisputed }.flatMap { deadline in
      deadline.otherDays.map { "\(deadline.timescale.title): \($0)" }
    }
  }

  /// The statuses that another reading would change, or what is not recorded of an extension.
  var unsettled: [String] {
    deadlines.filter { $0.isShown }.flatMap { deadline in
      (deadline.otherVerdicts + (deadline.hasLineOfLaw ? [deadline.otherVerdictInLaw].compactMap(\.self) : []))
        .map { "\(deadline.timescale.title): \($0)" }
    }
  }

  /// What a person should look at, a line each.
  var checks: [String] {
    let isSilenceShown = shown.isEmpty
    let found = problems.filter { !isSilenceShown || $0.code != .noTimescaleForRoute }
    var lines: [String] = []
    var slips = slips[...]
    let wrong = slips.map(\.event)
    for problem in found {
      // One thing to look at may concern several timescales.
      guard !problem.isSlip else {
        // All slips stand where the first one is found.
        lines += slips.map { $0.message(in: self) }
        slips = []
        continue
      }
      // A day that must be wrong need not be a working day.
      if problem.code == .nonWorkingDay, wrong.contains(where: { problem.events == [$0] }) { continue }
      let line = problem.message(in: self)
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}

extension ComplainantRight {
  /// The right with its days and the reason.
  var line: String { "\(title)\(isAtDiscretion ? ", at discretion" : ""): \(time); \(because)" }

  /// From when it may be used, and until when.
  private var time: String {
    "from \(opens)" + (opensFrom.map { " (\($0) at the earliest)" } ?? "") + (closes.map { " to \($0)" } ?? "")
      + (closesFrom.map { " (\($0) at the earliest)" } ?? "")
  }
}

// MARK: - What the lines are made of

extension Deadline {
  /// Whether either layer has started: the law's clock may run, and its day may pass, before the
  /// council's has started.
  var isShown: Bool {
    let statuses = [status] + (law.map { [$0.status] } ?? [])
    return statuses.contains { $0 != .notApplicable && $0 != .notStarted }
  }

  /// Whether it is a time outside the stages of which neither layer has a start.
  fileprivate var isUndated: Bool {
    timescale.kind == .window && (timescale.stage == .intake || timescale.stage == .ombudsman)
      && ([policy] + (law.map { [$0] } ?? [])).allSatisfy { layer in
        layer.outcome.clockBasis == .missing || layer.status == .notApplicable
      }
  }

  /// Whether readings give other days; where it applies under none of them, there is no dispute.
  fileprivate var isMarkedDisputed: Bool {
    isDisputed && policy.outcome.clockBasis != .projected
      && (status != .notApplicable || otherStatus != nil)
  }

  /// That another reading gives another day or, where it does not apply, how it stands by that one.
  fileprivate var doubtMark: String {
    if isMarkedDisputed, status == .notApplicable, let otherStatus { return "; by another reading: \(otherStatus)" }
    return (isMarkedDisputed ? ", disputed" : "") + (isUnsettled ? ", not certain" : "")
  }

  /// How it stands by the first other reading under which it applies and has started.
  private var otherStatus: String? {
    let silent: [Status] = [.notApplicable, .notStarted, .notRecorded, .cannotCompute]
    return readings.first { !$0.isChosen && !silent.contains($0.outcome.status) }.map { StatusText($0.layer).words }
  }

  /// Whether the law's layer has a line of its own.
  fileprivate var hasLineOfLaw: Bool { isPolicyRule && law != nil && relation != .noCounterpart }

  /// The source, with the reading if it is not the adopted one, and how sure it is if not stated.
  fileprivate var source: String {
    let reading = reading.map { $0.adoptedBecause == nil ? ", reading \($0.id)" : "" } ?? ""
    return citation.place + reading + basis.mark
  }

  /// What the policy gives, compared with the law, in words.
  fileprivate var besideLaw: String? {
    guard hasLineOfLaw, status != .notApplicable, law?.status != .notApplicable else { return nil }
    if relation == .noLimitInLaw { return "a limit, which the law does not have" }
    return gap?.words
  }

  /// For each other day that a reading gives: the day, the reading and its source.
  fileprivate var otherDays: [String] {
    let shown = readings.first { $0.isChosen }?.outcome.operativeDue
    return readings.filter { !$0.isChosen && $0.outcome.operativeDue != shown }.compactMap { reading in
      guard let day = interval(reading.earliest?.operativeDue, reading.outcome.operativeDue) else { return nil }
      let says = reading.says.map { ", by this reading: \($0.withoutFullStop)" } ?? ""
      return "\(day)\(says) (\(reading.citation.place))"
    }
  }
}
