package import Deadlines
package import JSONTree
import Timescales
import WorkingDays

/// The near days of one case by several policies: what is overdue, and what is due next.
package struct NearDays {
  private let schedules: [Schedule]

  /// The near days of schedules of one case as of one day.
  package init(_ schedules: [Schedule]) { self.schedules = schedules }

  /// The schedules as one JSON document.
  ///
  /// - Parameter documents: the document of each schedule.
  /// - Returns: the document of all.
  package static func json(_ documents: [JSON]) -> JSON {
    ["schemaVersion": .schemaVersion, "schedules": .array(documents)]
  }

  /// A table with the council, what is owed, by whom and by which day, and how that stands.
  package func text(_ style: TextStyle = .plain) -> String {
    guard let first = schedules.first else { return "" }
    var text = style.heading("What is overdue or due next by each policy, as of \(first.asOf)") + "\n"
    if let reference = first.reference { text += "Reference: \(reference)\n" }
    var table = TextTable([], style)
    table.header("", "owed", "who", "due", "status", "in law")
    for schedule in schedules {
      let near = schedule.near
      if near.isEmpty { table.row(schedule.policy.profile.council, "nothing is owed") }
      for (index, deadline) in near.enumerated() {
        table.row(cells(deadline, schedule, council: index == 0 ? schedule.policy.profile.council : ""))
      }
    }
    return text + "\n" + table.text
  }

  private func cells(_ deadline: Deadline, _ schedule: Schedule, council: String) -> [TextTable.Cell] {
    let words = EventWords(schedule.policy.profile)
    let law = schedule.policy.profile == schedule.policy.law ? nil : deadline.law
    let isBegun = law.map { ![.notStarted, .notApplicable].contains($0.status) } ?? false
    let lawWords = law.map { isBegun ? "\($0.dayWords(words)), \(StatusText($0).words)" : StatusText($0).words }
    return [
      .init(text: council), .init(text: deadline.timescale.title), .init(text: deadline.timescale.ownerName),
      .init(text: deadline.policy.dayWords(words)),
      .init(text: StatusText(deadline.policy).words, mark: deadline.status.mark),
      .init(text: lawWords ?? "", mark: isBegun ? law?.status.mark : nil),
    ]
  }
}

extension Schedule {
  /// What is overdue by the policy or in law, and what else is due on the next day on which anything is.
  var near: [Deadline] {
    let open = open()
    func isLate(_ deadline: Deadline) -> Bool { deadline.status == .overdue || deadline.law?.status == .overdue }
    let next = open.filter { !isLate($0) }.compactMap(\.owedDay).min()
    return open.filter { isLate($0) || $0.owedDay != nil && $0.owedDay == next }
  }
}

extension Deadline {
  /// The day on which it is due by the policy or, if it is owed only in law, by that.
  fileprivate var owedDay: Day? {
    let owed: [Status] = [.running, .dueToday, .overdue]
    return owed.contains(status) ? operativeDue : law?.operativeDue
  }
}

extension DeadlineLayer {
  /// The day that counts, with its weekday, or the first and the last of several; else what its day
  /// needs.
  fileprivate func dayWords(_ words: EventWords) -> String {
    guard outcome.clockBasis != .projected, !outcome.isOpenEnded, let last = outcome.operativeDue else {
      return DueText(self, words).text
    }
    func text(_ day: Day) -> String { "\(day) \(day.weekday.name)" }
    let first = earliest?.operativeDue ?? last
    return first == last ? text(last) : "\(text(first)) to \(text(last))"
  }
}
