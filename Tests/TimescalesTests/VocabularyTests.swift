import Testing
import Timescales
import WorkingDays

@Suite("The shared vocabulary of events and facts")
struct VocabularyTests {
  @Test("No word means two events, or an event and a fact")
  func wordsAreUnique() {
    let words = CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue)
    #expect(Set(words).count == words.count)
    #expect(CaseEvent.standardSet == Set(CaseEvent.standard))
  }

  @Test("Every word is lower-case letters, digits and hyphens")
  func wordsAreKebabCase() {
    for word in CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue) {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      }
      #expect(isPlain, "\(word)")
    }
  }

  @Test("A profile's own event is not a shared one, however close")
  func ownEvents() {
    #expect(!CaseEvent.standardSet.contains(CaseEvent(rawValue: "recieved")))
    #expect(CaseEvent.standardSet.contains(CaseEvent(rawValue: "received")))
  }

  @Test("The 47 events of the design, in the order of a case")
  func order() {
    #expect(
      CaseEvent.standard.map(\.rawValue) == [
        "grounds-arose", "became-aware", "received", "acknowledged", "logged", "advocate-requested",
        "advocate-appointed", "sufficient-interest-decided", "contacted", "complaint-clarified", "stage-1-extended",
        "holding-letter-sent", "stage-1-responded", "stage-1-response-received", "stage-1-skipped", "stage-2-requested",
        "stage-2-acknowledged", "stage-2-declined", "investigator-appointed", "stage-2-contacted", "complainant-met",
        "written-record-produced",
        "complaint-agreed", "stage-2-extended", "delay-notice-sent", "investigation-reported",
        "investigation-report-received", "stage-2-responded", "stage-2-response-received", "stage-3-requested",
        "stage-3-acknowledged", "panel-papers-sent", "panel-papers-received", "additional-papers-sent", "panel-held",
        "panel-reported", "panel-report-received", "complainant-informed", "director-met-chair", "stage-3-responded",
        "proceedings-started",
        "proceedings-ended", "resubmitted", "suspended", "resumed", "not-considered", "refused",
        "referred-to-ombudsman", "ombudsman-complained", "withdrawn", "closed",
      ])
  }

  @Test("What an event presupposes stands before it")
  func presupposedStandsEarlier() throws {
    for (position, event) in CaseEvent.standard.enumerated() {
      for earlier in event.presupposed {
        let place = try #require(CaseEvent.standard.firstIndex(of: earlier), "\(event) presupposes \(earlier)")
        #expect(place < position, "\(event) presupposes \(earlier)")
      }
    }
  }

  @Test("A profile's own event presupposes nothing, and is neither sent nor received")
  func ownEventStandsAlone() {
    let own = CaseEvent(rawValue: "agreement-letter-received")
    #expect(own.presupposed.isEmpty)
    #expect(own.sending == nil)
    #expect(own.receipt == nil)
  }

  @Test("Sending and receipt belong together, both ways, and a receipt presupposes the sending")
  func sendingAndReceipt() {
    var pairs: [String] = []
    for event in CaseEvent.standard {
      guard let sending = event.sending else { continue }
      #expect(sending.receipt == event)
      #expect(event.presupposed.contains(sending))
      pairs.append("\(event) of \(sending)")
    }
    #expect(
      pairs == [
        "stage-1-response-received of stage-1-responded", "investigation-report-received of investigation-reported",
        "stage-2-response-received of stage-2-responded", "panel-papers-received of panel-papers-sent",
        "panel-report-received of panel-reported",
      ])
    #expect(CaseEvent.standard.filter { $0.receipt != nil }.count == pairs.count)
  }

  @Test(
    "A later step proves an earlier one only where no other record can replace it",
    arguments: [
      ("stage-3-responded", "panel-report-received", true), ("panel-held", "stage-3-requested", true),
      ("stage-3-requested", "stage-2-response-received", true), ("delay-notice-sent", "stage-2-requested", true),
      ("acknowledged", "received", true), ("stage-2-requested", "received", true),
      // Stage 2 may be asked for although stage 1 was never answered.
      ("stage-2-requested", "stage-1-responded", false), ("stage-2-requested", "stage-1-response-received", false),
      // Papers go out before the panel meets.
      ("panel-papers-sent", "panel-held", false), ("panel-papers-received", "panel-held", false),
      ("stage-2-contacted", "investigator-appointed", true), ("director-met-chair", "panel-report-received", true),
      // The director may respond without having met the Chair, and meet him without having responded.
      ("stage-3-responded", "director-met-chair", false), ("complaint-agreed", "stage-2-contacted", false),
    ])
  func presupposed(later: String, earlier: String, isPresupposed: Bool) {
    #expect(CaseEvent(rawValue: later).presupposed.contains(CaseEvent(rawValue: earlier)) == isPresupposed)
  }

  @Test("A fact is a day or one of some words, never both")
  func facts() {
    for fact in CaseFact.allCases { #expect(fact.isDay == fact.words.isEmpty, "\(fact.rawValue)") }
    #expect(CaseFact.days == [.stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor])
    #expect(CaseFact.mode.words == ["written", "oral"])
    #expect(CaseFact.route.words == ["statutory", "corporate"])
    #expect(CaseFact.extensionGrounds == [.stage1ExtensionGround, .stage2ExtensionGround, .stage3ExtensionGround])
    for fact in CaseFact.extensionGrounds { #expect(fact.words == ["complex", "agreed", "advocate"]) }
  }
}
