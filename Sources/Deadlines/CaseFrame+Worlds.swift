package import Timescales
package import WorkingDays

/// An event of which only a range of days is known.
package struct UncertainEvent: Sendable {
  package let event: CaseEvent
  package let slot: Int
  package let days: ClosedRange<Day>
}

extension CaseFrame {
  /// The records that an uncertain one may stand for.
  ///
  /// If there are few enough, all of them. Otherwise every event on the ends of its range, since due days follow their starts without ever going
  /// back, and on the days inside it on which something turns: a rule begins or ends to apply, the as-of day has come, the complaint was made
  /// again, or a pause begins or ends.
  struct Worlds {
    var frames: [CaseFrame]
    /// There are too many to look at even so: a selection.
    var isSelection: Bool
  }

  /// How many records are looked at: two months that are not known better, or the ends of ten ranges.
  private static let mostWorlds = 1024

  /// The record with every uncertain event on the first of its days.
  package var onFirstDays: CaseFrame {
    var frame = self
    for entry in uncertain { frame.record(entry.event, in: entry.slot, on: entry.days.lowerBound) }
    return frame
  }

  /// The record with every uncertain event on the last of its days.
  package var onLastDays: CaseFrame {
    var frame = self
    for entry in uncertain { frame.record(entry.event, in: entry.slot, on: entry.days.upperBound) }
    return frame
  }

  func worlds(turningPoints: [Day]) -> Worlds {
    var base = self
    base.forgetUncertain()
    if let choices = everyDay {
      return Worlds(frames: Self.leastContradictory(product(of: choices, from: base)), isSelection: false)
    }
    let choices = turningDays(turningPoints)
    guard Self.isFew(choices.map(\.count)) else { return selection(of: choices, from: base) }
    return Worlds(frames: product(of: choices, from: base), isSelection: false)
  }

  private func product(of choices: [[Day]], from base: CaseFrame) -> [CaseFrame] {
    var frames = [base]
    for (entry, days) in zip(uncertain, choices) {
      frames = days.flatMap { day in
        frames.map { frame in
          var frame = frame
          frame.record(entry.event, in: entry.slot, on: day)
          return frame
        }
      }
    }
    return frames
  }

  /// Of all the records that there may be, those that do not contradict themselves more than the others: nobody was answered before the
  /// complaint was received.
  ///
  /// Only where every day is looked at: the ends of ranges may contradict each other where days between do not.
  private static func leastContradictory(_ frames: [CaseFrame]) -> [CaseFrame] {
    let counts = frames.map { frame in
      EventOrder.contradictions(in: frame).count
        + frame.pauseEnds.count { end in !frame.pauseStarts.contains { $0 <= end } }
    }
    let least = counts.min() ?? 0
    return zip(frames, counts).filter { $1 == least }.map(\.0)
  }

  /// For each uncertain event every one of its days; `nil` if they make too many records.
  private var everyDay: [[Day]]? {
    let ranges = uncertain.map(\.days)
    guard Self.isFew(ranges.map { Int($0.upperBound.number) - Int($0.lowerBound.number) + 1 }) else { return nil }
    return ranges.map { range in
      (range.lowerBound.number...range.upperBound.number).map { Day(uncheckedNumber: $0) }
    }
  }

  /// For each uncertain event the ends of its range and the days between on which something turns.
  private func turningDays(_ turningPoints: [Day]) -> [[Day]] {
    uncertain.map { entry in
      let turns = Set(turningPoints + renewalTurns(of: entry) + pauseTurns(of: entry))
      let inside = turns.filter { entry.days.lowerBound < $0 && $0 < entry.days.upperBound }.sorted()
      return [entry.days.lowerBound, entry.days.upperBound] + inside
    }
  }

  private static func isFew(_ choices: [Int]) -> Bool {
    var count = 1
    return choices.allSatisfy { choice in
      count = choice > mostWorlds ? mostWorlds + 1 : min(count * choice, mostWorlds + 1)
      return count <= mostWorlds
    }
  }

  /// For an event that begins or ends a pause, the days on which it comes to belong to another one.
  private func pauseTurns(of entry: UncertainEvent) -> [Day] {
    guard entry.event.setsAside || entry.event.takesUpAgain else { return [] }
    return (pauseStarts + pauseEnds).flatMap { [$0.previous, $0, $0.next].compactMap(\.self) }
  }

  /// All on their first days, all on their last, and each one otherwise: so that of any three every combination of ends is among them.
  private func selection(of choices: [[Day]], from base: CaseFrame) -> Worlds {
    func world(_ day: (Int) -> Day) -> CaseFrame {
      var frame = base
      for (index, entry) in uncertain.enumerated() { frame.record(entry.event, in: entry.slot, on: day(index)) }
      return frame
    }
    let ranges = uncertain.map(\.days)
    var frames = [world { ranges[$0].lowerBound }, world { ranges[$0].upperBound }]
    for (index, days) in choices.enumerated() {
      for day in days {
        frames.append(world { $0 == index ? day : ranges[$0].lowerBound })
        frames.append(world { $0 == index ? day : ranges[$0].upperBound })
      }
    }
    return Worlds(frames: frames, isSelection: true)
  }
}
