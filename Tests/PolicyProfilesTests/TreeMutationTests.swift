import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales

@Suite("Profiles with values moved, replaced and repeated")
struct TreeMutationTests {
  /// In all, of files with a few timescales left, because whole files are slow to read in a debug
  /// build.
  private static let rounds = Effort.count(1_200, long: 20_000)

  @Test("load or are refused, are compared with the law, and never trap", arguments: 0..<4)
  func mutationsNeverTrap(seed: Int) throws {
    var random = SplitMix64(state: 0xDEAD_0100 + UInt64(seed))
    let trees = try ProfileFiles.all.map { try JSONReader.read($0.bytes) }
    let laws = try ["regulations@1991", "regulations@2006"].map { try ProfileFiles.profile($0) }
    var (loaded, departing, refused) = (0, 0, 0)
    for _ in 0..<Self.rounds / 4 {
      let tree = trees.randomElement(using: &random) ?? nil
      let text = tree.excerpt(using: &random).mutated(using: &random).text
      do throws(ProfileError) {
        let profile = try PolicyProfile(json: Array(text.utf8), file: "mutated")
        loaded += 1
        let departures = laws.flatMap { profile.departures(from: $0) }
        departing += departures.isEmpty ? 0 : 1
        if departures.contains(where: { $0.message.isEmpty || profile.timescale($0.timescale) == nil }) {
          Issue.record("a departure of nothing: \(departures)")
        }
      } catch {
        refused += 1
        if error.faults.isEmpty { Issue.record("a refusal without a fault:\n\(text)") }
      }
    }
    // All three happen often enough for the test to mean something.
    #expect(loaded > Self.rounds / 200)
    #expect(departing > 0)
    #expect(refused > Self.rounds / 10)
  }
}
