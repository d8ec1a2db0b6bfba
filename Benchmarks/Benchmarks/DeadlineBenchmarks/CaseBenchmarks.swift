import Benchmark
import CouncilDeadlines

/// A policy compiled, and cases that went through all three stages scheduled and explained.
func caseBenchmarks() throws {
  let calendar = WorkingCalendar.englandAndWales
  let monday = try Day(iso8601: "2025-01-06")
  let luton = try PolicyLibrary.embedded.policy("luton", on: monday)

  for name in ["luton", "cheshire-east"] {
    let policy = try PolicyLibrary.embedded.policy(name, on: monday)
    // The profile's own timescales, and those of the law that it is silent about.
    let ids = Set(policy.profile.timescales.map(\.id)).union(policy.law.timescales.map(\.id))
    Benchmark("CompilePlan-\(name)", configuration: .init(scalingFactor: .one)) { benchmark in
      for _ in benchmark.scaledIterations {
        let plan = DeadlinePlan(policy)
        benchmark.expect(plan.timescales.count, ids.count)
      }
    }
  }

  let plan = DeadlinePlan(luton)
  let cases = try cases(calendar, plan)
  let dueDays = cases.reduce(0) { $0 + $1.dueDays }
  let explainedDays = cases.reduce(0) { $0 + $1.explainedDays }

  // The inner loop goes round the cases 20 times.
  Benchmark("ScheduleOfThreeStages") { benchmark in
    var sum = 0
    for index in benchmark.scaledIterations {
      let sample = cases[index % cases.count]
      let schedule = plan.schedule(of: sample.record, asOf: sample.asOf)
      sum += schedule.dueDays
    }
    benchmark.expect(sum, 20 * dueDays)
  }
  Benchmark("ScheduleAndAllExplanations") { benchmark in
    var sum = 0
    for index in benchmark.scaledIterations {
      let sample = cases[index % cases.count]
      let assessed = plan.assessed(sample.record, asOf: sample.asOf)
      sum += assessed.schedule.dueDays
      sum += assessed.explanations.reduce(0) { $0 + $1.days.count }
    }
    benchmark.expect(sum, 20 * (dueDays + explainedDays))
  }

  let sample = plan.assessed(try SampleCase.record(received: monday), asOf: cases[0].asOf)
  let text = sample.explanations(of: .stage1Response).first?.text
  // By hand: 15 working days after Monday 6 January 2025, without a holiday between them.
  guard let text, text.contains("Due: Monday 2025-01-27") else { throw WrongAnswer(found: text ?? "no explanation") }
  Benchmark("ExplanationAsText") { benchmark in
    var length = 0
    for index in benchmark.scaledIterations {
      let sample = cases[index % cases.count]
      let explanations = plan.assessed(sample.record, asOf: sample.asOf).explanations(of: .stage1Response)
      length += explanations.first?.text.utf8.count ?? 0
    }
    benchmark.expect(length, 20 * cases.reduce(0) { $0 + $1.textLength })
  }
}

/// A case and its expected results.
private struct Sample {
  var record: CaseRecord
  var asOf: Day
  var dueDays: Int
  var explainedDays: Int
  var textLength: Int
}

extension Schedule {
  /// The numbers of all due days by the policy, added up.
  fileprivate var dueDays: Int { deadlines.reduce(0) { $0 + Int($1.policy.outcome.due?.number ?? 0) } }
}

private struct WrongAnswer: Error {
  var found: String
}

/// 50 cases of 2010 to 2025.
///
/// Every day of their explanations is checked here, before anything is measured.
private func cases(_ calendar: WorkingCalendar, _ plan: DeadlinePlan) throws -> [Sample] {
  let oracle = Oracle(calendar)
  let monday = try Day(iso8601: "2010-01-04")
  var random = SplitMix64(state: 20_261_121)
  return try (0..<50).map { _ in
    let received = SampleCase.day(7 * Int.random(in: 0...780, using: &random), after: monday)
    let record = try SampleCase.record(received: received)
    let asOf = SampleCase.day(SampleCase.asOf, after: received)
    let schedule = plan.schedule(of: record, asOf: asOf)
    let explanations = plan.assessed(record, asOf: asOf).explanations
    for explanation in explanations where !oracle.agrees(with: explanation) {
      throw WrongAnswer(found: "\(explanation.layer.timescale.id), received \(received): \(explanation.text)")
    }
    let text = explanations.first { $0.layer.timescale.id == .stage1Response }?.text ?? ""
    return Sample(
      record: record, asOf: asOf, dueDays: schedule.dueDays,
      explainedDays: explanations.reduce(0) { $0 + $1.days.count }, textLength: text.utf8.count)
  }
}
