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
    let waiting = deadlines.filter { !$0.isShown && $0.assessment.status == .notStarted }.map(\.timescale.id.rawValue)
    if !waiting.isEmpty { text += "\nNot started: \(waiting.joined(separator: ", "))\n" }
    if !rights.isEmpty {
      text += "\nWhat the complainant may do, by law:\n"
      for right in rights {
        text += "  \(right.timescale): from \(right.opens)"
        text += right.closes.map { " to \($0)" } ?? ""
        text += "; \(right.because)\n"
      }
    }
    if !problems.isEmpty {
      text += "\nPlease check:\n"
      for problem in problems { text += "  \(problem.code.rawValue): \(problem.message)\n" }
    }
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
        deadline.timescale.title, Self.dayText(deadline.assessment, needs: deadline.startWord),
        Self.statusText(deadline.assessment) + (deadline.isDisputed ? ", disputed" : "")
          + (deadline.isProvisional ? ", provisional" : ""),
        deadline.citation.place + Self.reading(deadline) + (isOwn ? "" : " (\(basis.rawValue))"))
      guard isOwn, let statute = deadline.statute, policy.profile != policy.law else { continue }
      table.row(
        "  in law" + (deadline.relation.map { ": \($0.rawValue)" } ?? ""),
        Self.dayText(statute.assessment, needs: statute.startWord),
        Self.statusText(statute.assessment) + (statute.isProvisional ? ", provisional" : ""),
        statute.timescale.citation.place)
    }
    return table.text
  }

  /// Which reading was followed, where it is not the adopted one.
  private static func reading(_ deadline: Deadline) -> String {
    deadline.reading.map { $0.adoptedBecause == nil ? ", reading \($0.id)" : "" } ?? ""
  }

  private static func dayText(_ assessment: Assessment, needs word: String?) -> String {
    if assessment.isOpenEnded { return "open-ended" }
    if assessment.clockBasis == .missing, let word { return "needs \(word)" }
    guard let due = assessment.due else { return "-" }
    guard let operative = assessment.operativeDue, operative != due else {
      return assessment.maximumDue.map { "\(due) (at most \($0))" } ?? "\(due)"
    }
    return "\(operative) (extended from \(due))"
  }

  private static func statusText(_ assessment: Assessment) -> String {
    var text = assessment.status.rawValue
    if let metOn = assessment.metOn, assessment.status == .met || assessment.status == .missed { text += " \(metOn)" }
    if let late = assessment.workingDaysLate { text += ", \(late) working \(late == 1 ? "day" : "days") late" }
    if let left = assessment.workingDaysLeft, assessment.status == .running { text += ", \(left) left" }
    return text
  }
}

extension Deadline {
  /// Whether either layer has something to say: the law's clock may run, and its day pass, before the council's has started.
  fileprivate var isShown: Bool {
    let statuses = [assessment.status] + (statute.map { [$0.assessment.status] } ?? [])
    return statuses.contains { $0 != .notApplicable && $0 != .notStarted }
  }
}
