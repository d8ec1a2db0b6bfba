import Testing

@testable import PolicyProfiles

@Suite("The embedded profiles")
struct EmbeddedProfilesTests {
  @Test("what is compiled in is every file of Profiles/*.json, byte for byte")
  func compiledTextIsCurrent() {
    #expect(!ProfileFiles.all.isEmpty)
    #expect(EmbeddedProfiles.all.map(\.name) == ProfileFiles.all.map(\.name))
    for (embedded, file) in zip(EmbeddedProfiles.all, ProfileFiles.all) {
      let isCurrent = embedded.json.withUTF8Buffer { unsafe Array($0) } == file.bytes
      #expect(isCurrent, "\(file.name); run: .ci/embed")
    }
  }

  @Test("the JSON of a profile can be asked for by id and version")
  func jsonByName() {
    let isFound = PolicyLibrary.embeddedJSON("luton@2020-08") == ProfileFiles.bytes("luton@2020-08.json")
    #expect(isFound)
    #expect(PolicyLibrary.embeddedJSON("luton@2020-09") == nil)
  }
}
