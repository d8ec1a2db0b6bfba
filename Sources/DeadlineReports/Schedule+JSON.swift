public import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as one JSON document.
  ///
  /// Keys are in camel case, days are `yyyy-mm-dd`, absent is null. README lists every key and every value.
  ///
  /// - Parameters:
  ///   - provenance: What the schedule was made from.
  ///   - explanations: The explanations to add under `explanations`.
  /// - Returns: The JSON text.
  public func json(provenance: Provenance, explanations: [Explanation] = []) -> String {
    let document: JSON = [
      "schemaVersion": 1, "reference": .string(reference),
      "policy": [
        "id": .string(policy.profile.id), "council": .string(policy.profile.council),
        "version": .string(policy.profile.version), "basis": .string(policy.basis.rawValue),
      ],
      "asOf": .string(asOf), "deadlines": .array(deadlines.map(\.json)),
      "rights": .array(
        rights.map {
          [
            "right": .string($0.id), "title": .string($0.title), "opens": .string($0.opens),
            "opensFrom": .string($0.opensFrom),
            "closes": .string($0.closes), "closesFrom": .string($0.closesFrom),
            "atDiscretion": .bool($0.isAtDiscretion), "layer": .string($0.isLaw ? "law" : "policy"),
            "because": .string($0.because),
          ]
        }),
      "problems": .array(problems.map { ["code": .string($0.code.rawValue), "message": .string($0.message)] }),
      "explanations": .array(explanations.map(\.json)), "provenance": provenance.json,
    ]
    return document.text
  }
}

extension Deadline {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("timescale", .string(timescale.id)), ("title", .string(timescale.title)),
      ("stage", .string(timescale.stage.rawValue)), ("kind", .string(timescale.kind.rawValue)),
      ("owedBy", .string(timescale.owedBy.rawValue)), ("clock", clock),
      ("limit", rule.limit.map(\.json) ?? nil),
    ]
    members += assessment.days(earliest)
    members += [
      ("openEnded", .bool(assessment.isOpenEnded)), ("conditional", .bool(assessment.isConditional)),
      ("status", .string(assessment.status.rawValue)), ("workingDays", assessment.workingDays(earliest)),
      ("metOn", .string(assessment.metOn)), ("metOnFrom", .string(earlier(earliest?.metOn, assessment.metOn))),
      ("metAtTheLatest", .bool(assessment.isMetAtTheLatest)),
      ("relation", .string(relation?.rawValue)),
      ("favours", .string(favours.rawValue)), ("statute", statuteJSON),
      ("readings", .array(readings.map(\.json))), ("disputed", .bool(isDisputed)), ("robust", .bool(isRobust)),
      ("provisional", .bool(isProvisional)), ("basis", .string(basis.kind.rawValue)),
      ("clockBasis", .string(clockBasis.kind.rawValue)), ("maximumBasis", .string(maximumBasis.kind.rawValue)),
      ("citation", citation.json),
    ]
    return JSON(.object(members.map { JSON.Member(key: $0.0, value: $0.1) }))
  }

  private var clock: JSON { assessment.clock(startWord, earliest) }

  private var statuteJSON: JSON {
    guard let statute else { return nil }
    var members: [(String, JSON)] = [
      ("timescale", .string(statute.timescale.id)),
      ("clock", statute.assessment.clock(statute.startWord, statute.earliest)),
      ("limit", statute.timescale.rule.limit.map(\.json) ?? nil),
    ]
    members += statute.assessment.days(statute.earliest)
    members += [
      ("status", .string(statute.assessment.status.rawValue)),
      ("workingDays", statute.assessment.workingDays(statute.earliest)),
      ("metOn", .string(statute.assessment.metOn)),
      ("metOnFrom", .string(earlier(statute.earliest?.metOn, statute.assessment.metOn))),
      ("metAtTheLatest", .bool(statute.assessment.isMetAtTheLatest)),
      ("binding", .string(statute.assessment.binding.rawValue)),
      ("provisional", .bool(statute.isProvisional)),
      ("relation", .string(relation?.rawValue)),
      ("favours", .string(favours.rawValue)), ("citation", statute.timescale.citation.json),
    ]
    return JSON(.object(members.map { JSON.Member(key: $0.0, value: $0.1) }))
  }
}

extension Assessment {
  /// Each day, and before it the first of its interval where it is one.
  fileprivate func days(_ earliest: Assessment?) -> [(String, JSON)] {
    [
      ("dueFrom", .string(earlier(earliest?.due, due))), ("due", .string(due)),
      ("maximumDueFrom", .string(earlier(earliest?.maximumDue, maximumDue))), ("maximumDue", .string(maximumDue)),
      ("extendedToFrom", .string(earlier(earliest?.extendedTo, extendedTo))), ("extendedTo", .string(extendedTo)),
      ("operativeDueFrom", .string(earlier(earliest?.operativeDue, operativeDue))),
      ("operativeDue", .string(operativeDue)),
    ]
  }

  fileprivate func workingDays(_ earliest: Assessment?) -> JSON {
    [
      "takenFrom": .integer(earlier(earliest?.workingDaysTaken, workingDaysTaken)), "taken": .integer(workingDaysTaken),
      "leftFrom": .integer(earlier(earliest?.workingDaysLeft, workingDaysLeft)), "left": .integer(workingDaysLeft),
      "lateFrom": .integer(earlier(earliest?.workingDaysLate, workingDaysLate)), "late": .integer(workingDaysLate),
    ]
  }

  fileprivate func clock(_ word: String?, _ earliest: Assessment?) -> JSON {
    // A clock that still waits for its event has no basis yet.
    let basis = clockBasis == .awaited ? nil : clockBasis.rawValue
    return [
      "event": .string(word), "dayFrom": .string(earlier(earliest?.start, start)), "day": .string(start),
      "basis": .string(basis),
    ]
  }
}

extension ReadingAssessment {
  fileprivate var json: JSON {
    [
      "id": .string(id), "dueFrom": .string(earlier(earliest?.due, assessment.due)), "due": .string(assessment.due),
      "maximumDueFrom": .string(earlier(earliest?.maximumDue, assessment.maximumDue)),
      "maximumDue": .string(assessment.maximumDue),
      "status": .string(assessment.status.rawValue), "adopted": .bool(isAdopted), "chosen": .bool(isChosen),
      "citation": citation.json,
    ]
  }
}

extension Timescale.Limit {
  fileprivate var json: JSON {
    [
      "count": .integer(period.count), "unit": .string(period.unit.rawValue),
      "direction": .string(period.direction.rawValue), "firstDay": .string(firstDay.rawValue),
      "clear": .bool(isClear), "rollsToWorkingDay": .bool(rollsToWorkingDay),
    ]
  }
}

extension Citation {
  var json: JSON { ["document": .string(document), "place": .string(place)] }
}

/// The first of an interval; nothing where the first is the last.
func earlier<Value: Equatable>(_ first: Value?, _ last: Value?) -> Value? {
  first == last ? nil : first
}
