package import Timescales
package import WorkingDays

/// An event of which only a range of days is known.
package struct UncertainEvent: Sendable {
  package let event: Event
  package let slot: Int
  package let days: ClosedRange<Day>
}

extension CaseFrame {
  /// The records that an uncertain one may stand for: every event on the ends of its range, and on the days inside it on which a rule begins or
  /// ends to apply, and on the as-of day and the day after it.
  ///
  /// Due days follow their starts without ever going back, so nothing in between leads to other days than these.
  struct Worlds {
    var frames: [CaseFrame]
    /// There are too many to look at all: a selection.
    var isSelection: Bool
  }

  /// How many records one may stand for before only a selection is looked at: the ends of ten ranges.
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

  /// - Parameters:
  ///   - ruleChanges: the first and the last days of rules.
  ///   - asOf: what happened later has not happened yet.
  func worlds(ruleChanges: [Day], asOf: Day) -> Worlds {
    var base = self
    base.forgetUncertain()
    let changes = ruleChanges + [asOf, asOf.next].compactMap(\.self)
    guard let choices = choices(changes) else { return selection(from: base) }
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
    return Worlds(frames: frames, isSelection: false)
  }

  /// For each uncertain event its first and last days and those of `changes` that lie between; `nil` if they make too many records.
  private func choices(_ changes: [Day]) -> [[Day]]? {
    var count = 1
    var choices: [[Day]] = []
    for days in uncertain.map(\.days) {
      let inside = Set(changes.filter { days.lowerBound < $0 && $0 < days.upperBound }).sorted()
      choices.append([days.lowerBound, days.upperBound] + inside)
      count *= choices[choices.count - 1].count
      guard count <= Self.mostWorlds else { return nil }
    }
    return choices
  }

  /// All on their first days, all on their last, and each one the other way round.
  private func selection(from base: CaseFrame) -> Worlds {
    func world(_ isFirst: (Int) -> Bool) -> CaseFrame {
      var frame = base
      for (index, entry) in uncertain.enumerated() {
        frame.record(entry.event, in: entry.slot, on: isFirst(index) ? entry.days.lowerBound : entry.days.upperBound)
      }
      return frame
    }
    var frames = [world { _ in true }, world { _ in false }]
    for index in uncertain.indices { frames += [world { $0 == index }, world { $0 != index }] }
    return Worlds(frames: frames, isSelection: true)
  }
}
