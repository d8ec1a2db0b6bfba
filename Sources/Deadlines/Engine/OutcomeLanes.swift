/// The outcomes of many rows as columns: each part of an ``Outcome`` has a value by place and lane.
package struct OutcomeLanes: Sendable {
  package let capacity: Int
  /// How many places there is room for.
  private(set) var places: Int
  package internal(set) var start: [Int32] = []
  package internal(set) var due: [Int32] = []
  package internal(set) var maximumDue: [Int32] = []
  var extendedTo: [Int32] = []
  package internal(set) var operativeDue: [Int32] = []
  package internal(set) var metOn: [Int32] = []
  package internal(set) var taken: [Int32] = []
  var left: [Int32] = []
  package internal(set) var late: [Int32] = []
  /// The working days late that are beyond the maximum too.
  package internal(set) var beyond: [Int32] = []
  var startField: [Int16] = []
  package internal(set) var status: [Deadline.Status] = []
  var clockBasis: [Deadline.ClockBasis] = []
  var faults: [ExtensionFaults] = []
  package internal(set) var flags: [Outcome.Flags] = []
  var doubt: [Outcome.Doubt?] = []
  /// For timescales with several readings, the one that is followed.
  var choice: [UInt8] = []

  init(capacity: Int, places: Int = 0) {
    self.capacity = capacity
    self.places = places
    makeColumns()
  }

  /// Makes room for at least so many places; what was written is lost if there were fewer.
  mutating func reserve(_ places: Int) {
    guard places > self.places else { return }
    self.places = places
    makeColumns()
  }

  private mutating func makeColumns() {
    let count = places * capacity
    start = [Int32](repeating: Outcome.blank, count: count)
    due = start
    maximumDue = start
    extendedTo = start
    operativeDue = start
    metOn = start
    taken = start
    left = start
    late = start
    beyond = start
    startField = [Int16](repeating: -1, count: count)
    status = [Deadline.Status](repeating: .notStarted, count: count)
    clockBasis = [Deadline.ClockBasis](repeating: .awaited, count: count)
    faults = [ExtensionFaults](repeating: [], count: count)
    flags = [Outcome.Flags](repeating: [], count: count)
    doubt = [Outcome.Doubt?](repeating: nil, count: count)
    choice = [UInt8](repeating: 0, count: count)
  }

  /// Where the columns of a place begin.
  @inline(__always)
  func base(_ place: Int) -> Int { place &* capacity }

  /// The outcome of a place in a lane.
  subscript(place: Int, lane: Int) -> Outcome {
    get {
      let index = base(place) &+ lane
      var outcome = Outcome()
      outcome.startNumber = start[index]
      outcome.dueNumber = due[index]
      outcome.maximumDueNumber = maximumDue[index]
      outcome.extendedToNumber = extendedTo[index]
      outcome.operativeDueNumber = operativeDue[index]
      outcome.metOnNumber = metOn[index]
      outcome.takenNumber = taken[index]
      outcome.leftNumber = left[index]
      outcome.lateNumber = late[index]
      outcome.beyondNumber = beyond[index]
      outcome.startField = startField[index]
      outcome.status = status[index]
      outcome.clockBasis = clockBasis[index]
      outcome.extensionFaults = faults[index]
      outcome.flags = flags[index]
      outcome.doubt = doubt[index]
      return outcome
    }
    set {
      fill(place, lane..<lane + 1, newValue)
    }
  }

  /// Writes one outcome to several lanes of a place.
  mutating func fill(_ place: Int, _ lanes: Range<Int>, _ outcome: Outcome) {
    for index in base(place) &+ lanes.lowerBound..<base(place) &+ lanes.upperBound {
      start[index] = outcome.startNumber
      due[index] = outcome.dueNumber
      maximumDue[index] = outcome.maximumDueNumber
      extendedTo[index] = outcome.extendedToNumber
      operativeDue[index] = outcome.operativeDueNumber
      metOn[index] = outcome.metOnNumber
      taken[index] = outcome.takenNumber
      left[index] = outcome.leftNumber
      late[index] = outcome.lateNumber
      beyond[index] = outcome.beyondNumber
      startField[index] = outcome.startField
      status[index] = outcome.status
      clockBasis[index] = outcome.clockBasis
      faults[index] = outcome.extensionFaults
      flags[index] = outcome.flags
      doubt[index] = outcome.doubt
    }
  }

  /// Copies the outcomes of some lanes from one place to another.
  mutating func copy(from: Int, to: Int, _ lanes: Range<Int>) {
    let source = base(from) &+ lanes.lowerBound
    let shift = base(to) &- base(from)
    for index in source..<source &+ lanes.count {
      start[index &+ shift] = start[index]
      due[index &+ shift] = due[index]
      maximumDue[index &+ shift] = maximumDue[index]
      extendedTo[index &+ shift] = extendedTo[index]
      operativeDue[index &+ shift] = operativeDue[index]
      metOn[index &+ shift] = metOn[index]
      taken[index &+ shift] = taken[index]
      left[index &+ shift] = left[index]
      late[index &+ shift] = late[index]
      beyond[index &+ shift] = beyond[index]
      startField[index &+ shift] = startField[index]
      status[index &+ shift] = status[index]
      clockBasis[index &+ shift] = clockBasis[index]
      faults[index &+ shift] = faults[index]
      flags[index &+ shift] = flags[index]
      doubt[index &+ shift] = doubt[index]
    }
  }
}

extension OutcomeLanes {
  /// Begins the outcomes of a rule with what is the same in every case.
  mutating func fillFixed(
    _ place: Int, _ lanes: Range<Int>, _ fixed: Outcome, _ parts: Run.Parts, findsProblems: Bool
  ) {
    let range = columns(place, lanes)
    Self.fill(&start, range, fixed.startNumber)
    Self.fill(&due, range, fixed.dueNumber)
    Self.fill(&maximumDue, range, fixed.maximumDueNumber)
    Self.fill(&operativeDue, range, fixed.operativeDueNumber)
    Self.fill(&metOn, range, fixed.metOnNumber)
    if findsProblems || parts.contains(.detail) {
      Self.fill(&startField, range, fixed.startField)
      Self.fill(&clockBasis, range, fixed.clockBasis)
    }
    Self.fill(&faults, range, fixed.extensionFaults)
    Self.fill(&flags, range, fixed.flags)
    Self.fill(&late, range, fixed.lateNumber)
    Self.fill(&beyond, range, Outcome.blank)
    if parts.contains(.taken) { Self.fill(&taken, range, fixed.takenNumber) }
    if parts.contains(.left) { Self.fill(&left, range, fixed.leftNumber) }
    guard parts.contains(.detail) else { return }
    Self.fill(&extendedTo, range, fixed.extendedToNumber)
    Self.fill(&doubt, range, fixed.doubt)
  }

  /// Where the lanes of a place stand in its columns.
  @inline(__always)
  package func columns(_ place: Int, _ lanes: Range<Int>) -> Range<Int> {
    place &* capacity &+ lanes.lowerBound..<place &* capacity &+ lanes.upperBound
  }

  @inline(__always)
  private static func fill<Value>(_ column: inout [Value], _ range: Range<Int>, _ value: Value) {
    var span = column.mutableSpan
    for index in range { span[index] = value }
  }
}
