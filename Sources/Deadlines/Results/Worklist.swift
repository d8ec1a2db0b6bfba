public import Timescales
public import UKBankHolidays
public import WorkingDays

/// What is overdue, due, or soon due in many cases, the soonest first.
///
///     let week = Worklist(of: records, under: luton, asOf: today, until: nextFriday)
///     for item in week.items { print(item.reference ?? "-", item.timescale.title, item.due ?? "-") }
///
/// It lists acts that somebody owes. A window, which nobody has to use, is listed only where the
/// complainant is asked for. A day that is not certain is not listed; ``unsettled`` counts those.
public struct Worklist: Hashable, Sendable {
  /// The day as of which it is made.
  public let asOf: Day
  /// The last day that is listed.
  public let until: Day
  /// The acts, by their first day; on the same day in the order of the cases.
  public package(set) var items: [Item]
  /// The headings of the fields that are shown with each case.
  public package(set) var keptColumns: [String] = []
  /// How many acts are not done and may be due or not, because the record allows more than one answer.
  public package(set) var unsettled: Int

  /// An act that is overdue, due or soon due.
  public struct Item: Hashable, Sendable {
    /// The case's reference.
    public let reference: String?
    /// The fields of the case that are shown with it.
    public let kept: [String]
    /// What the acts of many cases share.
    package let act: Act
    /// The policy, with its version, such as `luton@2020-08`.
    public var policy: String { act.policy }
    /// The council whose policy it is; `nil` for the law.
    public var council: String? { act.council }
    /// The act: what is owed, and by whom.
    public var timescale: Timescale { act.timescale }
    /// The last day by the policy; `nil` if it has none at present, and the law has.
    public let due: Day?
    /// How it stands by the policy.
    public let status: Deadline.Status
    /// Working days from the as-of day to the last day by the policy, if that is still to come.
    public let workingDaysLeft: Int?
    /// Working days since the last day by the policy, if that has passed.
    public let workingDaysLate: Int?
    /// The last day in law; `nil` if the law does not know the act, or gives no day.
    public let statuteDue: Day?
    /// How it stands in law; `nil` if the law does not know the act.
    public let statuteStatus: Deadline.Status?
    /// Working days since the last day in law, if the act is not done and that day has passed.
    public let statuteWorkingDaysLate: Int?
    /// The last day to which it could be extended by the policy; `nil` if it cannot be, or already is.
    public let maximumDue: Day?
    /// The first act that somebody owes after this one in the same case, on a day that has not passed.
    public let next: Next?

    /// An act of a policy.
    ///
    /// A class, since a list may name the same one a hundred thousand times.
    package final class Act: Hashable, Sendable {
      package let policy: String
      package let council: String?
      package let timescale: Timescale

      package init(_ timescale: Timescale, of policy: PolicyProfile) {
        self.policy = policy.qualifiedID
        council = policy.isLaw || policy.id == PolicyProfile.regulationsID ? nil : policy.council
        self.timescale = timescale
      }

      package static func == (one: Act, other: Act) -> Bool {
        one === other
          || one.policy == other.policy && one.council == other.council && one.timescale == other.timescale
      }

      package func hash(into hasher: inout Hasher) {
        hasher.combine(policy)
        hasher.combine(timescale.id)
      }
    }

    /// An act that comes after another in the same case.
    public struct Next: Hashable, Sendable {
      /// What is owed then.
      public let title: String
      /// Its last day.
      public let due: Day
    }
  }

  package init(asOf: Day, until: Day, items: [Item], unsettled: Int) {
    self.asOf = asOf
    self.until = until
    self.items = items
    self.unsettled = unsettled
  }

  /// The list of some cases under one policy.
  ///
  /// - Parameters:
  ///   - records: the cases.
  ///   - policy: the policy, in the version that governs them.
  ///   - asOf: the day as of which it is made.
  ///   - until: the last day to list.
  ///   - party: who owes the acts; everybody but the complainant unless given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Complexity: a schedule for each case.
  public init(
    of records: [CaseRecord], under policy: ApplicablePolicy, asOf: Day, until: Day,
    owedBy party: Timescale.Party? = nil, calendars: Calendars = .embedded
  ) {
    let plan = DeadlinePlan(policy)
    let calendar = plan.calendars(from: calendars).council
    let choice = WorklistChoice(asOf: asOf, until: until, party: party)
    var acts: [TimescaleID: Item.Act] = [:]
    func act(_ timescale: Timescale) -> Item.Act {
      if let known = acts[timescale.id] { return known }
      let act = Item.Act(timescale, of: policy.profile)
      acts[timescale.id] = act
      return act
    }
    var found: [(day: Day, item: Item)] = []
    var unsettled = 0
    for record in records {
      let deadlines = plan.schedule(of: record, asOf: asOf, calendars: calendars).deadlines
      let acts = deadlines.enumerated().filter { WorklistChoice.mayBeNext($0.element.timescale) }
        .map { (place: $0.offset, entry: WorklistEntry($0.element)) }
      for (place, deadline) in deadlines.enumerated() where choice.mayList(deadline.timescale) {
        if deadline.status == .uncertain, deadline.policy.outcome.metOn == nil { unsettled += 1 }
        let entry = WorklistEntry(deadline)
        guard let day = choice.firstDay(entry) else { continue }
        let left = entry.due.flatMap { due in due < asOf ? nil : try? calendar.count(from: asOf, to: due) }
        found.append(
          (
            day,
            Item(
              entry, of: act(deadline.timescale), next: choice.next(after: place, entry, among: acts), left: left,
              reference: record.reference, kept: [])
          ))
      }
    }
    self.init(asOf: asOf, until: until, items: found.stablySorted { $0.day }.map(\.item), unsettled: unsettled)
  }
}

extension Worklist {
  /// Sorts by a kept field, and then as before.
  ///
  /// - Parameter heading: the heading of the field; without such a field the order stays.
  package mutating func sort(byKept heading: String) {
    guard let place = keptColumns.firstIndex(where: { $0.lowercased() == heading.lowercased() }) else { return }
    items = items.stablySorted { $0.kept[place] }
  }
}

extension Array {
  /// The elements by a key; those with the same key keep their order.
  package func stablySorted<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }
}
