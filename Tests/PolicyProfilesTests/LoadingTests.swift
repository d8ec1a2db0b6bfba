import JSONTree
import PolicyProfiles
import Testing
import Timescales

@Suite("Loading the profiles")
struct LoadingTests {
  @Test("every profile file loads, and is named after its id and version", arguments: ProfileFiles.names)
  func everyFileLoads(name: String) throws {
    let profile = try PolicyProfile(json: ProfileFiles.bytes(name), file: name)
    #expect(name == "\(profile.qualifiedID).json")
  }

  @Test("the profiles are those of the law, of five councils and of three other procedures")
  func thePortfolio() throws {
    #expect(
      PolicyLibrary.embedded.profiles.map(\.qualifiedID) == [
        "cheshire-east@2023-03", "cheshire-west@2017-10", "complaint-handling-code@2024-02", "dudley@2019-02",
        "freedom-of-information@2005-01", "luton@2020-08", "regulations@1991", "regulations@2006",
        "subject-access@2018-05", "subject-access@2026-02", "worcestershire@2019",
      ])
  }

  /// Where a document asks for another act, or has words of its own for what proves it.
  private static let otherActs = [
    "cheshire-east panel-papers", "luton first-contact", "luton stage-2-meeting", "luton panel-report",
  ]

  /// Steps that only one council's document has.
  private static let ownWords = ["cheshire-east stage-2-right-notice", "worcestershire three-months"]

  @Test("a timescale with a shared word keeps its counterpart, debtor, stage and act", arguments: ProfileFiles.names)
  func sharedWordsKeepTheirMeaning(name: String) throws {
    for timescale in try PolicyProfile(json: ProfileFiles.bytes(name), file: name).timescales {
      guard let standard = StandardTimescale.named(timescale.id) else {
        #expect(
          name.hasPrefix("freedom-of-information@") || name.hasPrefix("subject-access@")
            || Self.ownWords.contains("\(name.prefix { $0 != "@" }) \(timescale.id)"), "\(timescale.id)")
        continue
      }
      #expect(timescale.counterpart == standard.counterpart)
      #expect(timescale.owedBy == standard.owedBy)
      #expect(timescale.stage == standard.stage)
      guard !Self.otherActs.contains("\(name.prefix { $0 != "@" }) \(timescale.id)") else { continue }
      #expect(timescale.rule.satisfiedBy == standard.satisfiedBy, "\(timescale.id)")
    }
  }

  @Test("timescales stand in the order of a case", arguments: ProfileFiles.names)
  func orderOfACase(name: String) throws {
    let order = StandardTimescale.all.map(\.id)
    let ids = try PolicyProfile(json: ProfileFiles.bytes(name), file: name).timescales.map(\.id).filter {
      StandardTimescale.named($0) != nil
    }
    #expect(ids == order.filter(ids.contains))
  }

  @Test("an adopted reading names the rule by which it is adopted", arguments: ProfileFiles.names)
  func adoptionsNameTheirRule(name: String) throws {
    let rules = [
      "main text goes before its summary", "more specific passage goes before the more general",
      "a procedure whose clocks are working days are working days", "earliest day is taken for an act",
      "latest day is taken for a window", "day of the event is excluded", "law's own day is taken",
    ]
    for timescale in try PolicyProfile(json: ProfileFiles.bytes(name), file: name).timescales {
      for reason in timescale.readings.compactMap(\.adoptedBecause) {
        #expect(rules.contains { reason.contains($0) }, "\(timescale.id): \(reason)")
      }
    }
  }

  @Test("codes are the document's own, and citations name sections, not lines", arguments: ProfileFiles.names)
  func citations(name: String) throws {
    let prefixes = [
      "cheshire-east": "CE-", "cheshire-west": "CW-", "dudley": "DU-", "luton": "LU-", "worcestershire": "WO-",
    ]
    let profile = try PolicyProfile(json: ProfileFiles.bytes(name), file: name)
    var citations = profile.timescales.map(\.citation) + profile.bands.map(\.citation) + profile.notes.map(\.citation)
    citations += profile.timescales.flatMap { $0.readings.map(\.citation) + $0.notes.map(\.citation) }
    citations += profile.governance.flatMap { [$0.citation] + $0.notes.map(\.citation) }
    citations += [profile.pauses?.citation].compactMap(\.self)
    citations += profile.passages.map(\.citation) + profile.relaxations.map(\.citation)
    if let prefix = prefixes[profile.id] {
      #expect(profile.timescales.allSatisfy { !$0.citation.codes.isEmpty })
      #expect(citations.flatMap(\.codes).allSatisfy { $0.hasPrefix(prefix) })
    }
    #expect(citations.allSatisfy { $0.place.firstMatch(of: #/\bl\.\d|\bline/#) == nil })
  }

  @Test("own events are named in the clocks or the acts that use them", arguments: ProfileFiles.names)
  func ownEventsAreUsed(name: String) throws {
    let profile = try PolicyProfile(json: ProfileFiles.bytes(name), file: name)
    guard case .array(let events)? = try JSONReader.read(ProfileFiles.bytes(name))["events"]?.content else { return }
    let rules = profile.timescales.flatMap { [$0.rule] + $0.readings.map(\.rule) }
    let pausing = profile.pauses?.between.map { [$0.from.rawValue, $0.to.rawValue] } ?? []
    let used = Set(
      pausing
        + rules.flatMap { rule in
          var grants: [CaseEvent] = []
          if case .own(let own) = rule.maximum { grants = own.grant.grantedBy + (own.beyond?.grant.grantedBy ?? []) }
          return (rule.clock?.events ?? []) + rule.satisfiedBy + grants
        }.map(\.rawValue))
    for event in events {
      guard case .string(let id)? = event["id"]?.content else { continue }
      #expect(used.contains(id))
    }
  }
}
