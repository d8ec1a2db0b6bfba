import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension Deadline {
  /// The deadline, with the members of the policy's layer, and the law's layer under `statute`.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("timescale", .string(timescale.id)), ("title", .string(timescale.title)),
      ("stage", .string(timescale.stage.rawValue)), ("kind", .string(timescale.kind.rawValue)),
      ("owedBy", .string(timescale.owedBy.rawValue)),
      ("owedByTitle", .string(timescale.owedByTitle)), ("binding", .string(policy.outcome.binding.rawValue)),
      ("clock", policy.clockJSON), ("limit", policy.limitJSON),
    ]
    members += policy.days
    members += [
      ("openEnded", .bool(policy.outcome.isOpenEnded)), ("conditional", .bool(policy.outcome.isConditional)),
    ]
    members += policy.state
    members += [
      ("relation", .string(relation?.rawValue)), ("favours", .string(favours.rawValue)), ("statute", lawJSON),
      ("readings", .array(readings.map { $0.json })), ("disputed", .bool(isDisputed)), ("robust", .bool(isRobust)),
      ("provisional", .bool(isProvisional)), ("basis", .string(basis.kind.rawValue)),
      ("clockBasis", .string(clockBasis.kind.rawValue)), ("maximumBasis", .string(maximumBasis.kind.rawValue)),
      ("citation", citation.json),
    ]
    return JSON(members)
  }

  private var lawJSON: JSON {
    guard let law else { return nil }
    return JSON(
      law.members + [
        ("relation", .string(relation?.rawValue)), ("favours", .string(favours.rawValue)),
        ("robust", .bool(!isUnsettledInLaw)), ("citation", law.citation.json),
      ])
  }
}

extension DeadlineLayer {
  /// The layer alone: what `statute` has for the law's layer, without its relation to the policy's.
  var json: JSON { JSON(members + [("citation", citation.json)]) }

  fileprivate var members: [(String, JSON)] {
    let head: [(String, JSON)] = [("timescale", .string(timescale.id)), ("clock", clockJSON), ("limit", limitJSON)]
    return head + days + state + [
      ("binding", .string(outcome.binding.rawValue)), ("provisional", .bool(isProvisional)),
    ]
  }

  /// Each day, and before it the first of its interval if it is one.
  fileprivate var days: [(String, JSON)] {
    [
      ("dueFrom", .string(first { $0.due })), ("due", .string(outcome.due)),
      ("maximumDueFrom", .string(first { $0.maximumDue })), ("maximumDue", .string(outcome.maximumDue)),
      ("extendedToFrom", .string(first { $0.extendedTo })), ("extendedTo", .string(outcome.extendedTo)),
      ("operativeDueFrom", .string(first { $0.operativeDue })), ("operativeDue", .string(outcome.operativeDue)),
    ]
  }

  /// The status, the working days, and the day on which it was met.
  fileprivate var state: [(String, JSON)] {
    [
      ("status", .string(status.rawValue)), ("workingDays", workingDays), ("metOn", .string(outcome.metOn)),
      ("metOnFrom", .string(first { $0.metOn })), ("metAtTheLatest", .bool(outcome.isMetAtTheLatest)),
    ]
  }

  private var workingDays: JSON {
    [
      "takenFrom": .integer(first { $0.workingDaysTaken }), "taken": .integer(outcome.workingDaysTaken),
      "leftFrom": .integer(first { $0.workingDaysLeft }), "left": .integer(outcome.workingDaysLeft),
      "lateFrom": .integer(first { $0.workingDaysLate }), "late": .integer(outcome.workingDaysLate),
      "beyondMaximumFrom": .integer(first { $0.workingDaysBeyondMaximum }),
      "beyondMaximum": .integer(outcome.workingDaysBeyondMaximum),
    ]
  }

  fileprivate var clockJSON: JSON {
    // A clock that still waits for its event has no basis yet.
    let basis = outcome.clockBasis == .awaited ? nil : outcome.clockBasis.rawValue
    return [
      "event": .string(startWord), "dayFrom": .string(first { $0.start }), "day": .string(outcome.start),
      "basis": .string(basis),
    ]
  }

  fileprivate var limitJSON: JSON { rule.limit.map { $0.json } ?? nil }

  /// The first of an interval.
  private func first<Value: Equatable>(_ value: (Outcome) -> Value?) -> Value? {
    earlier(earliest.flatMap(value), value(outcome))
  }
}

extension Deadline.Reading {
  var json: JSON {
    [
      "id": .string(id), "dueFrom": .string(earlier(earliest?.due, outcome.due)), "due": .string(outcome.due),
      "maximumDueFrom": .string(earlier(earliest?.maximumDue, outcome.maximumDue)),
      "maximumDue": .string(outcome.maximumDue),
      "operativeDueFrom": .string(earlier(earliest?.operativeDue, outcome.operativeDue)),
      "operativeDue": .string(outcome.operativeDue), "status": .string(outcome.status.rawValue),
      "adopted": .bool(isAdopted), "chosen": .bool(isChosen), "citation": citation.json,
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

extension JSON {
  fileprivate init(_ members: [(String, JSON)]) {
    self.init(.object(members.map { Member(key: $0.0, value: $0.1) }))
  }
}
