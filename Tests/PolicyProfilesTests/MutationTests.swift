import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Mutated profiles")
struct MutationTests {
  /// In all; most of files cut down to a few timescales, because whole ones are slow to read in a
  /// debug build.
  private static let rounds = Effort.count(800, long: 20_000)

  @Test("load or are refused with a place and a reason, and never trap", arguments: 0..<4)
  func mutationsNeverTrap(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    let trees = try ProfileFiles.all.map { try JSONReader.read($0.bytes) }
    var (loaded, refused) = (0, 0)
    for round in 0..<Self.rounds / 4 {
      let tree = trees.randomElement(using: &random) ?? nil
      let piece = round % 100 == 0 ? tree : tree.excerpt(using: &random)
      var bytes: [UInt8]
      if Bool.random(using: &random) {
        bytes = Array(piece.text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, using: &random) }
      } else {
        bytes = Array(piece.mutated(using: &random).text.utf8)
      }
      do throws(ProfileError) {
        let profile = try PolicyProfile(json: bytes, file: "mutated")
        loaded += 1
        if let flaw = flaw(of: profile) { Issue.record("seed \(seed), round \(round): \(flaw)") }
      } catch {
        refused += 1
        let isPlaced = error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.path.hasPrefix("$") }
        if error.faults.isEmpty || !isPlaced { Issue.record("seed \(seed), round \(round): \(error)") }
      }
    }
    // Both happen often enough for the test to mean something: a changed letter of a title does no
    // harm.
    #expect(loaded > Self.rounds / 100)
    #expect(refused > Self.rounds / 10)
  }

  /// What a profile that loads must never be.
  private func flaw(of profile: PolicyProfile) -> String? {
    for timescale in profile.timescales {
      let rules = [timescale.rule] + timescale.readings.map(\.rule)
      if timescale.kind == .right, timescale.rule.limit != nil { return "a right with a limit" }
      if timescale.kind != .right, timescale.rule.limit == nil || timescale.rule.clock == nil { return "no limit" }
      if rules.contains(where: \.satisfiedBy.isEmpty) { return "nothing satisfies it" }
      if rules.contains(where: { $0.limit.map { $0.period.count < 1 } ?? false }) { return "a count below 1" }
      let adopted = timescale.readings.count { $0.adoptedBecause != nil }
      if !timescale.readings.isEmpty, adopted != 1 { return "\(adopted) readings adopted" }
      if timescale.title.isEmpty || timescale.citation.place.isEmpty { return "an empty text" }
    }
    return Set(profile.timescales.map(\.id)).count == profile.timescales.count ? nil : "a timescale twice"
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("{}[]\",:0-9e\\".utf8).randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
    default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
    if bytes.isEmpty { bytes = [0] }
  }
}
