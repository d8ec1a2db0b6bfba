public import Deadlines
package import JSONTree
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as one JSON document.
  ///
  /// Keys are in camel case, days have the form `yyyy-mm-dd`, and a missing value is null. The
  /// article *JSON* lists every key and value.
  ///
  /// - Parameters:
  ///   - provenance: what the schedule was made from.
  ///   - explanations: explanations to add under `explanations`.
  /// - Returns: the text of the document.
  public func json(provenance: Provenance, explanations: [Explanation] = []) -> String {
    document(provenance: provenance, explanations: explanations).text
  }

  /// The same before it is text.
  package func document(provenance: Provenance, explanations: [Explanation] = []) -> JSON {
    let own: [JSON.Member] = [
      JSON.Member(key: "explanations", value: .array(explanations.map { $0.json })),
      JSON.Member(key: "provenance", value: provenance.json),
    ]
    return JSON(.object(members + own))
  }

  /// The schedule without provenance and explanations.
  var json: JSON { JSON(.object(members)) }

  private var members: [JSON.Member] {
    [
      JSON.Member(key: "schemaVersion", value: .schemaVersion),
      JSON.Member(key: "reference", value: .string(reference)),
      JSON.Member(key: "policy", value: policy.json), JSON.Member(key: "asOf", value: .string(asOf)),
      JSON.Member(key: "events", value: .array(record.events.map { $0.json(EventWords(policy.profile)) })),
      JSON.Member(key: "facts", value: .array(facts.map { $0.json })),
      JSON.Member(key: "ended", value: ended?.json ?? JSON(.null)),
      JSON.Member(key: "deadlines", value: .array(deadlines.map { $0.json })),
      JSON.Member(key: "rights", value: .array(rights.map { $0.json })),
      JSON.Member(key: "problems", value: .array(problems.map { $0.json(in: self) })),
    ]
  }
}

extension RecordedEvent {
  /// What ended a case, and the last of the days on which it may have been.
  fileprivate var json: JSON { ["event": .string(event), "day": .string(days.upperBound)] }

  /// The event as it was given, with its name and its day, or the first and the last of its days.
  fileprivate func json(_ words: EventWords) -> JSON {
    [
      "event": .string(event), "title": .string(words.title(event)),
      "dayFrom": .string(earlier(days.lowerBound, days.upperBound)), "day": .string(days.upperBound),
    ]
  }
}

extension ApplicablePolicy {
  /// The policy, by id, version and council.
  var json: JSON {
    [
      "id": .string(profile.id), "council": .string(profile.council), "version": .string(profile.version),
      "basis": .string(basis.rawValue),
    ]
  }
}

extension ComplainantRight {
  var json: JSON {
    [
      "right": .string(id), "title": .string(title), "opens": .string(opens), "opensFrom": .string(opensFrom),
      "closes": .string(closes), "closesFrom": .string(closesFrom), "atDiscretion": .bool(isAtDiscretion),
      "layer": .string(isLaw ? "law" : "policy"), "because": .string(because),
    ]
  }
}

extension RecordProblem {
  /// The problem, with its message if the schedule is given.
  func json(in schedule: Schedule?) -> JSON {
    var members = [JSON.Member(key: "code", value: .string(code.rawValue))]
    if let schedule { members.append(JSON.Member(key: "message", value: .string(message(in: schedule)))) }
    members += [
      JSON.Member(key: "timescale", value: .string(timescale)),
      JSON.Member(key: "events", value: .array(events.map { .string($0) })),
      JSON.Member(key: "layer", value: .string(layer?.rawValue)),
    ]
    return JSON(.object(members))
  }
}
