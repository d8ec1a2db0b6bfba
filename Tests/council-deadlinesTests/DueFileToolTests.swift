import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines due --cases")
struct DueFileToolTests {
  private static let cases = "reference,received,stage 2\nA,2025-12-19,\nB,,2025-12-19\n"

  @Test("writes the rows to a file and the count to standard output")
  func files() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", Self.cases)
    let run = try BuiltTool([
      "due", "--cases", input, "10 working-days after received", "1 month after stage 2", "--output",
      folder.path("due.csv"), "--rejects", folder.path("refused.csv"),
    ])
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(
      run.output
        == "Read as UTF-8; separated by commas; header on line 1; dates yyyy-mm-dd\n2 read = 2 written + 0 rejected, working days of england-and-wales\n"
    )
    #expect(
      folder.text("due.csv")
        == "reference,received,stage 2,10 working-days after received,1 month after stage 2\nA,2025-12-19,,2026-01-07,\nB,,2025-12-19,,2026-01-19\n"
    )
    #expect(folder.text("refused.csv") == "line,column,reason,reference\n")
    #expect(try folder.names == ["cases.csv", "due.csv", "refused.csv"])
  }

  @Test("is a filter, and ends with 65 if a row was refused")
  func filter() throws {
    let run = try BuiltTool(
      ["due", "--cases", "-", "10 working-days after received", "--threads", "2"],
      input: Array((Self.cases + "C,soon,\n").utf8))
    #expect(run.exit == 65)
    #expect(
      run.output
        == "reference,received,stage 2,10 working-days after received\nA,2025-12-19,,2026-01-07\nB,,2025-12-19,\n")
    #expect(
      run.error == """
        Refused rows:
        line,column,reason,reference
        4,received,“soon” is not a date of the form yyyy-mm-dd,C
        Read as UTF-8; separated by commas; header on line 1; dates yyyy-mm-dd
        3 read = 2 written + 1 rejected, working days of england-and-wales

        """)
  }

  @Test("counts by the calendar and the first day asked for, and says where days are provisional")
  func options() throws {
    let run = try BuiltTool(
      [
        "due", "--cases", "-", "10 working-days after asked", "--division", "scotland", "--first-day", "included",
        "--date-format", "uk",
      ], input: Array("asked\n19/12/2025\n21/12/2028\n".utf8))
    #expect(run.exit == 0)
    // 19, 22, 23, 24, 29, 30, 31 December, 5, 6, 7 January; 21, 22, 27, 28, 29 December, 3, 4, 5,
    // 8, 9 January.
    #expect(run.output == "asked,10 working-days after asked\n19/12/2025,2026-01-07\n21/12/2028,2029-01-09\n")
    #expect(
      run.error == """
        Read as UTF-8; separated by commas; header on line 1; dates dd/mm/yyyy
        2 read = 2 written + 0 rejected, working days of scotland
          provisional: bank holidays are published through 2028-12-31; the rules project later ones

        """)
  }

  @Test("prints the count as JSON if asked to")
  func json() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      ["due", "--cases", "-", "10 working-days after received", "--json", "--output", folder.path("due.csv")],
      input: Array(Self.cases.utf8))
    let json = try run.json
    #expect(json.keys == ["schemaVersion", "read", "written", "rejected", "division", "form"])
    #expect(json["written"]?.integer == 2)
  }

  @Test(
    "says what is wrong with its words",
    arguments: [
      (
        ["10 working-days after recieved"], Int32(65),
        "-: line 1: there is no heading “recieved”; did you mean “received”?"
      ),
      ([], 2, "due --cases needs a period and a heading, such as \"10 working-days after received\""),
      (["10 working-days after"], 2, "“10 working-days after” is not of the form COUNT UNIT after|before HEADING"),
      (["ten days after received"], 2, "the count “ten” is not a whole number; give 1 or more"),
      (["10 days since received"], 2, "“since” is neither after nor before"),
    ])
  func words(_ phrases: [String], exit: Int32, message: String) throws {
    let run = try BuiltTool(["due", "--cases", "-"] + phrases, input: Array(Self.cases.utf8))
    #expect(run.exit == exit)
    #expect(run.output == "")
    #expect(run.error == "council-deadlines: \(message)\n")
  }

  @Test("keeps its options to itself, and the file of cases whole")
  func strayOptions() throws {
    let stray = try BuiltTool("due 10 days after 2025-12-19 --output due.csv")
    #expect(stray.exit == 2)
    #expect(stray.error == "council-deadlines: --output goes with --cases, a file of starts\n")
    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", Self.cases)
    let over = try BuiltTool(["due", "--cases", input, "10 days after received", "--output", input])
    #expect(over.exit == 2)
    #expect(folder.text("cases.csv") == Self.cases)
    let missing = try BuiltTool(["due", "--cases", folder.path("none.csv"), "10 days after received"])
    #expect(missing.exit == 66)
  }
}
