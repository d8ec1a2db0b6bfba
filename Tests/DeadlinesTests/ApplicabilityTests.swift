import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("What applies to a case")
struct ApplicabilityTests {
  // By hand. Luton 20.5 to 20.7: 15 working days to answer if the director agrees, 20 to meet the
  // Chair if not. One answer never counts for both.
  @Test(
    "While it is unknown whether the director agrees both deadlines stand, on condition",
    arguments: [
      ("", "2026-07-24", "due-today", "running"), ("", "2026-07-27", "uncertain", "running"),
      ("", "2026-08-03", "uncertain", "uncertain"), ("director-agrees=yes", "2026-07-27", "overdue", "not-applicable"),
      ("director-agrees=no", "2026-07-27", "not-applicable", "running"),
      ("director-agrees=no", "2026-08-03", "not-applicable", "overdue"),
      ("stage-3-responded=2026-07-24", "2026-08-03", "met", "uncertain"),
      ("stage-3-responded=2026-07-27", "2026-08-03", "uncertain", "uncertain"),
      // 20.6: the Director meets the Chair where he does not agree, so the meeting shows that he does not.
      ("director-met-chair=2026-07-31", "2026-08-03", "not-applicable", "met"),
      ("director-met-chair=2026-08-03", "2026-08-03", "not-applicable", "missed"),
      ("director-met-chair=2026-07-31 director-agrees=yes", "2026-08-03", "overdue", "not-applicable"),
      // A meeting that is still to come shows nothing yet.
      ("director-met-chair=2026-08-04", "2026-08-03", "uncertain", "uncertain"),
      ("director-met-chair=2026-07-31 director-agrees=no", "2026-08-03", "not-applicable", "met"),
      ("director-met-chair=2026-08-03 director-agrees=no", "2026-08-03", "not-applicable", "missed"),
      ("stage-3-responded=2026-08-03", "2026-08-03", "uncertain", "uncertain"),
      ("stage-3-responded=2026-07-27 director-agrees=yes", "2026-08-03", "missed", "not-applicable"),
    ])
  func conditional(words: String, asOf: String, agrees: String, disagrees: String) throws {
    let schedule = try schedule(
      "received=2026-02-02 panel-held=2026-07-01 panel-reported=2026-07-03 panel-report-received=2026-07-03 \(words)",
      under: "luton", asOf: asOf)
    let response = try #require(schedule["stage-3-response"])
    let disagreement = try #require(schedule["stage-3-disagreement"])
    #expect(response.policy.outcome.status.rawValue == agrees)
    #expect(disagreement.policy.outcome.status.rawValue == disagrees)
    let isKnown =
      words.contains("director-agrees") || words.contains("director-met-chair") && !words.contains("2026-08-04")
    #expect(response.policy.outcome.isConditional == !isKnown)
    #expect(disagreement.policy.outcome.isConditional == !isKnown)
    #expect(response.law?.outcome.due == day("2026-07-24"))
    #expect(disagreement.law == nil)
  }

  // By hand. Dudley 4.2: only complaints made orally.
  @Test("Informal resolution is for oral complaints alone")
  func informal() throws {
    let written = try deadline("informal-resolution", "received=2026-06-01", under: "dudley")
    #expect(written.policy.outcome.status == .notApplicable)
    let oral = try deadline(
      "informal-resolution", "received=2026-06-01 mode=oral closed=2026-06-02", under: "dudley", asOf: "2026-06-03")
    #expect(oral.words == "received 2026-06-01, due 2026-06-02, uncertain")
    let answered = try deadline(
      "informal-resolution", "received=2026-06-01 mode=oral stage-1-responded=2026-06-03", under: "dudley")
    // Whether it was made to the service itself is not recorded, so that it was too late is not
    // certain.
    #expect(answered.words == "received 2026-06-01, due 2026-06-02, uncertain")
    let formal = try deadline("informal-resolution", "received=2026-06-01 mode=oral logged=2026-06-02", under: "dudley")
    #expect(formal.policy.outcome.status == .notApplicable)
  }

  // By hand. Cheshire East, Timescales for Stage 1: the letter is for a longer stage 1 only.
  @Test("A holding letter is owed only where stage 1 is extended")
  func holdingLetter() throws {
    let plain = try deadline("holding-letter", "received=2026-06-01", under: "cheshire-east")
    #expect(plain.policy.outcome.status == .notApplicable)
    for grant in ["stage-1-extended=2026-06-10", "stage-1-extended-to=2026-06-22"] {
      let extended = try deadline(
        "holding-letter", "received=2026-06-01 \(grant) holding-letter-sent=2026-06-16", under: "cheshire-east")
      #expect(extended.words == "received 2026-06-01, due 2026-06-15, missed by 1")
    }
    // The letter says that stage 1 takes longer, so that a letter was sent shows that it was owed.
    let sent = try deadline(
      "holding-letter", "received=2026-06-01 holding-letter-sent=2026-06-16", under: "cheshire-east")
    #expect(sent.words == "received 2026-06-01, due 2026-06-15, missed by 1")
  }

  // By hand. Cheshire East, Request for Stage 2 Investigation: 20 days after the manager's
  // appointment.
  @Test("Under the corporate procedure what holds for it applies, and nothing of the Regulations")
  func corporate() throws {
    let words = "route=corporate received=2026-05-01 stage-2-requested=2026-06-01 investigator-appointed=2026-06-03"
    let schedule = try schedule("\(words) stage-2-responded=2026-07-01", under: "cheshire-east", asOf: "2026-07-06")
    let applicable = schedule.deadlines.filter { $0.status != .notApplicable }.map(\.timescale.id.rawValue)
    // The letter is owed only if stage 1 is extended.
    #expect(
      applicable == [
        "complaint-limit", "acknowledgement", "logging", "stage-1-response", "stage-2-request", "ombudsman-complaint",
        "corporate-stage-2-response",
      ])
    for deadline in schedule.deadlines where deadline.timescale.id != .ombudsmanComplaint {
      if let law = deadline.law?.outcome {
        #expect(law.status == .notApplicable, "\(deadline.timescale.id)")
        #expect([law.start, law.due, law.maximumDue, law.operativeDue] == [nil, nil, nil, nil])
      }
      guard deadline.basis.kind != .inherited else { continue }
      #expect(deadline.relation == nil || deadline.relation == .noCounterpart, "\(deadline.timescale.id)")
    }
    let response = try #require(schedule["corporate-stage-2-response"])
    #expect(response.words == "investigator-appointed 2026-06-03, due 2026-07-01, met")
    #expect(response.law == nil)
    #expect(response.relation == .noCounterpart)
    #expect(response.favours == .neither)
    #expect(
      response.readings.dropFirst().map(\.words) == [
        "calendar-days: due 2026-06-23, missed by 6", "request: due 2026-06-29, missed by 2",
      ])
    #expect(response.isDisputed)
    #expect(!response.isRobust)
    #expect(schedule.rights.isEmpty)
    #expect(schedule.codes.isEmpty)
  }

  @Test("Without a route a council's case is statutory")
  func noRoute() throws {
    #expect(CaseRecord().route == nil)
    let words = "received=2026-05-01 stage-2-requested=2026-06-01 investigator-appointed=2026-06-03"
    let unsaid = try schedule(words, under: "cheshire-east")
    let said = try schedule("\(words) route=statutory", under: "cheshire-east")
    #expect(unsaid.deadlines.map(\.policy.outcome) == said.deadlines.map(\.policy.outcome))
    #expect(unsaid.rights == said.rights)
  }

  @Test("Under the statutory procedure the corporate timescales do not apply")
  func statutory() throws {
    let deadline = try deadline(
      "corporate-stage-2-response", "received=2026-05-01 investigator-appointed=2026-06-03", under: "cheshire-east")
    #expect(deadline.policy.outcome.status == .notApplicable)
  }
}
