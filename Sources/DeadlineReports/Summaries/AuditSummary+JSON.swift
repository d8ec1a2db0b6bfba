public import DeadlineAudit
import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension AuditSummary {
  /// The summary as one JSON document.
  public func json(provenance: Provenance) -> String {
    json.with(provenance).text
  }

  /// What ``json(provenance:)`` writes, without provenance.
  var json: JSON {
    if let impact { return json(impact) }
    return [
      "schemaVersion": .schemaVersion, "read": .integer(read), "audited": .integer(audited),
      "rejected": .integer(rejected),
      "skippedColumns": .array(skippedColumns.map { JSON.string($0) }),
      "form": form.columns.isEmpty ? nil : form.json,
      "cure": .string(cure), "contradictedDates": contradictedDates?.json ?? nil,
      "absentEvents": .array(absentEvents.map { JSON.string($0) }),
      "problems": JSON(
        .object(
          RecordProblem.Code.allCases.compactMap { code in
            problems[code].map { JSON.Member(key: code.rawValue, value: .integer($0)) }
          })),
      "periodBy": .string(periodBasis.rawValue),
      "by": byColumn.map { ["column": .string($0), "mostValues": .integer(Self.mostValues)] } ?? nil,
      "assumeComplete": .bool(assumesComplete),
      "policies": .array(policies.map(\.json)),
    ]
  }
}

extension DateContradiction {
  fileprivate var json: JSON {
    ["column": .string(column), "shape": .string(shape), "given": .string(given.rawValue)]
  }
}

extension PolicySummary {
  var json: JSON {
    [
      "policy": .string(policy), "council": .string(council),
      "laws": .array(laws.map { JSON.string($0) }), "cases": .integer(cases),
      "escalation": escalation.json, "timescales": .array(timescales.map { $0.json(.whole) }),
      "periods": periods.json(timescales, asOf: asOf),
      "bands": .array(
        bands.map { summary in
          [
            "timescale": .string(summary.bands.timescale),
            "counts": JSON(
              .object(zip(summary.bands.names, summary.counts).map { JSON.Member(key: $0, value: .integer($1)) })),
            "total": .integer(summary.total),
          ]
        }),
      "values": .array(values.map { $0.json(timescales, asOf: asOf, isOther: false) }),
      "otherValues": otherValues?.json(timescales, asOf: asOf, isOther: true) ?? nil,
    ]
  }
}

extension ValueSummary {
  fileprivate func json(_ all: [TimescaleSummary], asOf: Day?, isOther: Bool) -> JSON {
    [
      "value": isOther ? nil : .string(value), "cases": .integer(cases), "escalation": escalation.json,
      "timescales": .array(timescales.map { $0.lean(nil) }), "periods": periods.json(all, asOf: asOf, isLean: true),
    ]
  }
}

extension EscalationCounts {
  fileprivate var json: JSON {
    let json: JSON = [
      "cases": .integer(cases), "stage2": .integer(stage2), "stage3": .integer(stage3),
      "ombudsman": .integer(ombudsman),
    ]
    return json.onOneLine
  }
}

extension [PeriodSummary] {
  /// The periods, each with the timescales that have figures in it or something open at its end.
  fileprivate func json(_ all: [TimescaleSummary], asOf: Day?, isLean: Bool = false) -> JSON {
    .array(
      zip(self, upToTheEnd()).map { period, flows in
        let hasEnded = asOf.map { day in period.period.lastDay.map { $0 < day } ?? false } ?? false
        let rows = all.compactMap { whole -> JSON? in
          let id = whole.timescale.id
          let own = period.timescales.first { $0.timescale.id == id }
          let (policy, law) = (Backlog(flows[id]?.policy ?? Flow()), Backlog(flows[id]?.law ?? Flow()))
          let isOpen = hasEnded && (policy.open > 0 || law.open > 0)
          guard own != nil || isOpen else { return nil }
          let row = own ?? TimescaleSummary(timescale: whole.timescale, limits: whole.limits)
          let backlog = hasEnded ? (policy: policy, law: law) : nil
          return isLean ? row.lean(backlog) : row.json(.period(backlog))
        }
        return [
          "year": .string(period.period.year), "quarter": .integer(period.period.quarter),
          "escalation": period.escalation.json, "timescales": .array(rows),
        ]
      })
  }
}

extension Backlog {
  fileprivate var json: JSON { (["open": .integer(open), "overdue": .integer(overdue)] as JSON).onOneLine }
}

extension Flow {
  fileprivate var json: JSON {
    let json: JSON = [
      "opened": .integer(opened), "done": .integer(done), "becameOverdue": .integer(becameOverdue),
      "overdueDone": .integer(overdueDone),
    ]
    return json.onOneLine
  }
}

extension TimescaleSummary {
  /// What a row of figures is of.
  fileprivate enum Scope {
    /// All cases of a policy.
    case whole
    /// A period; with what was open at its end, if it has ended.
    case period((policy: Backlog, law: Backlog)?)
  }

  fileprivate func json(_ scope: Scope) -> JSON {
    var members: [(String, JSON)] = [
      ("timescale", .string(timescale.id)), ("title", .string(timescale.title)), ("council", council.json),
      ("percentInTime", council.shareInTime), ("statute", statute.json),
      ("percentInTimeInLaw", statute.shareInTime), ("withinMaximum", .integer(withinMaximum)),
      ("withinMaximumInLaw", .integer(withinMaximumInLaw)), ("disputed", .integer(disputed)),
      ("robustBreaches", .integer(robustBreaches)), ("workingDaysTaken", taken.json(limits.bandEnds)),
      ("workingDaysTakenInLaw", takenInLaw.json(limits.bandEnds)), ("flow", flow.json),
      ("flowInLaw", flowInLaw.json),
    ]
    switch scope {
    case .whole: members += [("limits", limits.json), ("latest", .array(latest.map(\.json)))]
    case .period(let backlog):
      members += [("atEnd", backlog?.policy.json ?? nil), ("atEndInLaw", backlog?.law.json ?? nil)]
    }
    return JSON(.object(members.map { JSON.Member(key: $0.0, value: $0.1) }))
  }
}

extension TimescaleSummary {
  /// The same on one line, without the title and without what is zero or null.
  fileprivate func lean(_ backlog: (policy: Backlog, law: Backlog)?) -> JSON {
    guard case .object(let members) = json(.period(backlog)).content else { return nil }
    return JSON(.object(members.filter { $0.key != "title" && !$0.value.isNothing })).onOneLine
  }
}

extension JSON {
  /// Whether it is null, zero or an object of nothing else.
  fileprivate var isNothing: Bool {
    switch content {
    case .null, .integer(0): true
    case .object(let members): members.allSatisfy { $0.value.isNothing }
    case .array(let elements): elements.isEmpty
    case .bool, .integer, .number, .string: false
    }
  }
}

extension WorkingDayLimits {
  fileprivate var json: JSON {
    let json: JSON = [
      "policy": .integer(policy), "policyMaximum": .integer(policyMaximum), "law": .integer(law),
      "lawMaximum": .integer(lawMaximum),
    ]
    return json.onOneLine
  }
}

extension LatestCase {
  fileprivate var json: JSON {
    let json: JSON = [
      "reference": .string(reference), "status": .string(status.rawValue), "due": .string(due),
      "doneOn": .string(doneOn), "daysLate": .integer(daysLate),
    ]
    return json.onOneLine
  }
}

extension TimeTaken {
  /// The figures, with bands of these upper ends.
  fileprivate func json(_ ends: [Int]) -> JSON {
    [
      "cases": .integer(cases), "mean": meanInTenths.map { JSON(.number(Double($0) / 10)) } ?? nil,
      "median": .integer(median), "ninetiethPercentile": .integer(ninetiethPercentile),
      "longest": .integer(longest),
      "bands": .array(
        cases == 0 ? [] : bands(upTo: ends).map { ["upTo": .integer($0.upTo), "cases": .integer($0.cases)] }
      ).onOneLine,
      "counts": .array(counts.map { [.integer($0.days), .integer($0.cases)] }).onOneLine,
    ]
  }
}

extension StatusCounts {
  fileprivate var json: JSON {
    JSON(
      .object(
        Deadline.Status.allCases.compactMap { status in
          self[status] > 0 ? JSON.Member(key: status.rawValue, value: .integer(self[status])) : nil
        }))
  }

  /// The share in time in percent, with one decimal.
  fileprivate var shareInTime: JSON { perMilleInTime.map { JSON(.number(Double($0) / 10)) } ?? nil }
}
