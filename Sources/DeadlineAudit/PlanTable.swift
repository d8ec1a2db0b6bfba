import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// Every plan that a row of a file may need, compiled in advance, so that a row costs a look-up.
struct PlanTable {
  /// The shared fields of all plans.
  let fields: FieldIndex
  /// The names that it was made for.
  let names: [String]
  private(set) var plans: [DeadlinePlan] = []
  /// For each policy, the plans by the day from which they apply, the oldest first.
  private var periods: [[(from: Day, plan: Int)]] = []
  /// The index of each policy in that list.
  private var places: [String: Int] = [:]
  private let library: PolicyLibrary
  private let readings: ReadingChoice

  /// Compiles policies, by id or by id and version.
  init(_ names: [String], library: PolicyLibrary, readings: ReadingChoice) throws(PolicyError) {
    self.library = library
    self.readings = readings
    self.names = names
    fields = FieldIndex(library.profiles.map { ApplicablePolicy(profile: $0, law: $0) })
    for name in names { try add(name) }
  }

  /// Compiles every policy that a file with this heading may name.
  init(_ options: AuditOptions, heading: CaseHeading) throws(PolicyError) {
    let names = Self.names(options, heading: heading)
    try self.init(names, library: options.library, readings: options.readings)
  }

  /// Every policy that a file with this heading may name.
  static func names(_ options: AuditOptions, heading: CaseHeading) -> [String] {
    let named = options.policy.map { [$0] } ?? []
    guard heading.columns.contains(.policy) else { return named }
    let all = options.library.ids + options.library.profiles.map(\.qualifiedID)
    guard let only = options.onlyPolicies else { return named + all }
    return named + all.filter { only.contains(String($0.prefix { $0 != "@" })) }
  }

  /// Compiles each version of a policy with each version of the law.
  mutating func add(_ name: String) throws(PolicyError) {
    guard places[name] == nil else { return }
    let id = String(name.prefix { $0 != "@" })
    let starts = (library.versions(of: id) + library.versions(of: PolicyProfile.regulationsID)).map(\.effectiveFrom)
    var rows: [(from: Day, plan: Int)] = []
    for from in [Day.first] + Set(starts).sorted() {
      let policy = try library.policy(name, on: from)
      if let last = rows.last, plans[last.plan].policy == policy { continue }
      // A policy by its id and by its version is one plan.
      if let known = plans.firstIndex(where: { $0.policy == policy }) {
        rows.append((from, known))
        continue
      }
      rows.append((from, plans.count))
      plans.append(DeadlinePlan(policy, readings: readings, fields: fields))
    }
    places[name] = periods.count
    periods.append(rows)
  }

  /// The index of a policy that has been added, by its id or a name that people write.
  func place(of name: String) -> Int? {
    places[name] ?? library.name(written: name).flatMap { places[$0] }
  }

  /// The plan of the policy at an index for a case.
  ///
  /// If the day that selects the version is not known exactly, there are two: for its first day and
  /// for its last.
  func plans(at place: Int, for row: CaseRow, asOf: Day) -> (first: Int, last: Int) {
    let days = row.versionDays(asOf: asOf) ?? asOf...asOf
    let first = plan(at: place, on: days.lowerBound)
    return (first, days.lowerBound == days.upperBound ? first : plan(at: place, on: days.upperBound))
  }

  /// The plan of the policy at an index for a case of a day.
  func plan(at place: Int, on day: Day) -> Int {
    var plan = periods[place][0].plan
    for index in periods[place].indices where periods[place][index].from <= day { plan = periods[place][index].plan }
    return plan
  }
}
