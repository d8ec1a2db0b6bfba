import Testing
import Timescales
import WorkingDays

@Suite("Comparing limits")
struct LimitComparisonTests {
  private func limit(
    _ count: Int, _ unit: Period.Unit, _ direction: Period.Direction = .after, firstDay: FirstDay = .excluded,
    clear: Bool = false, rolls: Bool = false
  ) throws -> Timescale.Limit {
    Timescale.Limit(
      try Period(count, unit, direction), firstDay: firstDay, isClear: clear, rollsToWorkingDay: rolls)
  }

  @Test("clear days are one longer, an included first day makes one shorter")
  func singleDays() throws {
    let plain = try limit(25, .workingDays)
    #expect(try limit(25, .workingDays, clear: true).relation(to: plain) == .looser)
    #expect(try limit(24, .workingDays, clear: true).relation(to: plain) == .same)
    #expect(try limit(25, .workingDays, firstDay: .included).relation(to: plain) == .stricter)
    #expect(try limit(26, .workingDays, firstDay: .included).relation(to: plain) == .same)
    #expect(try limit(26, .days, firstDay: .included).relation(to: limit(25, .days)) == .same)
    #expect(try limit(1, .months, clear: true).relation(to: limit(1, .months)) == .looser)
    #expect(try limit(1, .weeks, clear: true).relation(to: limit(14, .days)) == .same)
  }

  @Test("a week is seven days and a year twelve months, and other units are incomparable")
  func units() throws {
    #expect(try limit(4, .weeks).relation(to: limit(28, .days)) == .same)
    #expect(try limit(1, .years).relation(to: limit(13, .months)) == .stricter)
    #expect(try limit(5, .days).relation(to: limit(5, .workingDays)) == .incomparable)
    #expect(try limit(28, .days).relation(to: limit(1, .months)) == .incomparable)
  }

  @Test("more days before an event are an earlier day")
  func before() throws {
    #expect(try limit(10, .workingDays, .before).relation(to: limit(5, .workingDays, .before)) == .stricter)
    #expect(try limit(10, .workingDays, .before).relation(to: limit(10, .workingDays)) == .incomparable)
  }

  @Test("an end that moves past a day off is later or the same, never earlier")
  func rolling() throws {
    let plain = try limit(28, .days)
    #expect(try limit(28, .days, rolls: true).relation(to: plain) == .looser)
    #expect(try limit(27, .days, rolls: true).relation(to: plain) == .incomparable)
    #expect(try plain.relation(to: limit(28, .days, rolls: true)) == .stricter)
    #expect(try plain.relation(to: limit(27, .days, rolls: true)) == .incomparable)
    #expect(try limit(5, .workingDays, rolls: true).relation(to: limit(5, .workingDays)) == .same)
  }

  @Test("huge counts neither overflow nor trap")
  func hugeCounts() throws {
    let years = try limit(.max, .years, clear: true)
    #expect(try years.relation(to: limit(.max, .months)) == .looser)
    #expect(try limit(.max, .weeks, firstDay: .included).relation(to: limit(.max, .days, clear: true)) == .looser)
    var timescale = try self.timescale(limit(.max, .days))
    timescale.rule.maximum = .own(.init(limit: try limit(1, .days), from: .due, grantedBy: [.stage1Extended]))
    #expect(timescale.wholeMaximum == nil)
    timescale.rule.maximum = .own(.init(limit: try limit(.max, .weeks), from: .due, grantedBy: [.stage1Extended]))
    #expect(timescale.wholeMaximum == nil)
  }

  @Test("whatever is said of two limits holds for the days that follow from a working day")
  func holdsForDays() throws {
    let coverage = try Day(iso8601: "2022-01-01")...Day(iso8601: "2028-12-31")
    let holidays = try ["2023-12-25", "2023-12-26", "2024-03-29", "2024-04-01"].map {
      Holiday(day: try Day(iso8601: $0), title: "Holiday")
    }
    let calendar = try WorkingCalendar(name: "test", coverage: coverage, holidays: holidays)
    var limits: [Timescale.Limit] = []
    let lengths: [(Int, Period.Unit)] = [
      (6, .days), (7, .days), (8, .days), (1, .weeks), (2, .months), (12, .months), (1, .years), (5, .workingDays),
      (6, .workingDays),
    ]
    for (count, unit) in lengths {
      for direction in Period.Direction.allCases {
        limits.append(try limit(count, unit, direction))
        limits.append(try limit(count, unit, direction, firstDay: .included))
        limits.append(try limit(count, unit, direction, clear: true))
        limits.append(try limit(count, unit, direction, rolls: true))
      }
    }
    let first = try Day(iso8601: "2023-11-20")
    let starts = try (1...200).map { try calendar.due(Period($0, .workingDays), from: first, firstDay: .excluded) }
    let ends = try limits.map { limit in try starts.map { try limit.due(from: $0, in: calendar) } }
    var wrong: [String] = []
    for (own, ownEnds) in zip(limits, ends) {
      for (other, otherEnds) in zip(limits, ends) {
        let holds =
          switch own.relation(to: other) {
          case .same: ownEnds == otherEnds
          case .stricter: zip(ownEnds, otherEnds).allSatisfy { $0 <= $1 }
          case .looser: zip(ownEnds, otherEnds).allSatisfy { $0 >= $1 }
          default: true
          }
        if !holds { wrong.append("\(own) \(other)") }
      }
    }
    #expect(wrong == [])
  }

  // MARK: Starts and maxima

  private func timescale(_ limit: Timescale.Limit, id: String = "panel", clock: Timescale.Clock = .event(.received))
    -> Timescale
  {
    Timescale(
      id: TimescaleID(id), title: "A step", stage: .stage3, kind: .duty, owedBy: .council,
      rule: .init(clock: clock, limit: limit, satisfiedBy: [.panelHeld]),
      citation: Citation(document: "A document", place: "1"))
  }

  private func profile(_ timescales: [Timescale]) throws -> PolicyProfile {
    PolicyProfile(
      id: "anytown", version: "2024", council: "Anytown", effectiveFrom: try Day(iso8601: "2024-01-01"),
      effectiveBasis: .stated, document: .init(title: "A document", publisher: "Anytown", date: "2024"),
      timescales: timescales)
  }

  @Test("a borrowed clock is followed to its start, and a clock that leads back to itself has none")
  func starts() throws {
    let (panel, report) = (TimescaleID("panel"), TimescaleID("panel-report"))
    let days = try limit(5, .workingDays)
    let own = try profile([
      timescale(
        days, clock: .first([.fact(.stage1StartDay), .when(.oral, then: .event(.logged), otherwise: .sameAs(report))])),
      timescale(days, id: "panel-report", clock: .event(.panelHeld)),
    ])
    #expect(own.ordinaryStart(of: .sameAs(panel)) == .panelHeld)
    #expect(own.ordinaryStart(of: .sameAs(TimescaleID("logging"))) == nil)
    #expect(own.ordinaryStart(of: nil) == nil)
    let circle = try profile([
      timescale(days, clock: .sameAs(report)), timescale(days, id: "panel-report", clock: .sameAs(panel)),
    ])
    #expect(circle.ordinaryStart(of: .sameAs(panel)) == nil)
    let comparison = TimescaleComparison(circle.timescales[0], of: circle, with: circle.timescales[0], of: circle)
    #expect(comparison.relation == .incomparable)
  }

  @Test("clocks that are alike have one start, also if it is not an event")
  func alikeClocks() throws {
    let clock = Timescale.Clock.latest([.event(.received), .event(.logged)])
    let (own, law) = (timescale(try limit(5, .days), clock: clock), timescale(try limit(4, .days), clock: clock))
    let comparison = TimescaleComparison(own, of: try profile([own]), with: law, of: try profile([law]))
    #expect(comparison.start == nil)
    #expect(comparison.relation == .looser)
    let other = timescale(try limit(4, .days), clock: .earliest([.event(.received), .event(.logged)]))
    #expect(
      TimescaleComparison(own, of: try profile([own]), with: other, of: try profile([other])).relation == .incomparable)
  }

  @Test("an addition makes a whole length where both have one unit, weeks and days too")
  func wholeMaximum() throws {
    func whole(_ base: Timescale.Limit, _ addition: Timescale.Limit) -> Timescale.Limit? {
      var timescale = timescale(base)
      timescale.rule.maximum = .own(.init(limit: addition, from: .due, grantedBy: [.stage1Extended]))
      return timescale.wholeMaximum
    }
    #expect(try whole(limit(2, .weeks), limit(10, .days)) == limit(24, .days))
    #expect(try whole(limit(2, .weeks), limit(1, .weeks)) == limit(3, .weeks))
    #expect(
      try whole(limit(10, .workingDays, clear: true), limit(5, .workingDays)) == limit(15, .workingDays, clear: true))
    #expect(try whole(limit(1, .months), limit(10, .days)) == nil)
  }

  @Test("an earlier day favours the complainant for a duty and the council for a window")
  func favours() {
    #expect(Timescale.Favours(.stricter, of: .duty) == .complainant)
    #expect(Timescale.Favours(.looser, of: .duty) == .council)
    #expect(Timescale.Favours(.stricter, of: .window) == .council)
    #expect(Timescale.Favours(.looser, of: .window) == .complainant)
    #expect(Timescale.Favours(.noLimitInLaw, of: .window) == .council)
    for kind in Timescale.Kind.allCases {
      for relation in [Timescale.Relation.same, .noCounterpart, .incomparable] {
        #expect(Timescale.Favours(relation, of: kind) == .neither)
      }
      #expect(Timescale.Favours(nil, of: kind) == .neither)
    }
  }
}
