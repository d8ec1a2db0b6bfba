import Timescales
import WorkingDays

// The days of a range at which results change.

extension DeadlinePlan {
  /// The days with which those of every rule are compared.
  func turningDays(in calendars: PlanCalendars, asOf: Day) -> [Int32] {
    let coverages = [calendars.law.coverage, calendars.council.coverage]
    // Days outside the calendar are not counted.
    let ends = coverages.flatMap { [$0.lowerBound.number, $0.upperBound.number] }
    return Set([asOf.number] + relaxedDays + ends).sorted()
  }
}

extension PossibleRecords {
  /// For each range its ends and the turning points inside, whatever the rules compare.
  func choices() -> [[Int32]] {
    let fixed = always + everything()
    return ends.indices.map { index in
      var points = fixed
      for other in ends.indices where other != index { points += [ends[other].lowerBound, ends[other].upperBound] }
      var days = DaysOfRange(ends[index])
      days.addEnds()
      for point in points { days.add(point - 1...point + 1) }
      if plan.movedFields.contains(record.ranges[index].field) { days.add(ends[index]) }
      for limit in plan.limits(from: record.ranges[index].field) {
        let ending = ending(limit, ends[index])
        for point in points { addPasses(ending, point, to: &days) }
        addBreak(ending, to: &days)
      }
      return days.days
    }
  }

  /// Every day that is known exactly, and the ends of the limits that start with them.
  private func everything() -> [Int32] {
    var days = base.fields.map { base.days[$0] }.filter { $0 != CaseRow.blank && $0 != CaseRow.mark }
    days += base.suspensions.days.map { $0.number }
    for field in Bits(base.recorded.events) {
      days += plan.limits(from: field).compactMap { due($0, base.days[field]) }
    }
    return days
  }

  // MARK: - Rule by rule

  /// The days of the ranges, rule by rule.
  ///
  /// Each rule depends only on the ranges that it compares. The result is `nil` if there are too
  /// many records, a range contradicts the order of events, a reading was chosen, or something
  /// recorded affects other days.
  func combinations(_ memory: inout ComparedDaysMemory) -> RangeDays? {
    var recorded = base.recorded
    for entry in record.ranges { recorded[entry.field] = true }
    let isPlain = CaseRow.isPlain(recorded.events, recorded.beyond) && !plan.ownPauses.contains { recorded[$0] }
    guard isNarrowed, isPlain, plan.readings.preference == .adopted else {
      return nil
    }
    var all = RangeDays(ends.count)
    all.append { ends[$0].lowerBound }
    all.append { ends[$0].upperBound }
    // The turning points of rules that compare only one range are tried together.
    var alone = ends.map { DaysOfRange($0) }
    for rule in memory.rules(recorded, record.words, ranges: record.ranges.map { $0.field }, plan) {
      if rule.ranges.count == 1 {
        addTurningDays(rule.ranges[0], rule.compared, to: &alone[rule.ranges[0]])
        continue
      }
      var choices: [[Int32]] = ends.map { [$0.lowerBound] }
      for index in rule.ranges {
        var days = DaysOfRange(ends[index])
        days.addEnds()
        addTurningDays(index, rule.compared, to: &days)
        choices[index] = days.days
      }
      guard append(choices, of: rule.ranges, to: &all) else { return nil }
    }
    for index in ends.indices {
      var choices: [[Int32]] = ends.map { [$0.lowerBound] }
      choices[index] = alone[index].days
      guard append(choices, of: [index], to: &all) else { return nil }
    }
    all.sort()
    return all.count > Self.most ? nil : all
  }

  /// Adds every combination of the days of some ranges that keeps the order of events.
  ///
  /// The other ranges lie where they contradict none of them: first before, last after.
  private func append(_ choices: [[Int32]], of own: [Int], to all: inout RangeDays) -> Bool {
    guard Self.isFew(choices) else { return false }
    var days = ends.map { $0.lowerBound }
    for index in days.indices where !own.contains(index) {
      let isAfter = own.contains { EventOrder.presupposes(record.ranges[index].field, record.ranges[$0].field) }
      if isAfter { days[index] = ends[index].upperBound }
    }
    var places = own.map { _ in 0 }
    guard own.allSatisfy({ !choices[$0].isEmpty }) else { return true }
    while true {
      for (place, index) in zip(places, own) { days[index] = choices[index][place] }
      if isInOrder(days) { all.append { days[$0] } }
      // The next combination, the last range first.
      var turn = own.count - 1
      while turn >= 0, places[turn] + 1 == choices[own[turn]].count {
        places[turn] = 0
        turn -= 1
      }
      guard turn >= 0 else { return true }
      places[turn] += 1
    }
  }

  /// Whether no range lies before one that it presupposes.
  private func isInOrder(_ days: [Int32]) -> Bool {
    days.count == 1
      || days.indices.allSatisfy { later in
        days.indices.allSatisfy { earlier in
          days[earlier] <= days[later]
            || !EventOrder.presupposes(record.ranges[later].field, record.ranges[earlier].field)
        }
      }
  }

  /// Adds the days of one range on which a rule that compares it may turn.
  private func addTurningDays(_ index: Int, _ compared: ComparedDays, to days: inout DaysOfRange) {
    let field = record.ranges[index].field
    for day in always { days.add(day - 1...day + 1) }
    let lawEnds = limitEnds(compared.lawLimits, from: compared.lawStarts, but: field)
    if compared.isMoved, compared.starts.contains(field) { days.add(ends[index]) }
    if compared.posted.contains(field) { days.add(ends[index]) }
    if compared.starts.contains(field) {
      // An act on the day of the start is not before it.
      forEachDay(of: compared.others, but: field) { days.add($0...$0 + 1) }
      forEachDay(of: compared.starts, but: field) { days.add($0 - 1...$0 + 1) }
      for limit in compared.limits {
        let ending = ending(limit, ends[index])
        addBreak(ending, to: &days)
        for day in always { addPasses(ending, day, to: &days) }
        for day in lawEnds { addPasses(ending, day, to: &days) }
        forEachDay(of: compared.requested, but: -1) { addPasses(ending, $0, to: &days) }
        forEachDay(of: compared.others, but: field) { addReach(ending, $0, to: &days) }
      }
    }
    if compared.lawStarts.contains(field) {
      let ownEnds = limitEnds(compared.limits, from: compared.starts, but: field)
      for limit in compared.lawLimits {
        let ending = ending(limit, ends[index])
        addBreak(ending, to: &days)
        for day in always { addPasses(ending, day, to: &days) }
        for day in ownEnds { addPasses(ending, day, to: &days) }
        forEachDay(of: compared.others, but: field) { addPasses(ending, $0, to: &days) }
      }
    }
    if compared.others.contains(field) {
      forEachDay(of: compared.starts, but: field) { days.add($0 - 1...$0) }
      let before: Int32 = compared.requested.contains(field) ? 1 : 0
      // An act on the last day is in time.
      for day in limitEnds(compared.limits, from: compared.starts, but: field) { days.add(day - before...day + 1) }
      for day in lawEnds { days.add(day - before...day + 1) }
    }
    if compared.rivals.contains(field) {
      forEachDay(of: compared.rivals, but: field) { days.add($0 - 1...$0 + 1) }
    }
  }

  /// The days of some fields, or the ends of their ranges.
  @inline(__always)
  private func forEachDay(of fields: [Int], but own: Int, _ body: (Int32) -> Void) {
    for field in fields where field != own && field >= 0 {
      if base.days[field] != CaseRow.blank { body(base.days[field]) }
      for (index, entry) in record.ranges.enumerated() where entry.field == field {
        body(ends[index].lowerBound)
        body(ends[index].upperBound)
      }
    }
  }

  /// The ends of some limits, from the known days that start them.
  private func limitEnds(_ limits: [Int], from starts: [Int], but own: Int) -> [Int32] {
    var days: [Int32] = []
    for limit in limits {
      forEachDay(of: starts, but: own) { start in
        if let due = due(limit, start) { days.append(due) }
      }
    }
    return days
  }

  // MARK: - Limits that start in a range

  /// A limit that starts in a range: its ends from the first and the last of the days.
  private struct Ending {
    let limit: Int
    let range: ClosedRange<Int32>
    let first: Int32
    let last: Int32
  }

  private func ending(_ limit: Int, _ range: ClosedRange<Int32>) -> Ending {
    Ending(
      limit: limit, range: range, first: due(limit, range.lowerBound) ?? .max,
      last: due(limit, range.upperBound) ?? .max)
  }

  /// Adds the days on both sides of where the end of a limit passes a day.
  private func addPasses(_ ending: Ending, _ point: Int32, to days: inout DaysOfRange) {
    guard ending.first <= point, point <= ending.last else { return }
    let (reaching, passing) = (firstDay(ending, endingFrom: point), firstDay(ending, endingFrom: point + 1))
    days.add(reaching - 1...reaching)
    days.add(passing - 1...passing)
  }

  /// Adds the days on both sides of where the end of a limit reaches a day, if that varies.
  private func addReach(_ ending: Ending, _ point: Int32, to days: inout DaysOfRange) {
    guard ending.first < point, point <= ending.last else { return }
    let reaching = firstDay(ending, endingFrom: point)
    days.add(reaching - 1...reaching)
  }

  /// Adds the days on both sides of where the calendar ends, or a pause that is still open begins.
  private func addBreak(_ ending: Ending, to days: inout DaysOfRange) {
    guard ending.first != .max, ending.last == .max else { return }
    let day = firstDay(ending, endingFrom: .max)
    days.add(day - 1...day)
  }

  /// The first day of a range from which a limit ends on some day or later.
  private func firstDay(_ ending: Ending, endingFrom end: Int32) -> Int32 {
    var (low, high) = (ending.range.lowerBound, ending.range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if due(ending.limit, middle) ?? Int32.max >= end { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The day on which a limit ends; `nil` past the calendar and during a pause that is still open.
  private func due(_ limit: Int, _ start: Int32) -> Int32? {
    let entry = plan.limits.entries[limit]
    if pauses.isEmpty || entry.isLaw, let due = tables?.due(limit, from: start) { return due }
    func due(_ limit: Timescale.Limit, _ start: Day) -> Day? {
      let calendar = entry.isLaw ? calendars.law : calendars.council
      guard case .due(let day)? = try? limit.due(from: start, pauses: entry.isLaw ? [] : pauses, in: calendar) else {
        return nil
      }
      return day
    }
    var start = Day(uncheckedNumber: start)
    if let after = entry.after {
      guard let end = due(after, start) else { return nil }
      start = end
    }
    return due(entry.limit, start)?.number
  }
}
