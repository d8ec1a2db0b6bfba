import Deadlines
import Timescales

extension [PolicySummary] {
  /// The sums of the summaries of each version of a policy, in alphabetical order; those without a case
  /// are left out.
  ///
  /// Summaries of one version of a policy differ at most in the version of the law.
  var merged: [PolicySummary] {
    var byPolicy: [String: PolicySummary] = [:]
    for own in self where own.cases > 0 {
      byPolicy[own.policy]?.add(own)
      if byPolicy[own.policy] == nil { byPolicy[own.policy] = own }
    }
    return byPolicy.values.sorted { $0.policy < $1.policy }.keepingFirstValues
  }

  /// The same with figures of their own for the first values of a column only, among all policies.
  private var keepingFirstValues: [PolicySummary] {
    let names = Set(flatMap { $0.values.map { [UInt8]($0.value.utf8) } })
    guard names.count > AuditSummary.mostValues else { return self }
    let kept = Set(names.sorted { $0.lexicographicallyPrecedes($1) }.prefix(AuditSummary.mostValues))
    return map { policy in
      var policy = policy
      for value in policy.values where !kept.contains([UInt8](value.value.utf8)) {
        policy.addToOthers(value)
      }
      policy.values.removeAll { !kept.contains([UInt8]($0.value.utf8)) }
      return policy
    }
  }
}

extension PolicySummary {
  fileprivate mutating func add(_ other: PolicySummary) {
    cases += other.cases
    // Order, names and limits are those beside the latest version of the law, whichever came first.
    let isLatest = laws.last ?? "" >= other.laws.last ?? ""
    var rows = isLatest ? timescales : other.timescales
    rows.add(isLatest ? other.timescales : timescales)
    timescales = rows
    laws = Set(laws + other.laws).sorted()
    escalation.add(other.escalation)
    periods.add(other.periods)
    for value in other.values {
      if let index = values.firstIndex(where: { $0.value == value.value }) {
        values[index].add(value)
      } else {
        values.append(value)
      }
    }
    values.sort { $0.precedes($1) }
    if let others = other.otherValues { addToOthers(others) }
    for index in bands.indices {
      for band in bands[index].counts.indices { bands[index].counts[band] += other.bands[index].counts[band] }
    }
    putInOrder()
  }

  fileprivate mutating func addToOthers(_ value: ValueSummary) {
    var sum = otherValues ?? ValueSummary(value: "")
    sum.add(value)
    otherValues = sum
    putInOrder()
  }

  /// Puts the timescales of periods and values in the order of a case, with the names and limits that they
  /// have in all, whichever came first in the file.
  private mutating func putInOrder() {
    periods.follow(timescales)
    for index in values.indices { values[index].follow(timescales) }
    otherValues?.follow(timescales)
  }
}

extension ValueSummary {
  package mutating func add(_ other: ValueSummary) {
    escalation.add(other.escalation)
    timescales.add(other.timescales)
    periods.add(other.periods)
  }

  fileprivate mutating func follow(_ all: [TimescaleSummary]) {
    timescales.follow(all)
    periods.follow(all)
  }
}

extension [PeriodSummary] {
  /// Adds the figures of other periods, and sorts all by time.
  fileprivate mutating func add(_ others: [PeriodSummary]) {
    for other in others {
      if let index = firstIndex(where: { $0.period == other.period }) {
        self[index].add(other)
      } else {
        append(other)
      }
    }
    sort { $0.period < $1.period }
  }

  fileprivate mutating func follow(_ all: [TimescaleSummary]) {
    for index in indices { self[index].timescales.follow(all) }
  }
}

extension [TimescaleSummary] {
  /// Takes the order, names and limits of all timescales of a policy.
  fileprivate mutating func follow(_ all: [TimescaleSummary]) {
    self = all.compactMap { whole in
      guard var own = first(where: { $0.timescale.id == whole.timescale.id }) else { return nil }
      (own.timescale, own.limits) = (whole.timescale, whole.limits)
      return own
    }
  }

  /// Adds the counts of others, row by row.
  mutating func add(_ others: [TimescaleSummary]) {
    for other in others {
      if let index = firstIndex(where: { $0.timescale.id == other.timescale.id }) {
        self[index].add(other)
      } else {
        append(other)
      }
    }
  }
}
