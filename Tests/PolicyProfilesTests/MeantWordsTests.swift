import Testing

@testable import PolicyProfiles
@testable import Timescales

@Suite("What an everyday word may stand for")
struct MeantWordsTests {
  private static let profiles = PolicyLibrary.embedded.profiles
  private static let events =
    CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue)
    + profiles.flatMap(\.events).map(\.event.rawValue)
  private static let timescales = StandardTimescale.all.map(\.id.rawValue) + Timescale.Stage.allCases.map(\.rawValue)

  @Test("Every candidate exists, and no word is in two entries")
  func table() {
    let entries = EverydayWords.entries
    #expect(entries.flatMap(\.events).filter { !Self.events.contains($0) } == [])
    #expect(entries.flatMap(\.timescales).filter { !Self.timescales.contains($0) } == [])
    let words = entries.flatMap(\.words)
    #expect(Set(words).count == words.count)
    #expect(entries.allSatisfy { Set($0.events).count == $0.events.count && !$0.events.isEmpty })
  }

  @Test(
    "Words that people use lead to the events that they may mean",
    arguments: [
      ("answered", ["stage-1-responded", "stage-2-responded", "stage-3-responded"]),
      ("Reply sent", ["stage-1-responded", "stage-2-responded", "stage-3-responded"]),
      ("panel", ["panel-held", "stage-3-requested", "panel-arranged-for"]),
      ("date-of-panel", ["panel-held", "stage-3-requested", "panel-arranged-for"]),
      ("acknowledgment", ["acknowledged", "stage-2-acknowledged", "stage-3-acknowledged"]),
      ("stage2-reply", ["stage-2-responded"]), ("stage-1-acknowledgement", ["acknowledged"]),
      ("stage-3-ack", ["stage-3-acknowledged"]), ("court", ["proceedings-started", "proceedings-ended"]),
      // By its spelling.
      ("recieved", ["received"]), ("telephone", []), ("", []), ("stage-", []), ("---", []),
    ])
  func events(_ word: String, _ meant: [String]) {
    let shared = CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue)
    #expect(MeantWords.events(by: word, among: shared) == meant)
  }

  @Test(
    "and to the timescales or stages",
    arguments: [
      ("answered", ["stage-1-response", "stage-2-response", "stage-3-response"]),
      ("stage 2", ["stage-2", "stage-2-investigation", "stage-2-response"]),
      ("lgo", ["ombudsman", "ombudsman-complaint"]),
      (
        "acknowledgment",
        ["acknowledgement"] + [
          "stage-2-acknowledgement", "stage-3-acknowledgement",
        ]
      ), ("panels", ["panel"]),
    ])
  func timescales(_ word: String, _ meant: [String]) {
    #expect(MeantWords.timescales(by: word, among: Self.timescales) == meant)
  }

  @Test("Only what is known is suggested")
  func known() {
    #expect(MeantWords.events(by: "answered", among: ["received", "stage-2-responded"]) == ["stage-2-responded"])
    #expect(MeantWords.events(by: "answered", among: ["received"]) == [])
    #expect(MeantWords.question(["a", "b", "c"]) == "; did you mean “a”, “b” or “c”?")
    #expect(MeantWords.question(["a"]) == "; did you mean “a”?")
    #expect(MeantWords.question([]) == "")
  }
}
