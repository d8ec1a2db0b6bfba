import Deadlines
import Timescales
import WorkingDays

/// A day that cannot be right, because it is before what it answers, or after what answers it.
///
/// One wrong day may contradict several others and leave several timescales uncertain; it is still
/// one thing to look up.
struct RecordSlip {
  /// The event on which all the contradictions have a share.
  let event: CaseEvent
  /// The contradictions, as problems with the later event of a case first.
  fileprivate(set) var pairs: [RecordProblem]
  /// The timescales that it leaves uncertain.
  fileprivate(set) var uncertain: [RecordProblem] = []
}

extension Schedule {
  /// The slips of the record, each once.
  var slips: [RecordSlip] {
    var pairs: [RecordProblem] = []
    for problem in problems where problem.isSlip && !pairs.contains(where: { $0.isSamePair(as: problem) }) {
      pairs.append(problem)
    }
    var slips: [RecordSlip] = []
    while let event = Self.mostContradicted(in: pairs) {
      slips.append(RecordSlip(event: event, pairs: pairs.filter { $0.events.contains(event) }))
      pairs.removeAll { $0.events.contains(event) }
    }
    for problem in problems where problem.doubt == .impossibleDay {
      let place = slips.firstIndex { slip in slip.pairs.contains { $0.isSamePair(as: problem) } }
      if let place { slips[place].uncertain.append(problem) }
    }
    return slips
  }

  /// The event that is in the most contradictions; of several, one that is dated too early.
  private static func mostContradicted(in pairs: [RecordProblem]) -> CaseEvent? {
    let events = pairs.map { $0.events[0] } + pairs.map { $0.events[1] }
    let counts = events.map { event in pairs.count { $0.events.contains(event) } }
    return counts.max().flatMap { most in counts.firstIndex(of: most) }.map { events[$0] }
  }
}

extension RecordProblem {
  /// Whether it is about a day that contradicts another one.
  var isSlip: Bool {
    guard events.count == 2, days.count == 2 else { return false }
    return code == .eventsOutOfOrder || code == .responseBeforeRequest || doubt == .impossibleDay
  }

  /// Whether it is about the same two events.
  fileprivate func isSamePair(as other: RecordProblem) -> Bool { events == other.events }
}

extension RecordSlip {
  /// The slip in one sentence, without a full stop: the day, what it contradicts, and what it leaves
  /// uncertain.
  func message(in schedule: Schedule) -> String {
    let words = EventWords(schedule.policy.profile)
    func happened(_ pair: RecordProblem, _ place: Int) -> String {
      "\(words.clause(pair.events[place])) on \(pair.days[place].words)"
    }
    let earlier = pairs.filter { $0.events[0] == event }.map { happened($0, 1) }
    let later = pairs.filter { $0.events[0] != event }.map { happened($0, 0) }
    let own = pairs.first.map { happened($0, $0.events[0] == event ? 0 : 1) } ?? ""
    let against = [
      earlier.isEmpty ? nil : "before \(earlier.inWords())", later.isEmpty ? nil : "after \(later.inWords())",
    ].compactMap(\.self).joined(separator: ", and ")
    let sentence = "\(own), \(against)"
    guard !uncertain.isEmpty else { return sentence }
    var titles: [String] = []
    for problem in uncertain {
      let title = problem.timescale.map { "“\(schedule.policy.title(of: $0))”" } ?? ""
      if !titles.contains(title) { titles.append(title) }
    }
    return "\(sentence): one of these days must be wrong; until it is corrected, \(titles.inWords()) "
      + "\(titles.count == 1 ? "is" : "are") uncertain"
  }
}
