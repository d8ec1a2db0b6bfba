import UKBankHolidays
import Deadlines
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@testable import DeadlineAudit

/// A file of cases gives the same as one case at a time, column by column.
@Suite("Many cases and single cases")
struct SingleCaseEqualityTests {
  private static let library = PolicyLibrary.embedded
  static let calendars: [String: WorkingCalendar] = ["any-uk": .anyUK]
  /// Versions of a profile have the same events.
  private static let ownEvents = library.profiles.flatMap(\.events).map(\.event).reduce(into: [CaseEvent]()) {
    if !$0.contains($1) { $0.append($1) }
  }
  private static let columns = CaseEvent.standard + ownEvents

  /// An invented case: mostly plausible, and in parts out of order, incomplete or later than the
  /// as-of day.
  struct Case {
    var policyName = ""
    var days: [CaseEvent: Day] = [:]
    /// For an event of which only a range of days is known, its last.
    var last: [CaseEvent: Day] = [:]
    var facts: [CaseFact: String] = [:]

    init(asOf: Day, _ random: inout SplitMix64) {
      func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
      func shifted(_ day: Day, _ range: ClosedRange<Int>) -> Day {
        Day(number: day.number + Int32(Int.random(in: range, using: &random))) ?? day
      }
      let names = library.ids + library.profiles.map(\.qualifiedID)
      policyName = names[Int.random(in: 0..<names.count, using: &random)]

      let received = shifted(asOf, -300...5)
      var latest = received
      let probability = [10, 30, 50, 80][Int.random(in: 0..<4, using: &random)]
      for event in CaseEvent.standard {
        if event == .groundsArose || event == .becameAware {
          if chance(40) { days[event] = shifted(received, -500...3) }
        } else if event == .received {
          if chance(92) { days[event] = received }
        } else if event == .withdrawn || event == .stage1Skipped || event == .proceedingsStarted || event == .suspended
        {
          if chance(event == .proceedingsStarted ? 20 : 5) { days[event] = shifted(latest, 0...20) }
        } else if chance(probability) {
          latest = shifted(latest, 0...18)
          days[event] = chance(4) ? shifted(latest, -60 ... -1) : latest
        }
      }
      for event in ownEvents where chance(30) { days[event] = shifted(received, 0...60) }
      if chance(15) { facts[.mode] = chance(70) ? "oral" : "written" }
      if chance(5) { facts[.route] = chance(70) ? "corporate" : "statutory" }
      if chance(15) {
        let grounds = ["complex", "agreed", "advocate", "holidays"].shuffled(using: &random)
        facts[.stage1ExtensionGround] = grounds.prefix(chance(60) ? 1 : 2).joined(separator: chance(50) ? ";" : ", ")
      }
      if chance(15) { facts[.complainantUnavailable] = chance(70) ? "yes" : "no" }
      if chance(30) { facts[.directorAgrees] = chance(50) ? "yes" : "no" }
      if chance(8) { facts[.stage1StartDay] = shifted(received, 0...10).description }
      if chance(12) { facts[.stage1ExtendedTo] = shifted(received, 5...45).description }
      if chance(12) { facts[.stage2ExtendedTo] = shifted(latest, 0...100).description }
      if chance(20) { facts[.panelArrangedFor] = shifted(latest, 0...40).description }
      // A row without any day is refused.
      if days.isEmpty { days[.groundsArose] = received }
      // Received before or after Luton's document of August 2020.
      if chance(2) { (policyName, days[.received], last[.received]) = ("luton", day("2020-07-20"), day("2020-08-10")) }
      guard chance(10) else { return }
      for event in days.keys.sorted(by: { $0.rawValue < $1.rawValue }) where chance(25) && last.count < 4 {
        last[event] = days[event].map { shifted($0, 1...60) }
      }
    }

    func range(_ event: CaseEvent) -> ClosedRange<Day>? { days[event].map { $0...(last[event] ?? $0) } }

    /// The days that select the version if every event was on its first possible day, and if every
    /// event was on its last.
    func versionDays(asOf: Day) -> ClosedRange<Day> {
      // A complaint was not made again before it was received.
      if let received = range(.received), let again = range(.resubmitted), again.upperBound < received.lowerBound {
        return received
      }
      let ends = [\ClosedRange<Day>.lowerBound, \.upperBound].map { end in
        let again = range(.resubmitted)?[keyPath: end]
        return again.flatMap { $0 <= asOf ? $0 : nil } ?? firstVersionDays(asOf: asOf)[keyPath: end]
      }
      return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    /// Receipt, else the earliest event after it in the order of a case.
    private func firstVersionDays(asOf: Day) -> ClosedRange<Day> {
      if let received = range(.received) { return received }
      let later = CaseEvent.standard.drop { $0 != .received }.compactMap(range)
      guard let first = later.map(\.lowerBound).min(), let last = later.map(\.upperBound).min() else {
        return asOf...asOf
      }
      return first...last
    }

    func record() throws -> CaseRecord {
      var record = CaseRecord()
      for event in days.keys { if let days = range(event) { record.record(event, on: days) } }
      for (fact, value) in facts { try record.set(fact, to: value) }
      return record
    }

    func row(_ reference: String) -> String {
      CSVText.row(
        [reference, policyName] + columns.map { range($0)?.words ?? "" } + CaseFact.allCases.map { facts[$0] ?? "" })
    }
  }

  static let header = CSVText.row(
    ["reference", "policy"] + columns.map(\.rawValue) + CaseFact.allCases.map(\.rawValue))

  /// The value of each column in the schedule of a single case.
  private static func cells(_ schedule: Schedule, reference: String) -> [String: String] {
    var cells = ["reference": reference, "policy": schedule.policy.profile.qualifiedID]
    for deadline in schedule.deadlines {
      let id = deadline.timescale.id
      // A file of cases has no projected days. Of a day that is not known exactly it has the first
      // for a duty and the last for a window.
      let isDuty = deadline.timescale.kind == .duty
      let own = isDuty ? deadline.policy.earliest ?? deadline.policy.outcome : deadline.policy.outcome
      if own.clockBasis != .projected {
        cells["\(id)-due"] = own.due?.description
        cells["\(id)-operative-due"] = own.operativeDue?.description
        cells["\(id)-maximum-due"] = own.maximumDue?.description
        if own.due != nil {
          cells["\(id)-disputed"] = deadline.isDisputed ? "yes" : "no"
          cells["\(id)-robust"] = deadline.isRobust ? "yes" : "no"
        }
      }
      cells["\(id)-status"] = deadline.policy.outcome.status.rawValue
      // For a duty the longest time, from its first day; for a window the shortest, from its last.
      let late = isDuty ? deadline.policy.outcome : deadline.policy.earliest ?? deadline.policy.outcome
      cells["\(id)-days-late"] = late.workingDaysLate?.description
      if let beyond = late.workingDaysBeyondMaximum, beyond > 0 { cells["\(id)-days-beyond-maximum"] = "\(beyond)" }
      if let statute = deadline.law, statute.outcome.clockBasis != .projected {
        let law = isDuty ? statute.earliest ?? statute.outcome : statute.outcome
        cells["\(id)-statute-due"] = law.due?.description
        cells["\(id)-statute-maximum-due"] = law.maximumDue?.description
      }
      if let statute = deadline.law {
        let late = isDuty ? statute.outcome : statute.earliest ?? statute.outcome
        cells["\(id)-statute-days-late"] = late.workingDaysLate?.description
      }
      let outcomes = [deadline.policy.outcome, deadline.policy.earliest].compactMap(\.self)
      let unjudged: [Deadline.Status] = [.notStarted, .notApplicable, .notRecorded, .cannotCompute]
      let isJudged = !unjudged.contains(deadline.status)
      if isJudged, !outcomes.contains(where: \.isMetAtTheLatest), Set(outcomes.map(\.metOn)).count == 1,
        let met = own.metOn
      {
        cells["\(id)-met-on"] = met.description
        if Set(outcomes.map(\.workingDaysTaken)).count == 1 {
          cells["\(id)-days-taken"] = own.workingDaysTaken?.description
        }
      }
      cells["\(id)-statute-status"] = deadline.law?.outcome.status.rawValue
    }
    var codes: [String] = []
    for problem in schedule.problems where !codes.contains(problem.code.rawValue) {
      codes.append(problem.code.rawValue)
    }
    cells["problems"] = codes.joined(separator: ";")
    return cells
  }

  /// What a list of work shows of an act.
  private struct Work: Hashable, CustomStringConvertible {
    var reference, timescale: String
    var due, statuteDue: Day?
    var status, statuteStatus: Deadline.Status?

    var description: String {
      "\(reference) \(timescale) \(due?.description ?? "-") \(status?.rawValue ?? "-") "
        + "\(statuteDue?.description ?? "-") \(statuteStatus?.rawValue ?? "-")"
    }

    init(_ item: Worklist.Item) {
      (reference, timescale) = (item.reference ?? "", item.timescale.id.rawValue)
      (due, status, statuteDue, statuteStatus) = (item.due, item.status, item.statuteDue, item.statuteStatus)
    }

    /// An act in a schedule, if it is owed by some day.
    init?(_ deadline: Deadline, reference: String, until: Day) {
      func due(_ layer: DeadlineLayer?) -> Day? {
        let outcome = layer.map { $0.earliest ?? $0.outcome }
        return outcome?.clockBasis == .projected ? nil : outcome?.operativeDue
      }
      let owed: [Deadline.Status] = [.running, .dueToday, .overdue]
      (self.reference, timescale) = (reference, deadline.timescale.id.rawValue)
      (self.due, status) = (due(deadline.policy), deadline.status)
      (statuteDue, statuteStatus) = (due(deadline.law), deadline.law?.status)
      let days = [(self.due, status), (statuteDue, statuteStatus)].compactMap { day, status in
        status.map(owed.contains) ?? false ? day : nil
      }
      guard let first = days.min(), first <= until else { return nil }
    }
  }

  @Test("A list of work over a file is what the schedules of the single cases owe")
  func worklist() throws {
    var random = SplitMix64(state: 4100)
    var listed = 0
    for asOf in ["2026-01-10", "2024-02-29", "2020-09-25"].map(day) {
      let until = try #require(Day(number: asOf.number + 30))
      let cases = (0..<Effort.count(150, long: 2000)).map { _ in Case(asOf: asOf, &random) }
      let text = Array((Self.header + cases.enumerated().map { $1.row("C\($0)") }.joined()).utf8)
      var options = AuditOptions(library: .embedded, policy: nil, asOf: asOf)
      (options.assumesComplete, options.threads, options.batchSize) = (true, 2, 2000)
      options.calendars.named = Self.calendars
      var isRead = false
      let (worklist, summary) = try Audit(options).worklist(
        from: { bytes in
          guard !isRead else { return 0 }
          isRead = true
          bytes += text
          return text.count
        }, until: until, rejects: { _ in })
      #expect(summary.audited == cases.count)
      var expected: Set<Work> = []
      let calendars = Calendars(.englandAndWales, named: Self.calendars)
      for (index, made) in cases.enumerated() {
        let policy = try Self.library.policy(made.policyName, on: made.versionDays(asOf: asOf))
        var record = try made.record()
        record.reference = "C\(index)"
        let schedule = Schedule(of: record, under: policy, asOf: asOf, calendars: calendars)
        let own = schedule.open().filter { $0.timescale.owedBy != .complainant }
          .compactMap { Work($0, reference: "C\(index)", until: until) }
        expected.formUnion(own)
        let single = Worklist(of: [record], under: policy, asOf: asOf, until: until, calendars: calendars)
        #expect(Set(single.items) == Set(worklist.items.filter { $0.reference == "C\(index)" }))
      }
      let found = Set(worklist.items.map(Work.init))
      #expect(found.count == worklist.items.count)
      #expect(found == expected, "\(found.symmetricDifference(expected).prefix(3))")
      listed += found.count
    }
    #expect(listed > 200)
  }

  @Test("The columns of a table that is not chosen are those that some random case fills")
  func usualColumns() throws {
    var random = SplitMix64(state: 5200)
    let quiet = ["", "not-started", "not-recorded", "not-applicable", "cannot-compute"]
    let judged = ["status", "statute-status"]
    for (round, asOf) in ["2026-01-10", "2024-02-29", "2020-09-25"].map(day).enumerated() {
      // Few cases leave most columns empty; many fill them, and their groups have several rows.
      let cases = (0..<[4, 60, 400][round]).map { _ in Case(asOf: asOf, &random) }
      let text = Self.header + cases.enumerated().map { $1.row("C\($0)") }.joined()
      let run = { (columns: ColumnSelection) in
        try AuditRun(text, policy: nil, asOf: asOf) {
          $0.columns = columns
          $0.calendars.named = Self.calendars
        }
      }
      let rows = try run(.all).cases
      var filled: [String: Set<String>] = [:]
      for row in rows {
        for (column, cell) in row {
          let fields = DeadlineField.usual.map(\.rawValue).filter { column.hasSuffix("-\($0)") }
          guard let field = fields.max(by: { $0.count < $1.count }) else { continue }
          let timescale = String(column.dropLast(field.count + 1))
          let isFilled =
            switch field {
            case "status", "statute-status": !quiet.contains(cell)
            case "disputed": cell == "yes"
            case "robust": cell == "no"
            case "operative-due": cell != row["\(timescale)-due"] || row["\(timescale)-maximum-due"] ?? "" != ""
            default: true
            }
          if isFilled, cell != "" { filled[timescale, default: []].insert(field) }
        }
      }
      let expected = filled.flatMap { timescale, fields in
        fields.filter { fields.contains(where: judged.contains) || ["due", "statute-due"].contains($0) }
          .map { "\(timescale)-\($0)" }
      }
      let records = try #require(CSVText.records(try run(.usual).output))
      #expect(
        Set(records[0])
          == Set(expected + ["reference", "policy"] + (rows.contains { $0["problems"] != "" } ? ["problems"] : [])),
        "\(cases.count) cases")
    }
  }

  @Test("Random cases under every policy, by every preference among readings")
  func randomCases() throws {
    var random = SplitMix64(state: 3000)
    var plans: [String: DeadlinePlan] = [:]
    var differences: [String] = []
    var statuses: Set<String> = []
    var policies: Set<String> = []
    var codes: Set<RecordProblem.Code> = []
    // The last two lie at the ends of the calendar, so that some days cannot be computed.
    let asOfDays = [
      "2026-01-10", "2025-03-31", "2006-10-01", "2020-09-25", "2021-06-30", "2019-12-24", "2024-02-29", "2023-05-08",
      "1995-06-01", "2040-12-20",
    ].map(day)
    let preferences = ReadingChoice.Preference.allCases
    let count = Effort.count(90, long: 1000)
    for (round, asOf) in asOfDays.enumerated() {
      let readings = ReadingChoice(preferences[round % preferences.count])
      let cases = (0..<count).map { _ in Case(asOf: asOf, &random) }
      let text = Self.header + cases.enumerated().map { $1.row("C\($0)") }.joined()
      let run = try AuditRun(text, policy: nil, asOf: asOf) {
        $0.readings = readings
        // Some use tables of due days, which take long to make.
        if Effort.isLong { $0.tablesAfter = 0 }
        $0.calendars.named = Self.calendars
      }
      #expect(run.refused == [])
      let records = try #require(CSVText.records(run.output))
      try #require(records.count == count + 1)

      for (index, made) in cases.enumerated() {
        let policy = try Self.library.policy(made.policyName, on: made.versionDays(asOf: asOf))
        let key =
          "\(policy.profile.qualifiedID) \(policy.law.version) \(policy.basis) \(policy.alsoPossible) \(readings)"
        let plan = plans[key] ?? DeadlinePlan(policy, readings: readings)
        plans[key] = plan
        let schedule = plan.schedule(
          of: try made.record(), asOf: asOf, calendars: Calendars(.englandAndWales, named: Self.calendars))
        let expected = Self.cells(schedule, reference: "C\(index)")
        for (column, cell) in zip(records[0], records[index + 1]) where cell != expected[column] ?? "" {
          differences.append(
            "as of \(asOf), \(made.row("C\(index)")): \(column) is \(cell), not \(expected[column] ?? "empty")")
        }
        for deadline in schedule.deadlines { statuses.insert(deadline.policy.outcome.status.rawValue) }
        policies.insert(policy.profile.qualifiedID)
        codes.formUnion(schedule.problems.map(\.code))
      }
    }
    #expect(differences.isEmpty, "\(differences.count) differences, first: \(differences.first ?? "")")
    // The cases cover what they are meant to cover.
    let reached: Set<Deadline.Status> = [
      .notStarted, .open, .running, .dueToday, .overdue, .met, .missed, .lapsed, .uncertain, .notApplicable,
      .cannotCompute, .targetPassed,
    ]
    #expect(statuses.isSuperset(of: reached.map(\.rawValue)))
    #expect(policies.isSuperset(of: Self.library.profiles.map(\.qualifiedID)))
    #expect(policies.contains("luton@before-2020-08"))
    // A row holds each event once, and no column is missing.
    #expect(
      Set(RecordProblem.Code.allCases).subtracting(codes).isSubset(of: [
        .duplicateEvent, .startDayBeforeReceipt, .unknownFact, .noticeNotRecorded,
      ]))
  }
}
