public import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as text for a terminal: the council's day and its status, and the law's below it.
  public var text: String {
    var text = "\(policy.profile.council) (\(policy.profile.qualifiedID)), as of \(asOf), calendar \(calendar)\n"
    if let reference { text += "Reference: \(reference)\n" }
    if policy.basis == .assumed, !policy.profile.standsAlone {
      text += "No version of the policy is known for that day: the law is assumed.\n"
    }
    if let ended { text += ended.sentence + "\n" }
    let shown = deadlines.filter(\.isShown)
    text += "\n" + table(shown)
    text += projections
    if !rights.isEmpty {
      text += "\nWhat the complainant may do:\n"
      for right in rights {
        text += "  \(right.title)\(right.isAtDiscretion ? ", at discretion" : "")"
        text += ": from \(right.opens)" + (right.opensFrom.map { " (\($0) at the earliest)" } ?? "")
        text += right.closes.map { " to \($0)" } ?? ""
        text += right.closesFrom.map { " (\($0) at the earliest)" } ?? ""
        text += "; \(right.because)\n"
      }
    }
    if !problems.isEmpty {
      text += "\nPlease check:\n"
      for problem in problems { text += "  \(problem.code.rawValue): \(problem.message(in: self))\n" }
    }
    return text
  }

  /// What has not started, with the day on which it would be due if each step before it were taken
  /// on its due date, if that is known.
  private var projections: String {
    guard ended == nil else { return "" }
    let waiting = deadlines.filter { !$0.isShown && $0.status == .notStarted }
    let rows = deadlines.filter(\.isProjected)
    var text = ""
    if !rows.isEmpty {
      var table = TextTable(indent: 2)
      let isLaw = policy.profile == policy.law || policy.profile.standsAlone
      table.row(["", isLaw ? "due" : "by the policy"] + (isLaw ? [] : ["in law"]))
      for deadline in rows {
        let own = DueText(deadline.policy).projected
        let law = deadline.law.map { DueText($0).projected } ?? "-"
        table.row([deadline.timescale.title, own] + (isLaw ? [] : [law]))
      }
      text +=
        "\nProjected dates, if each remaining step is taken on its due date (overdue steps: today):\n" + table.text
    }
    let others = waiting.filter { !$0.isProjected }.map(\.timescale.title)
    if !others.isEmpty { text += "\nNot started: \(others.joined(separator: "; "))\n" }
    return text
  }

  /// A line for each deadline, and under it the law's if the council has its own rule.
  private func table(_ deadlines: [Deadline]) -> String {
    var table = TextTable()
    table.row("", "due", "status", "source")
    for deadline in deadlines {
      let isOwn = deadline.isPolicyRule
      table.row(
        deadline.timescale.title, DueText(deadline.policy).words,
        StatusText(deadline.policy).words
          + (deadline.isDisputed && deadline.policy.outcome.clockBasis != .projected ? ", disputed" : "")
          + (deadline.isProvisional ? ", provisional" : ""),
        deadline.citation.place + Self.reading(deadline) + (isOwn ? "" : " (\(deadline.basis.kind.rawValue))"))
      guard isOwn, let law = deadline.law, policy.profile != policy.law, deadline.relation != .noCounterpart else {
        continue
      }
      table.row(
        "  in law" + (deadline.relation.map { ": \($0.rawValue)" } ?? ""),
        DueText(law).words, StatusText(law).words + (law.isProvisional ? ", provisional" : ""), law.citation.place)
    }
    return table.text
  }

  /// The reading that was followed, if it is not the adopted one.
  private static func reading(_ deadline: Deadline) -> String {
    deadline.reading.map { $0.adoptedBecause == nil ? ", reading \($0.id)" : "" } ?? ""
  }
}

extension RecordedEvent {
  /// That a case has ended, and what follows.
  fileprivate var sentence: String {
    let day = days.words
    return switch event {
    case .withdrawn: "Withdrawn on \(day): no further steps are due."
    case .notConsidered:
      "Not considered, by the decision of \(day): no further steps are due; the complaint may be made again after the "
        + "proceedings."
    case .refused: "Refused on \(day): no further steps are due."
    case .referredToOmbudsman: "Referred to the Ombudsman on \(day): stage 3 is no longer due."
    default: "Closed on \(day): no further steps are expected."
    }
  }
}

extension Deadline {
  /// Whether either layer has started: the law's clock may run, and its day may pass, before the
  /// council's has started.
  fileprivate var isShown: Bool {
    let statuses = [status] + (law.map { [$0.status] } ?? [])
    return statuses.contains { $0 != .notApplicable && $0 != .notStarted }
  }

  /// Whether either layer has a projected day.
  fileprivate var isProjected: Bool {
    [policy.outcome, law?.outcome].contains { $0?.status == .notStarted && $0?.due != nil }
  }
}
