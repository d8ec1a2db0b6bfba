import Deadlines
import Testing
import Timescales

/// What one deadline of a council's full case is expected to be.
struct CouncilRow: Sendable, CustomTestStringConvertible {
  var id: TimescaleID
  /// The council's layer: start, due day, maximum, extension and status.
  var council: String
  /// The law's layer; the same as the council's unless said, `nil` if the law has no such
  /// timescale.
  var law: String?
  var relation: Deadline.Relation
  var favours: Deadline.Favours
  /// How sure limit, clock and maximum are.
  var basis: String
  /// The readings that are not adopted.
  var readings: [String]
  var isDisputed: Bool
  var isRobust: Bool

  var testDescription: String { id.rawValue }

  /// A row for a timescale that the council's document has.
  init(
    _ id: TimescaleID, _ council: String, law: String?, _ relation: Deadline.Relation,
    _ favours: Deadline.Favours = .neither,
    basis: String = "stated stated stated", readings: [String] = [], disputed: Bool = false, robust: Bool = true
  ) {
    self.id = id
    self.council = council
    self.law = law
    self.relation = relation
    self.favours = favours
    self.basis = basis
    self.readings = readings
    isDisputed = disputed
    isRobust = robust
  }

  /// A row for a timescale on which the document is silent.
  init(inherited id: TimescaleID, _ law: String, robust: Bool = true) {
    self.init(id, law, law: law, .same, basis: "inherited inherited inherited", robust: robust)
  }

  /// Compares the row with a schedule.
  func check(in schedule: Schedule, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let deadline = try #require(schedule[id], sourceLocation: sourceLocation)
    #expect(deadline.words == council, sourceLocation: sourceLocation)
    #expect(deadline.law?.words == law, sourceLocation: sourceLocation)
    #expect(deadline.relation == relation, sourceLocation: sourceLocation)
    #expect(deadline.favours == favours, sourceLocation: sourceLocation)
    let bases = [deadline.basis, deadline.clockBasis, deadline.maximumBasis].map(\.kind.rawValue)
    #expect(bases.joined(separator: " ") == basis, sourceLocation: sourceLocation)
    #expect(deadline.readings.dropFirst().map(\.words) == readings, sourceLocation: sourceLocation)
    #expect((deadline.isDisputed, deadline.isRobust) == (isDisputed, isRobust), sourceLocation: sourceLocation)
  }
}
