import TestSupport
import Testing

@Suite("Suggestions for everyday words")
struct SuggestionTests {
  @Test(
    "Where an event, a fact, a timescale or a stage is asked for, a usual word leads to the one here",
    arguments: [
      (
        "schedule --policy luton answered=2026-01-05",
        "“answered” is not an event or a fact; did you mean “stage-1-responded”, “stage-2-responded” or “stage-3-responded”?"
      ),
      (
        "schedule --policy luton panel=2026-01-05",
        "“panel” is not an event or a fact; did you mean “panel-held”, “stage-3-requested” or “panel-arranged-for”?"
      ),
      (
        "schedule --policy freedom-of-information answered=2026-01-05",
        "“answered” is not an event or a fact; did you mean “information-sent” or “internal-review-answered”?"
      ),
      ("schedule --policy luton verbal=yes", "“verbal” is not an event or a fact; did you mean “mode”?"),
      (
        "schedule --policy luton received=2025-12-19 --explain stage-2-reply",
        "--explain: luton@2020-08 has no timescale “stage-2-reply”; did you mean “stage-2-response”?"
      ),
      (
        "schedule --policy luton received=2025-12-19 --explain stage2",
        "--explain: luton@2020-08 has no timescale “stage2”; did you mean “stage-2”, “stage-2-investigation” or “stage-2-response”?"
      ),
      // Of Luton's answers, those at stages 1 and 3 can be read in more than one way.
      (
        "schedule --policy luton received=2025-12-19 --reading reply=x",
        "--reading: “reply” is not a timescale of the policy's own, so no reading of it can be chosen; "
          + "did you mean “stage-1-response” or “stage-3-response”?"
      ),
      (
        "schedule --policy luton phoned=2026-01-05",
        "“phoned” is not an event or a fact; council-deadlines events says what there is"
      ),
    ])
  func words(_ line: String, _ message: String) throws {
    let run = try BuiltTool(line)
    #expect(run.exit == 2 && run.output == "")
    #expect(run.error == "council-deadlines: \(message)\n")
  }

  @Test("The same in a case's JSON and in what a column is mapped to")
  func files() throws {
    let json = try BuiltTool("schedule --policy luton --input -", input: Array(#"{"ack": "2025-12-22"}"#.utf8))
    #expect(json.exit == 65)
    #expect(json.error.contains("did you mean “acknowledged”, “stage-2-acknowledged” or “stage-3-acknowledged”?"))
    let map = try BuiltTool("audit - --policy luton --map when=reply", input: Array("reference,when\n".utf8))
    #expect(map.exit == 2)
    #expect(map.error.hasSuffix("did you mean “stage-1-responded”, “stage-2-responded” or “stage-3-responded”?\n"))
  }
}
