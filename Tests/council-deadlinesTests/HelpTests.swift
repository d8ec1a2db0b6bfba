import TestSupport
import Testing

@Suite("Help and version")
struct HelpTests {
  static let commands = ["due", "count", "schedule", "audit", "compare", "policies", "calendar", "events"]

  @Test("Help lists every command and the exit codes", arguments: ["--help", "-h", "help"])
  func help(_ word: String) throws {
    let run = try BuiltTool(word)
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(run.output.contains("Usage: council-deadlines COMMAND"))
    for command in Self.commands + ["worklist", "columns", "schema", "completions", "manual"] {
      #expect(run.output.contains("\n  \(command)  ") || run.output.contains("\n  \(command) "))
    }
    #expect(
      run.output.contains(
        "0 ok, 2 usage, 65 bad data or outside the calendar, 66 no such input, 70 internal, 73 cannot write"))
    #expect(run.output.contains("Not legal advice."))
  }

  @Test("Without a command the tool shows its help, and that it was not asked for is an error")
  func noCommand() throws {
    let run = try BuiltTool([])
    #expect(run.exit == 2)
    #expect((run.output + run.error).contains("Usage: council-deadlines COMMAND"))
  }

  @Test("Every command has its own help, wherever it is asked for", arguments: commands)
  func commandHelp(_ command: String) throws {
    let runs = try [BuiltTool("\(command) --help"), BuiltTool("\(command) -h"), BuiltTool("help \(command)")]
    for run in runs {
      #expect(run.exit == 0)
      #expect(run.error == "")
      #expect(run.output.contains("\nUsage: council-deadlines \(command)"))
      #expect(run.output.contains("--json"))
      #expect(run.output == runs[0].output)
    }
    #expect(try BuiltTool("\(command) x y z --help").output == runs[0].output)
  }

  @Test("The help of schedule names every event and fact of a case")
  func vocabulary() throws {
    let output = try BuiltTool("schedule --help").output
    for word in [
      "grounds-arose", "received", "stage-1-responded", "stage-2-requested", "panel-held", "ombudsman-complained",
      "mode=written|oral", "stage-1-extended-to=DAY", "director-agrees=yes|no",
    ] {
      #expect(output.contains(word))
    }
  }

  @Test(
    "Wherever days are computed the options that decide them are the same",
    arguments: [
      ("due", "division bank-holidays closures known-on"), ("count", "division bank-holidays closures known-on"),
      ("compare", "division bank-holidays closures known-on policy-file"),
      ("schedule", "division bank-holidays closures known-on policy-file as-of reading"),
      ("audit", "division bank-holidays closures known-on policy-file as-of reading"),
    ])
  func options(_ command: String, names: String) throws {
    let output = try BuiltTool("\(command) --help").output
    for name in names.split(separator: " ") { #expect(output.contains("\n  --\(name) "), "\(name)") }
  }

  @Test("The help of policies names what else may stand in the place of an ID")
  func policies() throws {
    let output = try BuiltTool("policies --help").output
    #expect(output.contains("Usage: council-deadlines policies [ID[@VERSION] | check FILE… | schema] [options]\n"))
  }

  @Test("The version comes with that of the data")
  func version() throws {
    let run = try BuiltTool("--version")
    #expect(run.exit == 0)
    #expect(
      run.output == "council-deadlines 0.2.0, bank holidays of 2026-02-25, profiles cheshire-east@2023-03 "
        + "cheshire-west@2017-10 complaint-handling-code@2024-02 dudley@2019-02 freedom-of-information@2005-01 "
        + "luton@2020-08 regulations@1991 regulations@2006 subject-access@2018-05 "
        + "subject-access@2026-02 worcestershire@2019\n")
  }
}
