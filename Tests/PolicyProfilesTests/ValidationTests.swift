import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@Suite("Profiles made in code")
struct ValidationTests {
  private let sound: PolicyProfile

  init() throws {
    sound = try PolicyProfile(json: Array(FaultyProfile.sound.utf8), file: "anytown.json")
  }

  private func flaws(_ change: (inout PolicyProfile) throws -> Void) rethrows -> [String] {
    var profile = sound
    try change(&profile)
    do throws(PolicyProfile.ValidationError) {
      try profile.validate()
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  @Test("every profile that can be read from a file has no flaws", arguments: ProfileFiles.names)
  func filesAreSound(name: String) throws {
    try PolicyProfile(json: ProfileFiles.bytes(name), file: name).validate()
    try sound.validate()
  }

  @Test("a clock that borrows itself, also by way of another or of a reading")
  func cycles() {
    let itself = flaws {
      $0.timescales[0].rule.clock = .first([.sameAs(TimescaleID("acknowledgement")), .event(.received)])
    }
    let first = "$.timescales[0]: the clock of “acknowledgement” leads back to itself; "
    let second = "$.timescales[1]: the clock of “stage-1-response” leads back to itself; "
    let instead = "let it end at a timescale with its own clock"
    #expect(itself == [first + instead])
    let byAnother = flaws {
      $0.timescales[0].rule.clock = .sameAs(TimescaleID("stage-1-response"))
      $0.timescales[1].rule.clock = .sameAs(TimescaleID("acknowledgement"))
    }
    #expect(byAnother == [first + instead, second + instead])
    #expect(
      flaws { $0.timescales[0].readings[1].rule.clock = .sameAs(TimescaleID("acknowledgement")) } == [first + instead])
  }

  @Test("clocks that borrow from what has no clock of its own")
  func loans() {
    let instead = "; let it end at a timescale with its own clock"
    #expect(
      flaws { $0.timescales[0].rule.clock = .sameAs(TimescaleID("panel")) } == [
        "$.timescales[0]: the clock of “acknowledgement” is that of “panel”, which the profile does not have\(instead)"
      ])
    #expect(
      flaws { $0.timescales[0].rule.clock = .sameAs(TimescaleID("stage-2-request")) } == [
        "$.timescales[0]: the clock of “acknowledgement” is that of “stage-2-request”, which has none\(instead)"
      ])
  }

  @Test("two timescales with one id, and a reference to none")
  func names() {
    #expect(
      flaws { $0.timescales[1].id = $0.timescales[0].id } == [
        "$.timescales[1]: two timescales are called “acknowledgement”; give each its own id"
      ])
    #expect(
      flaws { $0.timescales[0].onlyIfLate = TimescaleID("stage-9") } == [
        "$.timescales[0]: “acknowledgement” refers to “stage-9”, which is not a timescale; name one that there is"
      ])
    #expect(
      flaws { $0.id = "Any Town" } == [
        "$.id: “Any Town” is not an identifier; use lower-case letters, digits and hyphens"
      ])
  }

  @Test("clocks may be nested as deep as JSON is read, and no deeper")
  func depth() {
    func nested(_ levels: Int) -> Timescale.Clock {
      (1..<levels).reduce(.event(.received)) { clock, _ in .when(.oral, then: clock, otherwise: .event(.received)) }
    }
    #expect(flaws { $0.timescales[0].rule.clock = nested(64) } == [])
    let deep = flaws { $0.timescales[0].rule.clock = nested(65) }
    #expect(deep.count == 2)
    #expect(deep.first?.hasSuffix(".then: clocks are nested deeper than 64 levels; give a simpler clock") == true)
    let deeper = flaws { $0.timescales[0].rule.clock = nested(1_000) }
    #expect(deeper.count == 2)
  }

  @Test("counts outside the bounds", arguments: [100_001, Int.max])
  func counts(count: Int) throws {
    let long = try Period(count, .workingDays)
    let instead = "give a whole number from 1 to 100000"
    #expect(
      try flaws {
        $0.timescales[0].rule.limit = Timescale.Limit(long)
        $0.timescales[1].rule.maximum = .own(
          .init(limit: .init(try Period(count, .weeks)), grantedBy: [.stage1Extended]))
      } == [
        "$.timescales[0].limit.count: \(count) is out of range; \(instead)",
        "$.timescales[1].maximum.count: \(count) is out of range; \(instead)",
      ])
    #expect(
      flaws { $0.bands[0].upTo = [10, count] } == [
        "$.bands[0].upTo[1]: \(count) is out of range; give a whole number from 0 to 100000"
      ])
    #expect(
      flaws { $0.bands[0].upTo = [10, 10] } == [
        "$.bands[0].upTo: the bands do not ascend; give one or more ascending numbers of working days"
      ])
  }

  @Test("rules that no file could have")
  func rules() throws {
    func problem(_ change: (inout Timescale) throws -> Void) rethrows -> [String] {
      try flaws { try change(&$0.timescales[1]) }.map { String($0.prefix { $0 != ";" }) }
    }
    #expect(problem { $0.rule.limit = nil } == ["$.timescales[1]: a limit is missing"])
    #expect(problem { $0.rule.clock = nil } == ["$.timescales[1]: a clock is missing"])
    #expect(problem { $0.kind = .right } == ["$.timescales[1]: a right has no limit"])
    #expect(problem { $0.rule.satisfiedBy = [] } == ["$.timescales[1]: no event satisfies the timescale"])
    #expect(problem { $0.rule.clock = .first([]) } == ["$.timescales[1].clock.first: fewer than two clocks"])
    #expect(problem { $0.rule.clock = .fact(.mode) } == ["$.timescales[1].clock: the fact “mode” is not a day"])
    #expect(
      problem { $0.rule.satisfiedBy = [CaseEvent(rawValue: "sung")] } == [
        "$.timescales[1].satisfiedBy[0]: “sung” is not an event"
      ])
    #expect(
      try problem { $0.rule.limit = .init(try Period(3, .days), firstDay: .included, isClear: true) } == [
        "$.timescales[1].limit.clear: clear days cannot include the first day"
      ])
    #expect(
      try problem { $0.rule.limit = .init(try Period(30, .workingDays)) } == [
        "$.timescales[1].maximum: the maximum of 20 working days is shorter than the limit of 30 working days"
      ])
    #expect(
      problem { $0.rule.maximum = .own(.init(limit: $0.rule.limit)) } == [
        "$.timescales[1].maximum: nothing records that the extension was granted"
      ])
    #expect(
      problem { $0.rule.maximum = .own(.init(limit: nil, grounds: [.complex], openWhen: .oral)) } == [
        "$.timescales[1].maximum: a period without a last day is not extended"
      ])
    #expect(
      flaws { $0.timescales[0].readings.removeLast() }.map { String($0.prefix { $0 != ";" }) } == [
        "$.timescales[0].readings: fewer than two readings"
      ])
  }

  @Test("a library takes a sound profile, once, and no other")
  func adding() throws {
    let library = try PolicyLibrary.embedded.adding(sound)
    #expect(library.ids.contains("anytown"))
    #expect(throws: PolicyError(.duplicate("anytown@2024-05"))) { try library.adding(sound) }
    var faulty = sound
    faulty.version = "2025"
    faulty.timescales[0].rule.clock = .sameAs(faulty.timescales[0].id)
    let error = #expect(throws: PolicyError.self) { try library.adding(faulty) }
    #expect(error?.description.hasPrefix("anytown@2025: $.timescales[0]: the clock of") == true)
  }

  // MARK: The law

  @Test(
    "enactments are law, and no other profile is",
    arguments: ProfileFiles.names)
  func isLaw(name: String) throws {
    let profile = try PolicyProfile(json: ProfileFiles.bytes(name), file: name)
    #expect(profile.isLaw == ["regulations", "freedom-of-information", "subject-access"].contains(profile.id))
  }

  @Test("the law is never a reading, neither in a file nor in code")
  func readingsOfLaw() throws {
    let text = FaultyProfile.sound.replacing(#""id": "anytown""#, with: #""id": "regulations""#)
    let problem = "the law has readings"
    let instead = "leave the key out: only a council's document is read in several ways, never the law"
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(text.utf8), file: "law.json")
      Issue.record("no fault is found")
    } catch {
      #expect(error.faults.map(\.description) == ["15:19: $.timescales[0].readings: \(problem); \(instead)"])
    }
    #expect(flaws { $0.id = "regulations" } == ["$.timescales[0].readings: \(problem); \(instead)"])
  }

  @Test("the placeholder before a first version is law if that version is")
  func placeholder() throws {
    let before = try #require(Day("2000-01-03"))
    #expect(try PolicyLibrary.embedded.policy("freedom-of-information", on: before).profile.isLaw)
    #expect(try !PolicyLibrary.embedded.policy("luton", on: before).profile.isLaw)
  }

  @Test("a pause between events stops the clocks, and both are the profile's own and differ")
  func pausesBetweenEvents() throws {
    let citation = Citation(document: "D", place: "1")
    func flaws(_ from: CaseEvent, _ to: CaseEvent, _ effect: PolicyProfile.PauseRule.Effect = .stops) -> [String] {
      self.flaws { profile in
        profile.events += ["fee-asked", "fee-paid"].map { PolicyProfile.OwnEvent(event: $0, title: "Fee") }
        profile.pauses = .init(effect, between: .init(from: from, to: to), basis: .stated, citation: citation)
      }
    }
    #expect(flaws("fee-asked", "fee-paid").isEmpty)
    #expect(flaws("fee-asked", "fee-paid", .restarts).isEmpty)
    #expect(
      flaws("fee-asked", "fee-asked") == [
        "$.pauses.to: the pause begins and ends with the same event; name the event that ends it"
      ])
    #expect(
      flaws("suspended", "fee-paid") == [
        "$.pauses.from: “suspended” is not an event of this profile; list it under $.events"
      ])
    #expect(
      flaws("fee-asked", "fee-paid", .runs) == [
        "$.pauses.from: the clocks run on, so no event stops them; leave from and to out, or make clock “stops” or "
          + "“restarts”"
      ])
  }
}
