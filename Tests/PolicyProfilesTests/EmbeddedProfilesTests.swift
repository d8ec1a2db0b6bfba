import Foundation
import TestSupport
import Testing

@testable import PolicyProfiles

@Suite("The embedded profiles")
struct EmbeddedProfilesTests {
  private let command = "UPDATE_EMBEDDED=1 swift test --filter PolicyProfilesTests"
  private let source = packageFolder.appending(path: "Sources/PolicyProfiles/EmbeddedProfiles.swift")

  /// The text that EmbeddedProfiles.swift should have: one static string for each file.
  private var text: String {
    var text = """
      // Made from Profiles/*.json, not written by hand: change the JSON, then run
      // \(command)

      // swift-format-ignore-file

      enum EmbeddedProfiles {
        /// The name of every file and its text.
        static let all: [(name: String, json: StaticString)] = [

      """
    for file in ProfileFiles.all {
      text += "    (\"\(file.name)\", #\"\"\"\n\(String(decoding: file.bytes, as: UTF8.self))\n\"\"\"#),\n"
    }
    return text + "  ]\n}\n"
  }

  @Test("every profile can stand in a raw string literal")
  func filesAreEmbeddable() {
    #expect(!ProfileFiles.all.isEmpty)
    for file in ProfileFiles.all {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(Array(text.utf8) == file.bytes, "\(file.name) is not UTF-8")
      #expect(
        !text.contains("\"\"\"#") && !text.contains("\\#") && !file.bytes.contains(UInt8(ascii: "\r")), "\(file.name)")
    }
  }

  @Test("EmbeddedProfiles.swift is what Profiles/*.json makes of it, byte for byte")
  func sourceFileIsCurrent() throws {
    if ProcessInfo.processInfo.environment["UPDATE_EMBEDDED"] == "1" {
      try Data(text.utf8).write(to: source)
    }
    let isCurrent = try Data(contentsOf: source) == Data(text.utf8)
    #expect(isCurrent, "run: \(command)")
  }

  @Test("what is compiled in is every file of Profiles/*.json, byte for byte")
  func compiledTextIsCurrent() {
    #expect(EmbeddedProfiles.all.map(\.name) == ProfileFiles.all.map(\.name))
    for (embedded, file) in zip(EmbeddedProfiles.all, ProfileFiles.all) {
      let isCurrent = embedded.json.withUTF8Buffer { unsafe Array($0) } == file.bytes
      #expect(isCurrent, "\(file.name); run: \(command)")
    }
  }

  @Test("the JSON of a profile can be asked for by id and version")
  func jsonByName() {
    let isFound = PolicyLibrary.embeddedJSON("luton@2020-08") == ProfileFiles.bytes("luton@2020-08.json")
    #expect(isFound)
    #expect(PolicyLibrary.embeddedJSON("luton@2020-09") == nil)
  }
}
