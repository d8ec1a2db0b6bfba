import Deadlines
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("What a profile adds to the shared rules")
struct OwnRulesTests {
  private static func answer(_ members: String, beside: String = "") throws -> ApplicablePolicy {
    try OwnPolicy.anytown(
      beside + #""timescales": [{"id": "stage-1-response", "citation": {"place": "1"}, \#(members)}]"#)
  }

  private static let tenDays = #""limit": {"count": 10, "unit": "working-days"}"#

  // Saturday 7 March: the tenth working day is Friday 20 March. Received on Monday the 9th, it is the
  // 23rd.
  @Test("What arrives on a day off may count as received on the next working day")
  func deemedReceipt() throws {
    let policy = try Self.answer(
      #"""
      "clock": {"nextWorkingDay": "received"}, \#(Self.tenDays), "readings": [
        {"id": "deemed", "says": "A", "adopted": "B", "citation": {"place": "1"}},
        {"id": "plain", "says": "C", "clock": "received", "citation": {"place": "1"}}]
      """#)
    let weekend = try deadline("stage-1-response", "received=2026-03-07", under: policy, asOf: "2026-03-10")
    #expect(weekend.readings.map { $0.layer.outcome.due?.description } == ["2026-03-23", "2026-03-20"])
    #expect(weekend.policy.outcome.start == day("2026-03-09"))
    #expect(weekend.law?.outcome.due == day("2026-03-20"))
    let weekday = try deadline("stage-1-response", "received=2026-03-09", under: policy, asOf: "2026-03-10")
    #expect(!weekday.isDisputed)
    // From a Friday to a Monday it is due between the tenth days after those two.
    let range = try deadline("stage-1-response", "received=2026-03-06..2026-03-09", under: policy, asOf: "2026-03-10")
    #expect(range.policy.earliest?.due == day("2026-03-20"))
    #expect(range.policy.outcome.due == day("2026-03-23"))
  }

  // Friday 18 December 2026: four working days before Christmas, then 29, 30 and 31 December and 4, 5
  // and 6 January. Without 24 to 31 December there are three, then 4 to 8, 11 and 12 January.
  @Test("A council's own days off move its own layer, and never the law's")
  func daysOff() throws {
    let closed =
      #""daysOff": [{"title": "Closure", "from": "12-24", "through": "12-31", "citation": {"place": "2"}}], "#
    let policy = try Self.answer(#""clock": "received", \#(Self.tenDays)"#, beside: closed)
    let response = try deadline("stage-1-response", "received=2026-12-18", under: policy, asOf: "2026-12-20")
    #expect(response.policy.outcome.due == day("2027-01-12"))
    #expect(response.law?.outcome.due == day("2027-01-06"))
  }

  @Test("A fact without a word is unknown, so that what depends on it is uncertain once it is late")
  func unknownFact() throws {
    let facts = #""facts": [{"id": "urgent", "title": "Urgent", "values": "yes-no"}], "#
    let policy = try Self.answer(
      #""clock": "received", \#(Self.tenDays), "appliesWhen": [{"fact": "urgent", "is": "yes"}]"#, beside: facts)
    func status(_ words: String) throws -> Deadline.Status {
      try deadline("stage-1-response", "received=2026-03-02 \(words)", under: policy, asOf: "2026-03-20").status
    }
    #expect(try status("") == .uncertain)
    #expect(try status("urgent=yes") == .overdue)
    #expect(try status("urgent=no") == .notApplicable)
  }

  @Test("A clock may ask whether an event has happened, which one after the as-of day has not")
  func clockByEvent() throws {
    let policy = try Self.answer(
      #""clock": {"when": {"happened": "contacted"}, "then": "contacted", "otherwise": "received"}, \#(Self.tenDays)"#)
    func due(_ asOf: String) throws -> Day? {
      try deadline("stage-1-response", "received=2026-03-02 contacted=2026-03-09", under: policy, asOf: asOf)
        .policy.outcome.due
    }
    #expect(try due("2026-03-06") == day("2026-03-16"))
    #expect(try due("2026-03-09") == day("2026-03-23"))
  }

  // The tenth working day is 16 March, the last of the relaxed days.
  @Test("A profile's relaxation makes its own limits targets")
  func relaxation() throws {
    let relaxed =
      #""relaxations": [{"timescales": ["stage-1-response"], "from": "2026-03-01", "through": "2026-03-16", "citation": {"place": "2"}}], "#
    let policy = try Self.answer(#""clock": "received", \#(Self.tenDays)"#, beside: relaxed)
    let inside = try deadline("stage-1-response", "received=2026-03-02", under: policy, asOf: "2026-04-01")
    #expect(inside.status == .targetPassed)
    #expect(inside.law?.status == .overdue)
    let after = try deadline("stage-1-response", "received=2026-03-17", under: policy, asOf: "2026-05-01")
    #expect(after.status == .overdue)
  }

  // MARK: Days that are known only as a range

  /// A start moved to a working day, another clock by an event, and an act that an event makes needless.
  private static let ranged = #"""
    "events": [{"id": "decided-against", "title": "A"}], "timescales": [
      {"id": "stage-1-response", "citation": {"place": "1"}, "clock": {"nextWorkingDay": "received"},
       "limit": {"count": 10, "unit": "working-days"}, "appliesWhen": [{"notHappened": "decided-against"}]},
      {"id": "acknowledgement", "citation": {"place": "1"}, "limit": {"count": 3, "unit": "working-days"},
       "clock": {"when": {"happened": "contacted"}, "then": "contacted", "otherwise": "received"}}]
    """#

  /// The words of a case with an event on each day of four, from every day of three weeks.
  static let events = ["received", "decided-against", "contacted", "stage-1-responded"]

  @Test("A range of days gives what its days give one by one", arguments: events)
  func ranges(event: String) throws {
    let policy = try OwnPolicy.anytown(Self.ranged)
    let rest = [
      "received=2026-03-07", "decided-against=2026-03-20", "contacted=2026-03-11", "stage-1-responded=2026-03-24",
    ]
    .filter { !$0.hasPrefix("\(event)=") }
    for others in [rest, [], [rest[0]], [rest[0], rest[2]]] {
      for first in day("2026-03-01").number...day("2026-03-27").number {
        let known = (first...first + 3).map { Day(uncheckedNumber: $0) }
        let words = others.joined(separator: " ")
        // The order of events narrows a range: the receipt comes first.
        let days = known.filter { isInOrder(event, $0, others) }
        if days.isEmpty { continue }
        for id: TimescaleID in ["stage-1-response", "acknowledgement"] {
          let range = try deadline(id, "\(words) \(event)=\(known[0])..\(known[3])", under: policy, asOf: "2026-03-22")
          let single = try days.map { try deadline(id, "\(words) \(event)=\($0)", under: policy, asOf: "2026-03-22") }
          let dues = single.compactMap { $0.policy.outcome.due }
          let statuses = Set(single.map(\.status))
          let place = "\(id) of \(words), \(event) from \(known[0])"
          #expect(range.policy.outcome.due == dues.max(), "\(place)")
          #expect((range.policy.earliest ?? range.policy.outcome).due == dues.min(), "\(place)")
          #expect(range.status == (statuses.count == 1 ? statuses.first : .uncertain), "\(place): \(statuses)")
        }
      }
    }
  }

  /// Whether a day of an event contradicts none of the others.
  private func isInOrder(_ event: String, _ date: Day, _ others: [String]) -> Bool {
    if event == "decided-against" { return true }
    return others.allSatisfy { word in
      let parts = word.split(separator: "=").map(String.init)
      if event == "received" { return parts[0] == "decided-against" || date <= day(parts[1]) }
      return parts[0] != "received" || day(parts[1]) <= date
    }
  }

  /// A case of Monday 2 March 2026 as columns, without a day where there is none.
  private static func status(
    _ policy: ApplicablePolicy, responded: String? = nil, moved: String?? = nil, urgent: String?? = nil,
    assumesComplete: Bool = false
  ) throws -> Deadline.Status {
    func column(_ text: String?) -> [Int32] { [text.map { day($0).number } ?? CaseColumns.blank] }
    var cases = CaseColumns(count: 1, assumesComplete: assumesComplete)
    try cases.set(.received, to: column("2026-03-02"))
    try cases.set(.stage1Responded, to: column(responded))
    if let moved { try cases.set("moved", to: column(moved)) }
    if let urgent { try cases.set("urgent", to: [urgent]) }
    let columns = try DeadlinePlan(policy).outcomes(
      of: cases, asOf: day("2026-04-01"), only: ["stage-1-response"], calendars: .embedded)
    return columns[0].status[0]
  }

  private static let moved = #""events": [{"id": "moved", "title": "Moved away"}], "#

  @Test("Without a column for an event, what depends on whether it happened is not certain")
  func eventWithoutColumn() throws {
    for (condition, without, with) in [
      ("notHappened", Deadline.Status.overdue, Deadline.Status.notApplicable),
      ("happened", .notApplicable, .overdue),
    ] {
      let policy = try Self.answer(
        #""clock": "received", \#(Self.tenDays), "appliesWhen": [{"\#(condition)": "moved"}]"#, beside: Self.moved)
      #expect(try Self.status(policy) == .uncertain, "\(condition)")
      #expect(try Self.status(policy, moved: .some(nil)) == without, "\(condition)")
      #expect(try Self.status(policy, assumesComplete: true) == without, "\(condition)")
      #expect(try Self.status(policy, moved: "2026-03-05") == with, "\(condition)")
    }
  }

  // By hand: the tenth working day is 16 March and the twentieth the 30th; 20 March lies between.
  @Test("Without a column for an event, which of two limits counts is not certain")
  func limitWithoutColumn() throws {
    let policy = try Self.answer(
      #"""
      "clock": "received", \#(Self.tenDays),
      "otherLimits": [{"when": {"happened": "moved"}, "count": 20, "unit": "working-days"}]
      """#, beside: Self.moved)
    #expect(try Self.status(policy, responded: "2026-03-20") == .uncertain)
    #expect(try Self.status(policy, responded: "2026-03-20", moved: .some(nil)) == .missed)
    #expect(try Self.status(policy, responded: "2026-03-20", moved: "2026-03-05") == .met)
    #expect(try Self.status(policy, responded: "2026-03-16") == .met)
  }

  @Test("Without a column for a fact, what depends on it is uncertain, as with a blank, and not “not recorded”")
  func factWithoutColumn() throws {
    let facts = #""facts": [{"id": "urgent", "title": "Urgent", "values": "yes-no"}], "#
    let policy = try Self.answer(
      #""clock": "received", \#(Self.tenDays), "appliesWhen": [{"fact": "urgent", "is": "yes"}]"#, beside: facts)
    #expect(try Self.status(policy) == .uncertain)
    #expect(try Self.status(policy, urgent: .some(nil)) == .uncertain)
    #expect(try Self.status(policy, urgent: "yes") == .overdue)
    #expect(try Self.status(policy, urgent: "no") == .notApplicable)
  }

  // Reg 17(6), by the policy's own day: an extra ten working days for those who moved end on 30 March.
  @Test("The notice of delay follows the limit that counts")
  func noticeOfOtherLimit() throws {
    let policy = try OwnPolicy.anytown(
      Self.moved
        + #"""
        "timescales": [{"id": "stage-2-response", "citation": {"place": "1"}, "clock": "stage-2-requested",
        \#(Self.tenDays), "otherLimits": [{"when": {"happened": "moved"}, "count": 20, "unit": "working-days"}]}]
        """#)
    func notice(_ words: String) throws -> Day? {
      try deadline(
        "stage-2-delay-notice", "received=2026-01-05 stage-2-requested=2026-03-02 \(words)", under: policy,
        asOf: "2026-03-10"
      ).policy.outcome.due
    }
    #expect(try notice("") == day("2026-03-16"))
    #expect(try notice("moved=2026-03-05") == day("2026-03-30"))
  }

  // By the tenth working day, 16 March, the answer is only aimed at, so no notice is owed by then.
  @Test("A notice of delay for an answer that is only aimed at is a target itself, beside the law's duty")
  func noticeOfTarget() throws {
    let policy = try OwnPolicy.anytown(
      #"""
      "timescales": [{"id": "stage-2-response", "citation": {"place": "1"}, "clock": "stage-2-requested",
      "binding": "target", \#(Self.tenDays)}]
      """#)
    let notice = try deadline(
      "stage-2-delay-notice", "received=2026-01-05 stage-2-requested=2026-03-02", under: policy, asOf: "2026-04-20")
    #expect(notice.status == .targetPassed)
    #expect(notice.law?.status == .overdue)
  }

  @Test("A limit by an event that is dated before the receipt is not certain")
  func impossibleDayOfCondition() throws {
    let policy = try Self.answer(
      #"""
      "clock": "received", \#(Self.tenDays),
      "otherLimits": [{"when": {"happened": "stage-1-extended"}, "count": 20, "unit": "working-days"}]
      """#)
    func status(_ extended: String) throws -> Deadline.Status {
      try deadline(
        "stage-1-response", "received=2026-03-02 stage-1-extended=\(extended)", under: policy, asOf: "2026-03-20"
      ).status
    }
    #expect(try status("2025-03-10") == .uncertain)
    #expect(try status("2026-03-10") == .running)
  }
}
