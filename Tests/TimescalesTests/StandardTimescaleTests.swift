import Foundation
import Testing
import Timescales

@Suite("The shared list of timescales")
struct StandardTimescaleTests {
  @Test("Every word stands once, and is found by it")
  func unique() {
    let ids = StandardTimescale.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for timescale in StandardTimescale.all { #expect(StandardTimescale.named(timescale.id) == timescale) }
    #expect(StandardTimescale.named(TimescaleID("stage-4-response")) == nil)
  }

  @Test("Every reference leads to another word of the list")
  func references() {
    let ids = Set(StandardTimescale.all.map(\.id))
    for timescale in StandardTimescale.all {
      #expect(ids.contains(timescale.counterpart), "\(timescale.id)")
      for reference in [timescale.onlyIfLate, timescale.opensAfter].compactMap(\.self) {
        #expect(ids.contains(reference) && reference != timescale.id, "\(timescale.id)")
      }
    }
  }

  @Test("Every timescale is satisfied by shared events")
  func satisfaction() {
    for timescale in StandardTimescale.all {
      #expect(!timescale.satisfiedBy.isEmpty, "\(timescale.id)")
      #expect(CaseEvent.standardSet.isSuperset(of: timescale.satisfiedBy), "\(timescale.id)")
    }
  }

  @Test("A window is the complainant's, or that of everyone at the panel, and only a window opens after something")
  func windows() {
    for timescale in StandardTimescale.all {
      let isOfComplainant = [.complainant, .parties].contains(timescale.owedBy)
      #expect((timescale.kind == .window) == isOfComplainant, "\(timescale.id)")
      if timescale.opensAfter != nil { #expect(timescale.kind != .duty, "\(timescale.id)") }
    }
  }

  @Test("They follow the stages of a case")
  func stages() {
    let order = Timescale.Stage.allCases
    let stages = StandardTimescale.all.filter { $0.route != .corporate }.compactMap { order.firstIndex(of: $0.stage) }
    #expect(stages == stages.sorted())
  }

  // By hand, from the counterparts of the design.
  @Test("Only one corresponds to a statutory timescale with another word")
  func counterparts() {
    let others = StandardTimescale.all.filter { $0.counterpart != $0.id }.map { "\($0.id) to \($0.counterpart)" }
    #expect(others == ["stage-2-investigation to stage-2-response"])
  }

  @Test("The corporate procedure has timescales of its own")
  func corporate() {
    let corporate = StandardTimescale.all.filter { $0.route == .corporate }.map(\.id.rawValue)
    #expect(corporate == ["corporate-stage-1-response", "corporate-stage-2-response"])
    // The Ombudsman takes complaints of either kind (Local Government Act 1974 s 26B).
    #expect(StandardTimescale.all.filter { $0.route == .any }.map(\.id) == [.ombudsmanComplaint])
  }

  @Test("Every word has a static member, which is the word in camel case, and no other member is there")
  func staticMembers() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Timescales/TimescaleID+Standard.swift")
    let members = try String(contentsOf: file, encoding: .utf8).matches(of: /static let (\w+) = TimescaleID\("(.+)"\)/)
    #expect(members.map { String($0.2) } == StandardTimescale.all.map(\.id.rawValue))
    for member in members {
      let parts = member.2.split(separator: "-")
      let name = parts[0] + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(member.1 == name)
    }
  }

  @Test("A word is a string literal, also in JSON")
  func literals() throws {
    let id: TimescaleID = "stage-1-response"
    #expect(id == .stage1Response)
    #expect(String(decoding: try JSONEncoder().encode([id]), as: UTF8.self) == #"["stage-1-response"]"#)
    #expect(try JSONDecoder().decode([TimescaleID].self, from: Data(#"["visit"]"#.utf8)) == ["visit"])
    let event: CaseEvent = "received"
    #expect(event == .received)
    #expect(String(decoding: try JSONEncoder().encode([event]), as: UTF8.self) == #"["received"]"#)
    #expect(CaseEvent("visited") == "visited")
  }
}
