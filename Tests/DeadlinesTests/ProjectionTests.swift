import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// The steps still to be taken, each assumed on its last day.
@Suite("The road ahead")
struct ProjectionTests {
  struct Road: Sendable, CustomTestStringConvertible {
    var policy: String
    var words: String
    var asOf: String
    /// The steps of the council's layer that are projected: timescale, start, due day.
    var steps: [String]
    /// The same for the law; `nil` if the policy is the law itself, or inherits every step.
    var law: [String]?

    var testDescription: String { "\(words) under \(policy), as of \(asOf)" }
  }

  /// The law's projection for a complaint received on Monday 1 June 2026, with each next step
  /// requested on the last day.
  private static let lawFromJune = [
    "stage-2-delay-notice 2026-06-15 2026-07-20", "stage-2-response 2026-06-15 2026-07-20",
    "stage-3-request 2026-07-20 2026-08-17", "panel 2026-08-17 2026-09-29", "panel-report 2026-09-29 2026-10-06",
    "stage-3-response 2026-10-06 2026-10-27",
  ]

  // numpy: 10, 25, 20, 30, 5 and 15 working days for the law, the councils' own counts for theirs,
  // with the holidays as published.
  static let roads: [Road] = [
    Road(policy: "regulations", words: "received=2026-06-01", asOf: "2026-06-01", steps: lawFromJune),
    // Over Christmas and Easter.
    Road(
      policy: "regulations", words: "received=2025-12-19", asOf: "2025-12-19",
      steps: [
        "stage-2-delay-notice 2026-01-07 2026-02-11", "stage-2-response 2026-01-07 2026-02-11",
        "stage-3-request 2026-02-11 2026-03-11", "panel 2026-03-11 2026-04-24", "panel-report 2026-04-24 2026-05-01",
        "stage-3-response 2026-05-01 2026-05-26",
      ]),
    // The law of 1991: 28 days from receipt, 28 to ask for a panel, 28 to hold it, and the next day
    // for its report.
    Road(
      policy: "regulations", words: "received=2000-03-01", asOf: "2000-03-01",
      steps: [
        "stage-3-request 2000-03-29 2000-04-26", "panel 2000-04-26 2000-05-24", "panel-report 2000-05-24 2000-05-25",
      ]),
    Road(
      policy: "luton", words: "received=2026-06-01", asOf: "2026-06-01",
      steps: [
        "stage-2-request 2026-06-22 2026-07-30", "stage-2-acknowledgement 2026-07-30 2026-08-04",
        "stage-2-meeting 2026-07-30 2026-08-06", "stage-2-investigation 2026-07-30 2026-09-04",
        "stage-2-delay-notice 2026-07-30 2026-09-04", "stage-2-response 2026-07-30 2026-09-04",
        "stage-3-request 2026-09-04 2026-10-02", "stage-3-acknowledgement 2026-10-02 2026-10-07",
        "additional-papers 2026-11-13 2026-10-30", "panel 2026-10-02 2026-11-13",
        "panel-report 2026-11-13 2026-11-20", "panel-report-distribution 2026-11-13 2026-11-20",
        "stage-3-response 2026-11-20 2026-12-11", "stage-3-disagreement 2026-11-20 2026-12-18",
      ],
      law: [
        "stage-2-delay-notice 2026-06-15 2026-07-20", "stage-2-response 2026-06-15 2026-07-20",
        "stage-3-request 2026-07-20 2026-08-17",
        "panel 2026-08-17 2026-09-29", "panel-report 2026-09-29 2026-10-06", "stage-3-response 2026-10-06 2026-10-27",
      ]),
    Road(
      policy: "cheshire-east", words: "received=2026-06-01", asOf: "2026-06-01",
      steps: [
        "stage-2-request 2026-06-15 2026-07-13", "stage-2-investigation 2026-07-13 2026-08-17",
        "stage-2-delay-notice 2026-07-13 2026-08-17", "stage-2-response 2026-08-17 2026-09-01",
        "stage-3-request 2026-09-01 2026-09-29", "panel-papers 2026-11-10 2026-10-27", "panel 2026-09-29 2026-11-10",
        "panel-report 2026-11-10 2026-11-17", "stage-3-response 2026-11-17 2026-12-08",
      ],
      law: [
        "stage-2-delay-notice 2026-06-15 2026-07-20", "stage-2-response 2026-06-15 2026-07-20",
        "stage-3-request 2026-07-20 2026-08-17",
        "panel 2026-08-17 2026-09-29", "panel-report 2026-09-29 2026-10-06", "stage-3-response 2026-10-06 2026-10-27",
      ]),
    // These three have the law's counts, of their own or inherited.
    Road(policy: "dudley", words: "received=2026-06-01", asOf: "2026-06-01", steps: lawFromJune, law: lawFromJune),
    Road(
      policy: "worcestershire", words: "received=2026-06-01", asOf: "2026-06-01", steps: lawFromJune, law: lawFromJune),
    Road(
      policy: "cheshire-west", words: "received=2026-06-01", asOf: "2026-06-01", steps: lawFromJune, law: lawFromJune),
    // What is overdue is assumed on the as-of day: stage 1 since 15 June, stage 2 since 20 July.
    Road(
      policy: "regulations", words: "received=2026-06-01", asOf: "2026-06-22",
      steps: [
        "stage-2-delay-notice 2026-06-22 2026-07-27", "stage-2-response 2026-06-22 2026-07-27",
        "stage-3-request 2026-07-27 2026-08-24", "panel 2026-08-24 2026-10-06", "panel-report 2026-10-06 2026-10-13",
        "stage-3-response 2026-10-13 2026-11-03",
      ]),
    Road(
      policy: "regulations", words: "received=2026-06-01 stage-1-responded=2026-06-12 stage-2-requested=2026-06-15",
      asOf: "2026-09-01",
      steps: [
        "stage-3-request 2026-09-01 2026-09-29", "panel 2026-09-29 2026-11-10", "panel-report 2026-11-10 2026-11-17",
        "stage-3-response 2026-11-17 2026-12-08",
      ]),
    // Stage 2 can be asked for since the answer of 5 June; it was not, so the request is assumed on
    // the as-of day.
    Road(
      policy: "regulations", words: "received=2026-06-01 stage-1-responded=2026-06-05", asOf: "2026-06-10",
      steps: [
        "stage-2-delay-notice 2026-06-10 2026-07-15", "stage-2-response 2026-06-10 2026-07-15",
        "stage-3-request 2026-07-15 2026-08-12", "panel 2026-08-12 2026-09-24", "panel-report 2026-09-24 2026-10-01",
        "stage-3-response 2026-10-01 2026-10-22",
      ]),
    // What is recorded for a day to come has not happened, and may be a slip.
    Road(
      policy: "regulations", words: "received=2026-06-01 stage-1-responded=2026-06-10", asOf: "2026-06-05", steps: []),
    // The record of an oral complaint (reg 17(5)) can be made as soon as stage 2 is asked for.
    Road(policy: "regulations", words: "received=2026-06-01 mode=oral", asOf: "2026-06-01", steps: lawFromJune),
    // The Ombudsman's Code: 5 to acknowledge, 10 to answer; then asked for, 5 to acknowledge and 20
    // to answer.
    Road(
      policy: "complaint-handling-code", words: "received=2026-06-01", asOf: "2026-06-01",
      steps: [
        "stage-2-acknowledgement 2026-06-22 2026-06-29", "corporate-stage-1-response 2026-06-08 2026-06-22",
        "corporate-stage-2-response 2026-06-29 2026-07-27",
      ]),
    // Nothing follows an answer to a request for information or for one's own records.
    Road(policy: "freedom-of-information", words: "received=2026-06-01", asOf: "2026-06-01", steps: []),
    Road(policy: "subject-access", words: "received=2026-06-01", asOf: "2026-06-01", steps: []),
  ]

  @Test("Each step that is not yet taken is assumed on its last day, in each layer by its own days", arguments: roads)
  func road(_ road: Road) throws {
    let schedule = try schedule(road.words, under: road.policy, asOf: road.asOf)
    #expect(schedule.road == road.steps)
    guard let law = road.law else { return }
    #expect(schedule.lawsRoad == law)
  }

  @Test("What is projected has not started, counts nothing, and is not compared with the law", arguments: roads)
  func labels(_ road: Road) throws {
    let schedule = try schedule(road.words, under: road.policy, asOf: road.asOf)
    for deadline in schedule.deadlines where deadline.policy.outcome.clockBasis == .projected {
      let layers = [deadline.policy.outcome] + deadline.readings.map(\.outcome)
      for outcome in layers where outcome.clockBasis == .projected {
        #expect(outcome.status == .notStarted)
        #expect(outcome.operativeDue == outcome.due)
        #expect(outcome.metOn == nil && outcome.extendedTo == nil && outcome.extensionFaults == [])
        let counts = [outcome.workingDaysTaken, outcome.workingDaysLeft, outcome.workingDaysLate]
        #expect(counts == [nil, nil, nil])
      }
      #expect(deadline.relation == nil)
      #expect(deadline.favours == .neither)
    }
  }

  // If the next step is not known, nothing is projected.
  @Test(
    "Nothing follows what ends the road",
    arguments: [
      // The window for a panel closed on 17 August.
      Road(
        policy: "regulations",
        words: "received=2026-06-01 stage-2-requested=2026-06-15 stage-2-responded=2026-07-20", asOf: "2026-08-18",
        steps: []),
      // Luton's window for stage 2 closed on 30 July. The law has no window, and its projection
      // continues from the as-of day.
      Road(
        policy: "luton", words: "received=2026-06-01 stage-1-responded=2026-06-22", asOf: "2026-08-14", steps: [],
        law: [
          "stage-2-delay-notice 2026-08-14 2026-09-21", "stage-2-response 2026-08-14 2026-09-21",
          "stage-3-request 2026-09-21 2026-10-19",
          "panel 2026-10-19 2026-11-30", "panel-report 2026-11-30 2026-12-07",
          "stage-3-response 2026-12-07 2026-12-30",
        ]),
      Road(policy: "luton", words: "received=2026-06-01 withdrawn=2026-06-03", asOf: "2026-06-03", steps: [], law: []),
      Road(policy: "luton", words: "received=2026-06-01 closed=2026-06-03", asOf: "2026-06-04", steps: [], law: []),
      // Luton's clocks are stopped, the law's run on.
      Road(
        policy: "luton", words: "received=2026-06-01 suspended=2026-06-08", asOf: "2026-06-10", steps: [],
        law: [
          "stage-2-delay-notice 2026-06-15 2026-07-20", "stage-2-response 2026-06-15 2026-07-20",
          "stage-3-request 2026-07-20 2026-08-17",
          "panel 2026-08-17 2026-09-29", "panel-report 2026-09-29 2026-10-06",
          "stage-3-response 2026-10-06 2026-10-27",
        ]),
      // A panel without a last day while the complainant cannot come; in law it has one.
      Road(
        policy: "cheshire-east",
        words:
          "received=2026-06-01 stage-2-responded=2026-07-20 stage-3-requested=2026-08-03 complainant-unavailable=yes",
        asOf: "2026-08-10", steps: [],
        law: ["panel-report 2026-09-15 2026-09-22", "stage-3-response 2026-09-22 2026-10-13"]),
      // An advocate was requested and is not appointed, so the day is neither known nor guessed
      // (reg 14(3)(b)).
      Road(
        policy: "regulations", words: "received=2026-06-01 advocate-requested=2026-06-01", asOf: "2026-06-02", steps: []
      ),
      // The record of an oral complaint is owed now, without a day set for it.
      Road(
        policy: "regulations", words: "received=2026-06-01 mode=oral stage-2-requested=2026-06-16", asOf: "2026-06-16",
        steps: []),
    ])
  func ends(_ road: Road) throws {
    let schedule = try schedule(road.words, under: road.policy, asOf: road.asOf)
    #expect(schedule.road == road.steps)
    if let law = road.law { #expect(schedule.lawsRoad == law) }
  }

  @Test("A clock that waits for an unknown day is not projected: it cannot be computed, and says what it needs")
  func cannotCompute() throws {
    let advocate = try deadline(
      "stage-1-response", "received=2026-06-01 advocate-requested=2026-06-01", asOf: "2026-06-02")
    #expect(advocate.policy.outcome.status == .cannotCompute)
    #expect(advocate.policy.startWord == "advocate-appointed")
    let oral = try deadline(
      "stage-2-response", "received=2026-06-01 mode=oral stage-2-requested=2026-06-16", asOf: "2026-06-16")
    #expect(oral.policy.outcome.status == .cannotCompute)
    #expect(oral.policy.startWord == "written-record-produced")
  }

  @Test("A panel that is without a last day on the road already has nothing behind it")
  func openEnded() throws {
    let schedule = try schedule(
      "received=2026-06-01 complainant-unavailable=yes", under: "cheshire-east", asOf: "2026-06-01")
    let panel = try #require(schedule["panel"]?.policy.outcome)
    #expect(panel.clockBasis == .projected)
    #expect(panel.isOpenEnded)
    #expect(panel.operativeDue == nil)
    #expect(schedule.road.last == "panel 2026-09-29 2026-11-10")
  }

  // numpy, from Luton's projection: 15 and 20 working days after the report of 20 November.
  @Test(
    "Where it is known whether the director agrees, only one of the two responses is ahead",
    arguments: [
      ("director-agrees=yes", ["stage-3-response 2026-11-20 2026-12-11"]),
      ("director-agrees=no", ["stage-3-disagreement 2026-11-20 2026-12-18"]),
      ("", ["stage-3-response 2026-11-20 2026-12-11", "stage-3-disagreement 2026-11-20 2026-12-18"]),
    ])
  func director(fact: String, responses: [String]) throws {
    let schedule = try schedule("received=2026-06-01 \(fact)", under: "luton", asOf: "2026-06-01")
    #expect(schedule.road.filter { $0.hasPrefix("stage-3-response") || $0.hasPrefix("stage-3-dis") } == responses)
  }

  // numpy: ten working days before 3 November, and the panel still to be held by 10 November.
  @Test("Papers count back from the day a panel is arranged for; what follows the panel, from its last day")
  func arranged() throws {
    let schedule = try schedule(
      "received=2026-06-01 panel-arranged-for=2026-11-03", under: "cheshire-east", asOf: "2026-06-01")
    let papers = try #require(schedule["panel-papers"])
    #expect(papers.policy.outcome.clockBasis == .recorded)
    #expect(papers.words == "panel-arranged-for 2026-11-03, due 2026-10-20, running")
    #expect(schedule.road.contains("panel-report 2026-11-10 2026-11-17"))
  }

  // numpy, and calendar days by hand.
  @Test(
    "Each reading has its own day on the road, and a step is disputed where they differ",
    arguments: [
      ("luton", "stage-2-request", ["2026-07-30", "2026-07-20", "2026-07-20"], true),
      ("luton", "additional-papers", ["2026-10-30", "2026-11-03"], true),
      ("luton", "panel-report-distribution", ["2026-11-20", "2026-11-27"], true),
      ("luton", "stage-3-response", ["2026-12-11", "2026-12-05", "2026-12-04"], true),
      // The second reading waits for an event that no projected step requires.
      ("luton", "stage-2-investigation", ["2026-09-04", "none", "2026-09-04"], false),
      ("cheshire-east", "panel-papers", ["2026-10-27", "2026-10-26"], true),
      ("cheshire-east", "stage-3-response", ["2026-12-08", "2026-12-08"], false),
    ])
  func readings(policy: String, id: TimescaleID, days: [String], isDisputed: Bool) throws {
    let deadline = try deadline(id, "received=2026-06-01", under: policy, asOf: "2026-06-01")
    #expect(deadline.readings.map { $0.outcome.due?.description ?? "none" } == days)
    #expect(deadline.isDisputed == isDisputed)
  }

  // numpy: the law's maximum is 65 working days after its own start of 15 June.
  @Test("The longest that stage 2 may take is on the road too, in Luton's layer by the law's own days")
  func maximum() throws {
    for policy in ["regulations", "luton"] {
      let response = try deadline("stage-2-response", "received=2026-06-01", under: policy, asOf: "2026-06-01")
      #expect(response.policy.outcome.maximumDue == day("2026-09-15"))
    }
  }

  // numpy: 10, 25, 20 and 30 working days, with New Year's Day of 2029, a Monday, by its rule.
  // A slip of the year, or an answer that is planned.
  @Test(
    "No road is built on what is dated after the as-of day",
    arguments: [
      "received=2026-06-01 stage-1-responded=2027-03-05", "received=2027-06-01",
      "received=2026-06-01 stage-1-responded=2026-06-05 stage-2-requested=2027-06-08",
    ])
  func ahead(words: String) throws {
    for policy in ["regulations", "luton", "cheshire-east", "dudley", "worcestershire"] {
      let schedule = try schedule(words, under: policy, asOf: "2026-06-10")
      #expect(schedule.road == [], "\(policy)")
      #expect(schedule.lawsRoad == [], "\(policy)")
      #expect(schedule.codes.contains("event-after-as-of"), "\(policy)")
    }
  }

  @Test("A road beyond the published calendar says that its days are provisional")
  func provisional() throws {
    let schedule = try schedule("received=2028-10-02", asOf: "2028-10-02")
    #expect(schedule.road.contains("stage-3-request 2028-11-20 2028-12-18"))
    #expect(schedule.road.contains("panel 2028-12-18 2029-02-01"))
    #expect(schedule["stage-3-request"]?.isProvisional == false)
    #expect(schedule["panel"]?.isProvisional == true)
    #expect(schedule["panel"]?.law?.isProvisional == true)
  }
}

extension Schedule {
  /// What is projected of the council's layer: timescale, start and due day.
  fileprivate var road: [String] {
    deadlines.filter { $0.policy.outcome.clockBasis == .projected }.map {
      "\($0.timescale.id) \($0.policy.outcome.span)"
    }
  }

  /// The projected steps of the law, in the order of the council's timescales, which may share one.
  fileprivate var lawsRoad: [String] {
    deadlines.compactMap { $0.law }.filter { $0.outcome.clockBasis == .projected }
      .map { "\($0.timescale.id) \($0.outcome.span)" }
  }
}

extension Outcome {
  /// The first and the last day, with a space between.
  fileprivate var span: String { [start, due].compactMap { $0?.description }.joined(separator: " ") }
}
