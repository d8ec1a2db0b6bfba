import Timescales
import WorkingDays

extension AssessedCase {
  /// A deadline of the profile, with the law's layer beside it.
  func deadline(_ index: Int) -> Deadline {
    let row = plan.council[index]
    let relation = plan.relation(council: index, in: outcomes, under: firstRow.words.procedure)
    let (policy, law) = (policyLayer(index), row.statute.map { lawLayer($0) })
    let isCompared = !row.isInherited && !plan.isLaw && relation != nil && relation != .noCounterpart
    return Deadline(
      policy: policy, law: law, relation: relation, favours: plan.favours(relation, kind: row.timescale.kind),
      gap: isCompared ? law.flatMap { Deadline.Gap(from: $0, to: policy, in: calendars.law) } : nil,
      readings: readings(index),
      isDisputed: outcomes.isDisputed[index], isRobust: outcomes.isRobust(council: index),
      basis: basis(row, own: row.timescale.basis), clockBasis: basis(row, own: row.timescale.clockBasis),
      maximumBasis: basis(row, own: row.timescale.maximumBasis))
  }

  func policyLayer(_ index: Int) -> DeadlineLayer {
    layer(plan.council[index], choice: outcomes.chosen[index], .policy, plan.law.count + index)
  }

  func lawLayer(_ index: Int) -> DeadlineLayer { layer(plan.law[index], choice: 0, .law, index) }

  /// What each reading gives, the adopted one first.
  func readings(_ index: Int) -> [Deadline.Reading] {
    let row = plan.council[index]
    return outcomes.readings(index).enumerated().map { offset, place in
      Deadline.Reading(
        id: row.readings[offset]?.id ?? "as-written", isAdopted: offset == 0,
        isChosen: offset == outcomes.chosen[index], layer: layer(row, choice: offset, .policy, place))
    }
  }

  private func layer(
    _ row: CompiledTimescale, choice: Int, _ origin: DeadlineLayer.Origin, _ place: Int
  ) -> DeadlineLayer {
    let outcome = outcomes[place]
    let calendar = calendars[isLaw: origin == .law || row.isInherited || plan.isLaw]
    let rule = row.rules[choice]
    let limit = rule.lengths.count == 1 ? rule.limit : rule.length(in: Recorded(firstRow, asOf: asOf), plan).limit
    return DeadlineLayer(
      row: row, choice: choice, limit: limit, origin: origin, outcome: outcome, earliest: outcomes.earliest(place),
      startWord: outcome.startField >= 0 ? plan.fields.words[Int(outcome.startField)] : nil,
      isProvisional: outcome.isProvisional(limit, calendar), calendar: calendar.name)
  }

  private func basis(_ row: CompiledTimescale, own: Timescale.Basis) -> Timescale.Basis {
    guard row.isInherited else { return own }
    return plan.policy.basis == .assumed
      ? Timescale.Basis(.assumed, because: "no version of the policy is known for that day") : .inherited
  }
}

extension Outcome {
  /// Whether the days depend on holidays later than the published ones.
  fileprivate func isProvisional(_ limit: Timescale.Limit?, _ calendar: WorkingCalendar) -> Bool {
    guard let limit, limit.period.unit == .workingDays || limit.rollsToWorkingDay else { return false }
    // A missing day sorts before every other.
    let last = max(startNumber, dueNumber, maximumDueNumber, operativeDueNumber)
    return last > calendar.publishedThrough.number
  }
}
