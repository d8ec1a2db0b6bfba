public import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as text for a terminal: the council's day and its status, and the law's below it.
  public var text: String { text(.plain) }

  /// The same for a terminal.
  package func text(_ style: TextStyle) -> String {
    let council = "\(policy.profile.council) (\(policy.profile.qualifiedID))"
    var text = style.heading("\(council), as of \(asOf), calendar \(calendar)") + "\n"
    if let reference { text += "Reference: \(reference)\n" }
    if policy.basis == .assumed, !policy.profile.standsAlone {
      text += "No version of the policy is known for that day: the law is assumed.\n"
    }
    for sentence in endings { text += sentence + "\n" }
    text += "\n" + main(style) + undated(style) + disputes(style) + unsettled(style) + projections(style)
    return text + openRights(style) + checks(style)
  }

  /// The table, or why there is none.
  private func main(_ style: TextStyle) -> String {
    let rows = deadlines.filter { $0.isShown && !$0.isUndated }
    if !rows.isEmpty { return table(rows, style) }
    let silence = problems.first { $0.code == .noTimescaleForRoute }
    return
      (silence.map { $0.message(in: self).asSentence }
      ?? (endings.isEmpty ? "No time limit has started." : "No step is due.")) + "\n"
  }

  /// The times outside the stages whose start nobody has recorded, as is usual.
  ///
  /// On the time to make the complaint nothing hangs once it is withdrawn, refused or not considered.
  private func undated(_ style: TextStyle) -> String {
    let isOver = ended.map { [.withdrawn, .refused, .notConsidered].contains($0.event) } ?? false
    let rows = deadlines.filter { $0.isShown && $0.isUndated && !(isOver && $0.timescale.stage == .intake) }
    guard !rows.isEmpty else { return "" }
    let words = EventWords(policy.profile)
    let lines = rows.map { deadline -> String in
      "  \(deadline.timescale.title): \(DueText(deadline.policy, words).need ?? "-") (\(deadline.citation.place))\n"
    }
    return "\n\(style.heading("Without a date:"))\n" + lines.joined()
  }

  /// The days that other readings of a passage give.
  private func disputes(_ style: TextStyle) -> String {
    let lines = deadlines.filter { $0.isShown && $0.isMarkedDisputed }.flatMap { deadline in
      deadline.otherDays.map { "  \(deadline.timescale.title): \($0)\n" }
    }
    let heading = style.heading("Disputed, because the document can be read in another way:")
    return lines.isEmpty ? "" : "\n\(heading)\n" + lines.joined()
  }

  /// The statuses that another reading would change, or what is not recorded of an extension.
  private func unsettled(_ style: TextStyle) -> String {
    let lines = deadlines.filter { $0.isShown }.flatMap { deadline in
      (deadline.otherVerdicts + (deadline.hasLineOfLaw ? [deadline.otherVerdictInLaw].compactMap(\.self) : []))
        .map { "  \(deadline.timescale.title): \($0)\n" }
    }
    return lines.isEmpty ? "" : "\n\(style.heading("Not certain:"))\n" + lines.joined()
  }

  private func openRights(_ style: TextStyle) -> String {
    guard !rights.isEmpty else { return "" }
    var text = "\n\(style.heading("What the complainant may do:"))\n"
    for right in rights {
      text += "  \(right.title)\(right.isAtDiscretion ? ", at discretion" : "")"
      text += ": from \(right.opens)" + (right.opensFrom.map { " (\($0) at the earliest)" } ?? "")
      text += right.closes.map { " to \($0)" } ?? ""
      text += right.closesFrom.map { " (\($0) at the earliest)" } ?? ""
      text += "; \(right.because)\n"
    }
    return text
  }

  private func checks(_ style: TextStyle) -> String {
    let isSilenceShown = !deadlines.contains { $0.isShown && !$0.isUndated }
    let shown = problems.filter { !isSilenceShown || $0.code != .noTimescaleForRoute }
    guard !shown.isEmpty else { return "" }
    var lines: [String] = []
    var slips = slips[...]
    let wrong = slips.map(\.event)
    for problem in shown {
      // One thing to look at may concern several timescales.
      guard !problem.isSlip else {
        // All slips stand where the first one is found.
        lines += slips.map { "  \($0.message(in: self))\n" }
        slips = []
        continue
      }
      // A day that must be wrong need not be a working day.
      if problem.code == .nonWorkingDay, wrong.contains(where: { problem.events == [$0] }) { continue }
      let line = "  \(problem.message(in: self))\n"
      if !lines.contains(line) { lines.append(line) }
    }
    return "\n\(style.heading("Please check:"))\n" + lines.joined()
  }
}

// MARK: - What lies ahead

extension Schedule {
  /// What has not started, with the day on which it would be due if each step before it were taken
  /// on its last day, if that is known.
  private func projections(_ style: TextStyle) -> String {
    guard ended == nil || ended?.event == .referredToOmbudsman else { return "" }
    // After a referral to the Ombudsman no panel is ahead.
    // Where every step is taken on its last day, no notice of delay is needed.
    let waiting = deadlines.filter {
      !$0.isShown && $0.status == .notStarted && $0.timescale.onlyIfLate == nil && isOrdinary($0)
        && (ended == nil || $0.timescale.stage != .stage3)
    }
    let rows = deadlines.filter { $0.isProjected && $0.timescale.onlyIfLate == nil }
      .stablySorted { $0.policy.outcome.due ?? $0.law?.outcome.due ?? .last }
    if !isRecent, let lastRecorded {
      return waiting.isEmpty
        ? ""
        : "\nNo dates are projected for the steps that remain: the last step recorded is that of \(lastRecorded), "
          + "more than a year before \(asOf).\n"
    }
    var text = ""
    if !rows.isEmpty {
      var table = TextTable(indent: 2, style)
      let words = EventWords(policy.profile)
      let isLaw = policy.profile == policy.law || policy.profile.standsAlone
      table.header(["", "who", isLaw ? "due" : "by the policy"] + (isLaw ? [] : ["in law"]))
      for deadline in rows {
        let own = DueText(deadline.policy, words).projected(asOf: asOf)
        let law = deadline.law.map { DueText($0, words).projected(asOf: asOf) } ?? "-"
        table.row([deadline.timescale.title, deadline.timescale.ownerName, own] + (isLaw ? [] : [law]))
      }
      let heading =
        "Projected dates, if each remaining step is taken on its last day (an overdue step: today; a step without a "
        + "last day: as soon as it is possible):"
      text += "\n\(style.heading(heading))\n" + table.text
    }
    let others = waiting.filter { !$0.isProjected }.map(\.timescale.title)
    if !others.isEmpty { text += "\nNot started: \(others.joined(separator: "; "))\n" }
    return text
  }
}

extension Schedule {
  /// Whether the ordinary course brings a step: not where it waits for an event of the policy's own that no
  /// step of it brings, such as a request for a fee.
  private func isOrdinary(_ deadline: Deadline) -> Bool {
    guard let event = deadline.policy.startWord.map({ CaseEvent(rawValue: $0) }),
      policy.profile.events.contains(where: { $0.event == event })
    else { return true }
    return deadlines.contains { $0.timescale.rule.satisfiedBy.contains(event) }
  }
}

// MARK: - The table

extension Schedule {
  /// A line for each deadline, and under it the law's if the council has its own rule.
  private func table(_ deadlines: [Deadline], _ style: TextStyle) -> String {
    let words = EventWords(policy.profile)
    let isCompared = deadlines.contains { $0.besideLaw != nil }
    var table = TextTable([], style)
    func row(_ title: String, _ who: String, _ layer: DeadlineLayer, _ status: String, _ gap: String?, _ source: String)
    {
      let cells = [title, who, DueText(layer, words).text, status] + (isCompared ? [gap ?? ""] : []) + [source]
      table.row(cells.enumerated().map { .init(text: $0.element, mark: $0.offset == 3 ? layer.status.mark : nil) })
    }
    table.header(["", "who", "due", "status"] + (isCompared ? ["the policy gives"] : []) + ["source"])
    for deadline in deadlines {
      let timescale = deadline.timescale
      row(
        timescale.title, timescale.ownerName, deadline.policy,
        StatusText(deadline.policy).words + condition(of: deadline.policy)
          + deadline.doubtMark
          + (deadline.isProvisional ? ", provisional" : ""),
        deadline.besideLaw, deadline.source)
      guard deadline.hasLineOfLaw, policy.profile != policy.law, let law = deadline.law else { continue }
      row(
        "  in law", law.timescale.ownerName == timescale.ownerName ? "" : law.timescale.ownerName, law,
        StatusText(law).words + condition(of: law) + (deadline.isUnsettledInLaw ? ", not certain" : "")
          + (law.isProvisional ? ", provisional" : ""), nil,
        law.citation.place)
    }
    return table.text
  }

  /// What an act that is not yet owed depends on.
  private func condition(of layer: DeadlineLayer) -> String {
    guard let answer = layer.timescale.onlyIfLate, layer.status == .running || layer.status == .dueToday else {
      return ""
    }
    return ", only if “\(policy.title(of: answer))” is late"
  }
}

extension Deadline {
  /// Whether either layer has started: the law's clock may run, and its day may pass, before the
  /// council's has started.
  fileprivate var isShown: Bool {
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

  /// Whether either layer has a projected day.
  fileprivate var isProjected: Bool {
    [policy.outcome, law?.outcome].contains { $0?.status == .notStarted && $0?.due != nil }
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
