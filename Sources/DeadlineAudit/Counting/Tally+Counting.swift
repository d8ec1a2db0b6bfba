import Deadlines
import Timescales

// What is added for the deadlines of a case.

extension Tally {
  /// Counts the outcome of a timescale in a number of cases that are alike.
  @inline(__always)
  mutating func add(
    _ timescale: Int, _ deadline: BriefDeadline, isBreachInLaw: Bool, _ note: CaseNote = .plain, cases: Int = 1
  ) {
    let place = place(timescale, followsClocks ? deadline.start : note.day, note.slot)
    counts[place + deadline.status.position] += cases
    if deadline.isDisputed { counts[place + Place.disputed] += cases }
    if deadline.isRobust, deadline.status.isBreach { counts[place + Place.robustBreaches] += cases }
    if deadline.isWithinMaximum { counts[place + Place.withinMaximum] += cases }
    // A time that is not known exactly is not counted.
    if deadline.taken != BriefDeadline.blank, deadline.earliest == nil {
      add(time: deadline.taken, at: place + Place.taken, cases)
    }
    if isDuty[timescale], deadline.earliest == nil {
      addFlow(
        timescale, ActDays(deadline.start, deadline.metOn, deadline.operativeDue), deadline.status, Place.flow,
        note.slot, cases)
    }
    if let status = deadline.lawStatus { addLaw(timescale, deadline, status, isBreachInLaw, note, cases) }
  }

  @inline(__always)
  private mutating func addLaw(
    _ timescale: Int, _ deadline: BriefDeadline, _ status: Deadline.Status, _ isBreachInLaw: Bool, _ note: CaseNote,
    _ cases: Int
  ) {
    let place = place(timescale, followsClocks ? deadline.lawStart : note.day, note.slot)
    if deadline.lawTaken != BriefDeadline.blank { add(time: deadline.lawTaken, at: place + Place.takenInLaw, cases) }
    guard isBreachInLaw else { return }
    counts[place + Place.statute + status.position] += cases
    if deadline.isWithinMaximumInLaw { counts[place + Place.withinMaximumInLaw] += cases }
    if isDuty[timescale], deadline.earliestLaw == nil {
      addFlow(
        timescale, ActDays(deadline.lawStart, deadline.lawMetOn, deadline.lawOperativeDue), status, Place.flowInLaw,
        note.slot, cases)
    }
  }

  /// Counts the outcomes of a timescale in the lanes of a group, whose policy's outcome varies.
  ///
  /// Column by column this takes a third of the time of ``add(_:_:isBreachInLaw:_:cases:)`` for each lane.
  mutating func add(
    _ timescale: Int, _ lanes: Range<Int>, _ places: BlockRunner.Places, of columns: borrowing OutcomeLanes,
    isBreachInLaw: Bool
  ) {
    let own = columns.columns(places.policy, lanes)
    findPlaces(timescale, columns.start.span.extracting(own), inLaw: false)
    addStatuses(
      timescale, columns.status.span.extracting(own), columns.flags.span.extracting(own),
      columns.late.span.extracting(own), isSeveral: places.isSeveral)
    addTimes(
      columns.taken.span.extracting(own), columns.metOn.span.extracting(own), columns.flags.span.extracting(own),
      at: Place.taken, starts)
    let isOfBoth = isBreachInLaw && places.law == places.policy
    if isDuty[timescale] { addFlows(timescale, columns, own, Place.flow, isOfBoth: isOfBoth) }
    guard places.law >= 0 else {
      if isBreachInLaw, let statute = places.first.lawStatus {
        for lane in 0..<lanes.count {
          let note = notes.isEmpty ? .plain : notes[lane]
          let place = place(timescale, followsClocks ? places.first.lawStart : note.day, note.slot)
          counts[place &+ Place.statute &+ statute.position] += 1
        }
      }
      return
    }
    let law = columns.columns(places.law, lanes)
    if followsClocks, places.law != places.policy {
      findPlaces(timescale, columns.start.span.extracting(law), inLaw: true)
    } else {
      lawStarts = starts
    }
    if isBreachInLaw {
      addLawStatuses(columns.status.span.extracting(law), columns.flags.span.extracting(law))
      if isDuty[timescale], !isOfBoth { addFlows(timescale, columns, law, Place.flowInLaw) }
    }
    if places.isCountedInLaw {
      addTimes(
        columns.taken.span.extracting(law), columns.metOn.span.extracting(law), columns.flags.span.extracting(law),
        at: Place.takenInLaw, lawStarts)
    }
  }

  /// Finds where the counts of each lane stand, by its period and value.
  private mutating func findPlaces(_ timescale: Int, _ days: Span<Int32>, inLaw: Bool) {
    var found: [Int] = []
    if inLaw { swap(&found, &lawStarts) } else { swap(&found, &starts) }
    if found.count < days.count { found = [Int](repeating: 0, count: days.count) }
    if notes.isEmpty {
      for lane in days.indices { found[lane] = place(timescale, days[lane], 0) }
    } else {
      for lane in days.indices {
        found[lane] = place(timescale, followsClocks ? days[lane] : notes[lane].day, notes[lane].slot)
      }
    }
    if inLaw { swap(&found, &lawStarts) } else { swap(&found, &starts) }
  }

  private mutating func addStatuses(
    _ timescale: Int, _ statuses: Span<Deadline.Status>, _ flags: Span<Outcome.Flags>, _ late: Span<Int32>,
    isSeveral: Bool
  ) {
    let (disputed, robust, within): (Outcome.Flags, Outcome.Flags, Outcome.Flags) = (
      .disputed, .robust, .withinMaximum
    )
    let depending = Outcome.Flags.dependsOnExtension
    let leastLate = leastLate[timescale]
    // Taken out, so that whether the array is shared is not checked again for each count.
    var own: [Int] = []
    swap(&own, &self.counts)
    var counts = own.mutableSpan
    for lane in statuses.indices {
      let (place, status, flags) = (starts[lane], statuses[lane], flags[lane])
      counts[place &+ status.position] += 1
      if flags.contains(within) { counts[place &+ Place.withinMaximum] += 1 }
      if isSeveral, flags.contains(disputed) { counts[place &+ Place.disputed] += 1 }
      guard status.isBreach else { continue }
      if late[lane] >= leastLate { lateLanes.append(lane) }
      // What is a breach is known.
      if isSeveral ? flags.contains(robust) : !flags.contains(depending) {
        counts[place &+ Place.robustBreaches] += 1
      }
    }
    swap(&own, &self.counts)
  }

  private mutating func addLawStatuses(_ statuses: Span<Deadline.Status>, _ flags: Span<Outcome.Flags>) {
    let within = Outcome.Flags.withinMaximum
    var own: [Int] = []
    swap(&own, &self.counts)
    var counts = own.mutableSpan
    for lane in statuses.indices {
      counts[lawStarts[lane] &+ Place.statute &+ statuses[lane].position] += 1
      if flags[lane].contains(within) { counts[lawStarts[lane] &+ Place.withinMaximumInLaw] += 1 }
    }
    swap(&own, &self.counts)
  }

  /// Counts the working days that acts took whose days are known.
  private mutating func addTimes(
    _ times: Span<Int32>, _ metDays: Span<Int32>, _ flags: Span<Outcome.Flags>, at place: Int, _ starts: [Int]
  ) {
    let (blank, atTheLatest) = (BriefDeadline.blank, Outcome.Flags.metAtTheLatest)
    for lane in times.indices
    where times[lane] != blank && metDays[lane] != blank && !flags[lane].contains(atTheLatest) {
      add(time: times[lane], at: starts[lane] &+ place, 1)
    }
  }

  @inline(__always)
  private mutating func add(time: Int32, at place: Int, _ cases: Int) {
    if time < Place.times {
      counts[place + Int(time)] += cases
    } else {
      longTimes[LongTime(place: place, days: Int(time)), default: 0] += cases
    }
  }
}
