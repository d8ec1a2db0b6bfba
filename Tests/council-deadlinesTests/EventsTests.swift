import JSONTree
import TestSupport
import Testing

@Suite("The command events")
struct EventsTests {
  @Test("An event has its meaning with the source, the headings taken for it, and the policies that use it")
  func event() throws {
    // SI 2006/1738 reg 19(4), 20(2). Of the profiles, those with a third stage name the panel.
    #expect(
      try BuiltTool("events panel-held").output == """
        panel-held
          The panel met; its report is due within 5 working days (SI 2006/1738 reg 19(4), 20(2)).
          Headings taken for it: review panel held, panel met, date of panel, date of review panel, date of panel hearing, date of panel meeting
          Used by: cheshire-east, dudley, luton, regulations

        """)
    #expect(
      try BuiltTool("events mode").output == """
        mode=written|oral
          How the complaint was made; in writing unless recorded otherwise (SI 2006/1738 reg 6).
          Used by: dudley, regulations

        """)
  }

  @Test("Without a word there is every event and fact, each with a meaning of its own")
  func everything() throws {
    let entries = try #require(try BuiltTool("events --json").json["events"]?.elements)
    let help = try BuiltTool("schedule --help").output
    let words = entries.compactMap { ($0["event"] ?? $0["fact"])?.string }
    #expect(words.count == entries.count && Set(words).count == words.count)
    for word in ["received", "stage-2-response-received", "closed", "mode", "director-agrees", "panel-arranged-for"] {
      #expect(words.contains(word) && help.contains(word))
    }
    let meanings = entries.compactMap { $0["meaning"]?.string }
    #expect(Set(meanings).count == entries.count)
    #expect(meanings.allSatisfy { $0.hasSuffix(".") && $0.contains(" ") && !$0.contains("“") })
  }

  @Test("The JSON of an entry")
  func json() throws {
    let run = try BuiltTool("events STAGE-2-EXTENDED-TO --json")
    #expect(try run.json["schemaVersion"]?.integer == 2)
    let entries = try #require(try run.json["events"]?.elements)
    #expect(entries.count == 1)
    let entry = entries[0]
    #expect(entry["fact"]?.string == "stage-2-extended-to" && entry["event"] == nil)
    #expect(entry["source"]?.string == "SI 2006/1738 reg 17(6)(b)")
    #expect(entry["values"]?.elements.compactMap(\.string) == ["day"])
    #expect(entry["names"]?.elements.compactMap(\.string).contains("stage 2 extended until") == true)
    #expect(entry["policies"]?.elements.compactMap(\.string).contains("regulations@2006") == true)
  }

  @Test("A word finds what has it in its word, its meaning or a name")
  func search() throws {
    func words(_ word: String) throws -> [String] {
      try BuiltTool(["events", word, "--json"]).json["events"]?.elements.compactMap {
        ($0["event"] ?? $0["fact"])?.string
      }
        ?? []
    }
    #expect(try words("ombudsman") == ["became-aware", "referred-to-ombudsman", "ombudsman-complained"])
    #expect(try words("replied").prefix(2) == ["stage-1-responded", "stage-2-responded"])
    #expect(try words("investigator appointed") == ["investigator-appointed"])
  }

  @Test("A word that finds nothing is an error with what may have been meant")
  func unknown() throws {
    let run = try BuiltTool("events lgsco")
    #expect(run.exit == 2)
    #expect(
      run.error == "council-deadlines: no event or fact has “lgsco” in its name or meaning; "
        + "did you mean “ombudsman-complained” or “referred-to-ombudsman”?\n")
    let other = try BuiltTool("events xyzzy")
    #expect(other.exit == 2)
    #expect(
      other.error
        == "council-deadlines: no event or fact has “xyzzy” in its name or meaning; council-deadlines events lists them all\n"
    )
    #expect(try BuiltTool("events a b").exit == 2)
  }

  @Test("A profile's own events and facts are in it", arguments: ["information-sent", "stage-1-meeting-held"])
  func own(_ word: String) throws {
    #expect(try BuiltTool("events \(word)").output.contains("\n  Used by: "))
  }

  @Test("The glossary fits a narrow terminal")
  func width() throws {
    let lines = try BuiltTool("events --width 60").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
  }
}
