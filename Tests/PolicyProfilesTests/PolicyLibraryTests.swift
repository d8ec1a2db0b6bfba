import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Choosing a policy")
struct PolicyLibraryTests {
  private let library = PolicyLibrary.embedded

  @Test("the law comes first, then all others in alphabetical order")
  func ids() {
    #expect(
      library.ids == [
        "regulations", "cheshire-east", "cheshire-west", "complaint-handling-code", "dudley", "freedom-of-information",
        "luton", "subject-access", "worcestershire",
      ])
    #expect(library.versions(of: "regulations").map(\.version) == ["1991", "2006"])
  }

  @Test(
    "the version in force on the day of receipt governs",
    arguments: [
      ("2006-08-31", "regulations@1991"), ("2006-09-01", "regulations@2006"), ("1991-10-14", "regulations@1991"),
    ])
  func lawByDay(day text: String, expected: String) throws {
    let policy = try library.policy("luton", on: day(text))
    #expect(policy.law.qualifiedID == expected)
  }

  @Test("before the oldest version of the law, that version is an assumption")
  func beforeAllLaw() throws {
    let policy = try library.policy("regulations", on: day("1991-10-13"))
    #expect(policy.profile.qualifiedID == "regulations@1991")
    #expect(policy.basis == .assumed)
  }

  @Test("a council's version applies from its first day on")
  func councilByDay() throws {
    let policy = try library.policy("luton", on: day("2020-08-01"))
    #expect(policy.profile.qualifiedID == "luton@2020-08")
    #expect(policy.basis == .stated)
  }

  @Test("before a council's first version the law alone applies, as an assumption")
  func beforeTheCouncil() throws {
    let policy = try library.policy("luton", on: day("2020-07-31"))
    #expect(policy.profile.timescales.isEmpty)
    #expect(policy.profile.council == "Luton Council")
    #expect(policy.law.qualifiedID == "regulations@2006")
    #expect(policy.basis == .assumed)
  }

  @Test("a version that is asked for by name governs whatever the day")
  func versionByName() throws {
    let policy = try library.policy("luton@2020-08", on: day("2015-01-01"))
    #expect(policy.profile.qualifiedID == "luton@2020-08")
  }

  @Test("an unknown name is refused, with the names that there are")
  func unknownName() throws {
    let error = #expect(throws: PolicyError.self) { try library.policy("lutton", on: day("2024-01-01")) }
    #expect(
      error?.description
        == "there is no policy “lutton”; known are regulations, cheshire-east, cheshire-west, complaint-handling-code, "
        + "dudley, freedom-of-information, luton, subject-access, worcestershire"
    )
  }

  @Test("an unknown version is refused, with the versions that there are")
  func unknownVersion() throws {
    let error = #expect(throws: PolicyError.self) { try library.policy("luton@2021", on: day("2024-01-01")) }
    #expect(error?.description == "there is no policy “luton@2021”; known are luton@2020-08")
  }

  @Test("a library without the law, or with one version twice, is refused")
  func badLibraries() throws {
    let luton = try ProfileFiles.profile("luton@2020-08")
    let law = try ProfileFiles.profile("regulations@2006")
    #expect(throws: PolicyError(.noRegulations)) { try PolicyLibrary([luton]) }
    #expect(throws: PolicyError(.duplicate("luton@2020-08"))) { try PolicyLibrary([law, luton, luton]) }
  }
}
