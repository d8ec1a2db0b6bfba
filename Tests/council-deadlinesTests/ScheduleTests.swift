import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines schedule")
struct ScheduleTests {
  private static let luton = "schedule --policy luton received=2025-12-19 --as-of 2026-01-10"

  /// The due days by timescale: of the clocks that have started, or of those that are projected.
  private static func due(_ json: JSON, isProjected: Bool = false) -> [String: String] {
    var days: [String: String] = [:]
    for deadline in json["deadlines"]?.elements ?? []
    where (deadline["clock"]?["basis"]?.string == "projected") == isProjected {
      if let id = deadline["timescale"]?.string, let day = deadline["due"]?.string { days[id] = day }
    }
    return days
  }

  @Test("gives both layers as JSON")
  func json() throws {
    let run = try BuiltTool("\(Self.luton) --json")
    #expect(run.exit == 0)
    #expect(run.error == "")
    let json = try run.json
    #expect(json["schemaVersion"]?.integer == 2)
    #expect(json["asOf"]?.string == "2026-01-10")
    #expect(
      Self.due(json) == [
        "acknowledgement": "2025-12-24", "first-contact": "2025-12-30", "stage-1-response": "2026-01-14",
      ])
    let stage1 = try #require(json["deadlines"]?.first("timescale", "stage-1-response"))
    #expect(stage1["statute"]?["due"]?.string == "2026-01-07")
    #expect(stage1["status"]?.string == "running")
    #expect(stage1["statute"]?["status"]?.string == "overdue")
    #expect(stage1["workingDays"]?["left"]?.integer == 3)
    #expect(stage1["statute"]?["workingDays"]?["late"]?.integer == 2)
    #expect(stage1["relation"]?.string == "looser")
    #expect(stage1["favours"]?.string == "council")
    #expect(json["rights"]?.elements.map { $0["right"]?.string } == ["straight-to-stage-2", "stage-2-request"])
    #expect(json["rights"]?.elements.map { $0["opens"]?.string } == ["2025-12-19", "2026-01-08"])
    #expect(json["problems"]?.elements.count == 0)
    let provenance = try #require(json["provenance"])
    #expect(provenance["tool"]?.string == "council-deadlines 0.2.0")
    #expect(provenance["profiles"]?.elements.map { $0["id"]?.string } == ["luton@2020-08", "regulations@2006"])
    for profile in provenance["profiles"]?.elements ?? [] { #expect(profile["digest"]?.string?.count == 64) }
  }

  @Test("says of a problem which timescale, which events and which layer it is about")
  func problems() throws {
    let line = "schedule --policy luton received=2026-03-16 stage-1-response-received=2026-04-11 --as-of 2026-04-20"
    let problems = try BuiltTool("\(line) --json").json["problems"]
    let weekend = try #require(problems?.first("code", "non-working-day"))
    #expect(weekend["events"]?.elements.map(\.string) == ["stage-1-response-received"])
    #expect(weekend["timescale"]?.string == nil)
    #expect(weekend["layer"]?.string == nil)
    let uncertain = problems?.elements.filter { $0["code"]?.string == "uncertain-status" }
    // The answer that had arrived by then may have made the acknowledgement and the first contact needless.
    #expect(
      uncertain?.map { $0["timescale"]?.string }
        == ["acknowledgement", "first-contact", "stage-1-response", "stage-1-response"])
    #expect(uncertain?.map { $0["layer"]?.string } == ["policy", "policy", "policy", "law"])
  }

  @Test("counts by the calendar that a policy names: freedom of information by that of any part of the United Kingdom")
  func namedCalendar() throws {
    let line = "schedule --policy freedom-of-information received=2026-03-02 --as-of 2026-03-05 --json"
    // Saint Patrick's Day is a bank holiday in Northern Ireland.
    #expect(Self.due(try BuiltTool(line).json).values.sorted() == ["2026-03-31"])
    #expect(Self.due(try BuiltTool("\(line) --division england-and-wales").json).values.sorted() == ["2026-03-30"])
  }

  @Test("gives the text for people")
  func text() throws {
    let run = try BuiltTool(Self.luton)
    #expect(run.exit == 0)
    #expect(run.output.hasPrefix("Luton Council (luton@2020-08), as of 2026-01-10, calendar england-and-wales\n"))
    #expect(run.output.contains("2026-01-14 (at most 2026-01-28)  running, 3 working days left"))
    #expect(run.output.contains("5 working days more than the law"))
    #expect(run.output.contains("2026-01-07 (at most 2026-01-21)  overdue, 2 working days late"))
  }

  @Test("takes a version, a division, facts and a reference")
  func options() throws {
    let json = try BuiltTool([
      "schedule", "--policy", "luton@2020-08", "received=2025-12-19", "stage-1-extended=2025-12-22",
      "stage-1-extension-ground=complex", "--division", "scotland", "--as-of=2026-01-10", "--reference", "A 17",
      "--json",
    ]).json
    #expect(json["reference"]?.string == "A 17")
    #expect(json["provenance"]?["calendar"]?["name"]?.string == "scotland")
    let stage1 = try #require(json["deadlines"]?.first("timescale", "stage-1-response"))
    // A day later than in England: 2 January. The extension: 10 working days more.
    #expect(stage1["due"]?.string == "2026-01-15")
    #expect(stage1["operativeDue"]?.string == "2026-01-29")
    #expect(stage1["extendedTo"]?.string == "2026-01-29")
  }

  @Test("ends with 0 although something cannot be computed or is late")
  func findings() throws {
    let run = try BuiltTool(
      "schedule --policy regulations stage-2-requested=2025-12-19 mode=oral --as-of 2026-06-01 --json")
    #expect(run.exit == 0)
    let json = try run.json
    #expect(
      json["deadlines"]?.first("timescale", "stage-2-response")?["status"]?.string == "cannot-compute")
    #expect(json["problems"]?.first("code", "start-missing") != nil)
    #expect(json["problems"]?.first("code", "receipt-not-recorded") != nil)
  }

  @Test("counts by the calendar of a policy that names one, unless a division is asked for")
  func ownCalendar() throws {
    let line = "schedule --policy freedom-of-information received=2025-12-19 --as-of 2026-01-10 --json"
    let json = try BuiltTool(line).json
    #expect(json["provenance"]?["calendar"]?["name"]?.string == "any-uk")
    // 2 January is a holiday in Scotland.
    #expect(Self.due(json) == ["information-response": "2026-01-22"])
    #expect(json["rights"]?.elements.count == 0)
    let english = try BuiltTool("\(line) --division england-and-wales").json
    #expect(Self.due(english) == ["information-response": "2026-01-21"])
  }

  // By hand: 27, 28 and 29 December 2028 are days 4 to 6, 1 January 2029 is a holiday by the rules.
  @Test("computes what runs past the published holidays, and says that it is provisional")
  func provisional() throws {
    let json = try BuiltTool("schedule --policy luton received=2028-12-19 --as-of 2028-12-20 --json").json
    #expect(
      Self.due(json) == [
        "acknowledgement": "2028-12-22", "first-contact": "2028-12-28", "stage-1-response": "2029-01-12",
      ])
    let provisional = json["deadlines"]?.elements.filter {
      $0["provisional"]?.flag == true && $0["clock"]?["basis"]?.string != "projected"
    }
    #expect(provisional?.map { $0["timescale"]?.string } == ["stage-1-response"])
    #expect(json["provenance"]?["calendar"]?["publishedThrough"]?.string == "2028-12-31")
  }

  @Test("says where the law of 2020 had a target in place of a limit")
  func target() throws {
    let json = try BuiltTool(
      "schedule --policy dudley received=2020-03-02 stage-2-requested=2020-05-11 stage-2-responded=2020-07-31 "
        + "stage-3-requested=2020-08-10 --as-of 2021-01-29 --json"
    ).json
    let panel = try #require(json["deadlines"]?.first("timescale", "panel"))
    // 30 working days after 10 August 2020, with the summer bank holiday on 31 August: by hand.
    #expect(panel["due"]?.string == "2020-09-22")
    #expect(panel["status"]?.string == "overdue")
    #expect(panel["statute"]?["due"]?.string == "2020-09-22")
    #expect(panel["statute"]?["status"]?.string == "target-passed")
    #expect(panel["statute"]?["binding"]?.string == "target")
    let stage2 = try #require(json["deadlines"]?.first("timescale", "stage-2-response"))
    #expect(stage2["statute"]?["binding"]?.string == "limit")
  }

  @Test("reports an event that is given twice: the earliest day counts")
  func twice() throws {
    let json = try BuiltTool(
      "schedule --policy luton received=2025-12-22 received=2025-12-19 --as-of 2026-01-10 --json"
    ).json
    #expect(json["problems"]?.elements.map { $0["code"]?.string } == ["duplicate-event"])
    #expect(Self.due(json)["stage-1-response"] == "2026-01-14")
  }

  // MARK: - Explanations

  private static func titles(_ words: [String]) throws -> [Substring] {
    let run = try BuiltTool(Self.luton.split(separator: " ").map(String.init) + words.flatMap { ["--explain", $0] })
    #expect(run.exit == 0)
    return run.output.split(separator: "\n").filter { $0.first != " " }.map { $0.prefix { $0 != "," } }
  }

  @Test("explains a timescale by its title or the beginning of it, a stage, or all")
  func explainByTitle() throws {
    let response: [Substring] = ["Response at stage 1", "Response at stage 1"]
    #expect(try Self.titles(["stage-1-response"]) == response)
    #expect(try Self.titles(["response at STAGE 1"]) == response)
    #expect(try Self.titles(["First contact"]) == ["First contact with the complainant"])
    // Each once, in the order asked for.
    #expect(try Self.titles(["Response at stage 1", "stage-1"]) == response + ["First contact with the complainant"])
    #expect(try Self.titles(["ombudsman"]) == ["Complaint to the Ombudsman"])
    let all = try Self.titles(["all"])
    #expect(all.first == "Time to make the complaint" && all.last == "Complaint to the Ombudsman")
    #expect(Set(all).count == 20)
  }

  @Test(
    "names the titles that begin alike, and what was meant",
    arguments: [
      (
        "Response",
        "“Response” is the beginning of several titles: “Response at stage 1”, “Response at stage 2”, “Response to the panel”"
      ),
      (
        "Respons at stage 1", "luton@2020-08 has no timescale “Respons at stage 1”; did you mean “Response at stage 1”?"
      ),
    ])
  func explainUnknown(word: String, message: String) throws {
    let run = try BuiltTool(Self.luton.split(separator: " ").map(String.init) + ["--explain", word])
    #expect(run.exit == 2)
    #expect(run.error.contains("--explain: \(message)"))
  }

  // MARK: - Input

  private static let caseJSON = """
    {
      "reference": "A-17",
      "received": "2025-12-19",
      "stage-1-responded": ["2026-01-12", "2026-01-09"],
      "mode": "written",
      "closed": null
    }

    """

  @Test("reads a case from a file, and from standard input as well")
  func input() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("case.json", Self.caseJSON)
    let fromFile = try BuiltTool(["schedule", "--policy", "luton", "--input", path, "--as-of", "2026-01-20", "--json"])
    #expect(fromFile.exit == 0)
    let json = try fromFile.json
    #expect(json["reference"]?.string == "A-17")
    #expect(json["deadlines"]?.first("timescale", "stage-1-response")?["metOn"]?.string == "2026-01-09")
    #expect(json["problems"]?.elements.map { $0["code"]?.string } == ["duplicate-event"])
    let fromStandardInput = try BuiltTool(
      "schedule --policy luton --input - --as-of 2026-01-20 --json", input: Array(Self.caseJSON.utf8))
    #expect(fromStandardInput.output == fromFile.output)
    // What is on the command line comes on top; the reference there wins.
    let more = try BuiltTool(
      "schedule --policy luton --input - stage-2-requested=2026-01-19 --reference B-1 --as-of 2026-01-20 --json",
      input: Array(Self.caseJSON.utf8)
    ).json
    #expect(more["reference"]?.string == "B-1")
    #expect(Self.due(more)["stage-2-acknowledgement"] == "2026-01-22")
  }

  @Test("takes the policy that the case names, unless --policy names another")
  func policyInside() throws {
    let text = "{\"policy\": \"luton\", \"received\": \"2025-12-19\"}"
    let inside = try BuiltTool("schedule --input - --as-of 2026-01-10 --json", input: Array(text.utf8))
    #expect(try inside.json["policy"]?["id"]?.string == "luton")
    let outside = try BuiltTool(
      "schedule --policy dudley --input - --as-of 2026-01-10 --json", input: Array(text.utf8))
    #expect(try outside.json["policy"]?["id"]?.string == "dudley")
    let wrong = try BuiltTool("schedule --input - --as-of 2026-01-10", input: Array("{\"policy\": 5}".utf8))
    #expect(wrong.exit == 65)
    #expect(wrong.error == "council-deadlines: -:1:2: $.policy: found a whole number; give a string\n")
  }

  @Test("true and false stand for yes and no, where a fact is one of these")
  func flags() throws {
    func schedule(_ agrees: String) throws -> String {
      let text =
        "{\"received\": \"2025-12-19\", \"panel-report-received\": \"2026-06-19\", \"director-agrees\": \(agrees)}"
      return try BuiltTool("schedule --policy luton --input - --as-of 2026-06-20", input: Array(text.utf8)).output
    }
    #expect(try schedule("true") == schedule("\"yes\""))
    #expect(try schedule("false") == schedule("\"no\""))
    #expect(try schedule("true") != schedule("false"))
  }

  /// A text that is not a case, and what is wrong with it.
  static let badInput: [(String, String)] = [
    ("{\n  \"received\": 2025\n}", "2:3: $.received: found a whole number; give a string"),
    (
      "{\n  \"received\": \"2025-12-19\",\n  \"closed\": \"soon\"\n}",
      "3:3: $.closed: closed: “soon” is not a date of the form yyyy-mm-dd, such as 2025-12-19, nor a month, 2025-12, nor a range, 2025-12-01..2025-12-19"
    ),
    (
      "{\"received\": \"2025-12-19\", \"recieved\": \"2025-12-19\"}",
      "1:28: $.recieved: “recieved” is not an event or a fact; did you mean “received”?"
    ),
    ("{\"received\": [\"2025-12-19\", 5]}", "1:2: $.received: found a whole number; give a day"),
    ("{\"mode\": \"spoken\"}", "1:2: $.mode: mode cannot be “spoken”; give one of written, oral"),
    ("[]", "1:1: found an array; give an object of events and facts"),
    ("{\"received\": \"2025-12-19\"", "1:26: the JSON text ends too early"),
    ("", "1:1: the JSON text ends too early"),
    ("{\n  \"received\": '2025-12-19'\n}", "2:15: a JSON value expected, found “'”"),
    (
      "{\"received\": \"2025-12-19\", \"received\": \"2025-12-20\"}",
      "1:28: the key “received” stands twice in one object"
    ),
    ("{} x", "1:4: there is more text after the end of the JSON value"),
  ]

  @Test("refuses what is not a case by line and column", arguments: badInput)
  func refused(_ text: String, message: String) throws {
    let run = try BuiltTool("schedule --policy luton --input -", input: Array(text.utf8))
    #expect(run.exit == 65)
    #expect(run.error == "council-deadlines: -:\(message)\n")
    #expect(run.output == "")
  }

  @Test("names the file that a bad case is in")
  func refusedFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("case.json", "{\n  \"received\": true\n}\n")
    let run = try BuiltTool(["schedule", "--policy", "luton", "--input", path])
    #expect(run.exit == 65)
    #expect(run.error == "council-deadlines: \(path):2:3: $.received: found true or false; give a string\n")
  }

  @Test("refuses bytes that are not UTF-8")
  func notUTF8() throws {
    let run = try BuiltTool(
      "schedule --policy luton --input -", input: Array("{\"reference\": \"".utf8) + [0xFF] + Array("\"}".utf8))
    #expect(run.exit == 65)
    #expect(run.error.contains("the text is not valid UTF-8"))
  }

  // MARK: - A policy of one's own

  @Test("takes a policy from a file, which is the policy unless another is named")
  func ownPolicy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("anytown.json", OwnProfile.json)
    let run = try BuiltTool([
      "schedule", "--policy-file", path, "received=2025-12-19", "complaint-confirmed=2025-12-22", "--as-of",
      "2026-01-01",
      "--json",
    ])
    #expect(run.exit == 0)
    let json = try run.json
    #expect(json["policy"]?["council"]?.string == "Anytown Council")
    #expect(Self.due(json)["stage-1-response"] == "2026-01-02")
    #expect(Self.due(json)["acknowledgement"] == "2025-12-23")
    #expect(json["deadlines"]?.first("timescale", "stage-1-response")?["statute"]?["due"]?.string == "2026-01-07")
    let other = try BuiltTool([
      "schedule", "--policy-file", path, "--policy", "dudley", "received=2025-12-19", "--json",
    ])
    #expect(try other.json["policy"]?["id"]?.string == "dudley")
  }

  @Test("refuses a faulty policy by file, line and column, every fault at once")
  func faultyPolicy() throws {
    let folder = try TemporaryFolder()
    let text = OwnProfile.json.replacingOccurrences(of: "\"count\": 7", with: "\"count\": 0")
      .replacingOccurrences(of: "\"count\": 1,", with: "\"count\": -1,")
    let path = try folder.write("anytown.json", text)
    let run = try BuiltTool(["schedule", "--policy-file", path, "received=2025-12-19"])
    #expect(run.exit == 65)
    #expect(run.output == "")
    let lines = run.error.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("council-deadlines: \(path):13:") == true)
    #expect(lines.last?.hasPrefix("\(path):19:") == true)
  }

  @Test("refuses a policy file with an id and version that are there already")
  func duplicatePolicy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("anytown.json", OwnProfile.json)
    let run = try BuiltTool(["policies", "--policy-file", path, "--policy-file", path])
    #expect(run.exit == 65)
    #expect(
      run.error == "council-deadlines: two profiles are “anytown@2024-05”; give one of them another id or version\n")
  }
}
