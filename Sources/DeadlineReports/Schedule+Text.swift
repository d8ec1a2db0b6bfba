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
    let shown = deadlines.filter(\.isShown)
    text += "\n" + table(shown)
    text += road
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
      for problem in problems { text += "  \(problem.code.rawValue): \(problem.message)\n" }
    }
    return text
  }

  /// What has not started: with the day it would be due if every step before it were taken on its last day, where that can be said.
  private var road: String {
    let waiting = deadlines.filter { !$0.isShown && $0.assessment.status == .notStarted }
    let rows = deadlines.filter(\.isProjected)
    var text = ""
    if !rows.isEmpty {
      var table = TextTable(indent: 2)
      let isLaw = policy.profile == policy.law || policy.profile.standsAlone
      table.row(["", isLaw ? "due" : "by the policy"] + (isLaw ? [] : ["in law"]))
      for deadline in rows {
        let own = DayText(deadline.assessment, deadline.earliest).projected
        let law = deadline.statute.map { DayText($0.assessment, $0.earliest).projected } ?? "-"
        table.row([deadline.timescale.title, own] + (isLaw ? [] : [law]))
      }
      text += "\nThe road ahead, if each step is taken on its last day (what is overdue already: today):\n" + table.text
    }
    let others = waiting.filter { !$0.isProjected }.map(\.timescale.title)
    if !others.isEmpty { text += "\nNot started: \(others.joined(separator: "; "))\n" }
    return text
  }

  /// A line for each deadline, and under it the law's where the council has a rule of its own.
  private func table(_ deadlines: [Deadline]) -> String {
    var table = TextTable()
    table.row("", "due", "status", "source")
    for deadline in deadlines {
      let basis = deadline.basis.kind
      let isOwn = basis == .stated || basis == .inferred
      table.row(
        deadline.timescale.title, DayText(deadline.assessment, deadline.earliest).words(needs: deadline.startWord),
        StatusText(deadline.assessment, deadline.earliest).words
          + (deadline.isDisputed && deadline.assessment.clockBasis != .projected ? ", disputed" : "")
          + (deadline.isProvisional ? ", provisional" : ""),
        deadline.citation.place + Self.reading(deadline) + (isOwn ? "" : " (\(basis.rawValue))"))
      guard isOwn, let statute = deadline.statute, policy.profile != policy.law else { continue }
      table.row(
        "  in law" + (deadline.relation.map { ": \($0.rawValue)" } ?? ""),
        DayText(statute.assessment, statute.earliest).words(needs: statute.startWord),
        StatusText(statute.assessment, statute.earliest).words + (statute.isProvisional ? ", provisional" : ""),
        statute.timescale.citation.place)
    }
    return table.text
  }

  /// Which reading was followed, where it is not the adopted one.
  private static func reading(_ deadline: Deadline) -> String {
    deadline.reading.map { $0.adoptedBecause == nil ? ", reading \($0.id)" : "" } ?? ""
  }
}

extension Deadline {
  /// Whether either layer has something to say: the law's clock may run, and its day pass, before the council's has started.
  fileprivate var isShown: Bool {
    let statuses = [assessment.status] + (statute.map { [$0.assessment.status] } ?? [])
    return statuses.contains { $0 != .notApplicable && $0 != .notStarted }
  }

  /// Whether there is a day on the road of either layer.
  fileprivate var isProjected: Bool {
    [assessment, statute?.assessment].contains { $0?.status == .notStarted && $0?.due != nil }
  }
}
