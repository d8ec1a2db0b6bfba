import Deadlines
import PolicyProfiles
import Timescales
import WorkingDays

/// Every plan that a row of a file may need, ready, so that a row costs a look-up.
struct PlanTable {
  /// The shared slots of all plans.
  let slots: Slots
  private(set) var plans: [DeadlinePlan] = []
  /// For each policy, the plans in force from a day on, the oldest first.
  private var periods: [[(from: Day, plan: Int)]] = []
  /// The place of each policy in that list.
  private var places: [String: Int] = [:]
  private let library: PolicyLibrary
  private let readings: ReadingChoice
  private let received: Int
  private let resubmitted: Int

  /// Compiles policies, by id or by id and version.
  init(_ names: [String], library: PolicyLibrary, readings: ReadingChoice) throws(PolicyError) {
    self.library = library
    self.readings = readings
    slots = Slots(
      ownEvents: library.profiles.flatMap { DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0)) })
    received = slots.slot(of: .received) ?? 0
    resubmitted = slots.slot(of: .resubmitted) ?? 0
    for name in names { try add(name) }
  }

  /// Compiles every policy that a file with such a heading may name.
  init(_ options: Audit.Options, heading: CaseHeading) throws(PolicyError) {
    var names = options.policy.map { [$0] } ?? []
    if heading.columns.contains(.policy) {
      names += options.library.ids + options.library.profiles.map(\.qualifiedID)
    }
    try self.init(names, library: options.library, readings: options.readings)
  }

  /// Compiles a policy in each of its versions and the law's.
  mutating func add(_ name: String) throws(PolicyError) {
    guard places[name] == nil else { return }
    let id = String(name.prefix { $0 != "@" })
    let starts = (library.versions(of: id) + library.versions(of: PolicyProfile.regulationsID)).map(\.effectiveFrom)
    var rows: [(from: Day, plan: Int)] = []
    for from in [Day.first] + Set(starts).sorted() {
      let policy = try library.policy(name, on: from)
      if let last = rows.last, plans[last.plan].policy == policy { continue }
      rows.append((from, plans.count))
      plans.append(DeadlinePlan(policy, readings: readings, slots: slots))
    }
    places[name] = periods.count
    periods.append(rows)
  }

  /// The place of a policy that has been added.
  func place(of name: String) -> Int? { places[name] }

  /// The plan of the policy at a place, for a case; if the day that chooses is not known exactly, for the first such day and for the last.
  func plans(at place: Int, for frame: CaseFrame, asOf: Day) -> (first: Int, last: Int) {
    func plan(on day: Day) -> Int {
      var plan = periods[place][0].plan
      for index in periods[place].indices where periods[place][index].from <= day { plan = periods[place][index].plan }
      return plan
    }
    func day(_ frame: CaseFrame) -> Day {
      frame.versionDay(received: received, resubmitted: resubmitted, asOf: asOf) ?? asOf
    }
    guard !frame.uncertain.isEmpty else {
      let only = plan(on: day(frame))
      return (only, only)
    }
    let days = [day(frame.onFirstDays), day(frame.onLastDays)]
    return (plan(on: min(days[0], days[1])), plan(on: max(days[0], days[1])))
  }
}

extension CaseFrame {
  /// The day that chooses the version of a policy: the day on which the complaint was made again, receipt, else the earliest event after it.
  func versionDay(received: Int, resubmitted: Int, asOf: Day) -> Day? {
    if let again = self[resubmitted], again <= asOf { return again }
    if let day = self[received] { return day }
    var earliest: Day?
    for slot in received..<CaseEvent.standard.count {
      if let day = self[slot] { earliest = min(earliest ?? day, day) }
    }
    return earliest
  }
}
