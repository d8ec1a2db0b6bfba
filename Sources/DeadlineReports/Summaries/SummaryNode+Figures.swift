import DeadlineAudit
import Deadlines
import JSONTree
import Timescales
import WorkingDays

// The figures of a summary.

extension SummaryNode {
  /// The figures of a policy.
  func policy(_ known: KnownTimescales) throws(SummaryError) -> PolicySummary {
    let name = try string("policy")
    let laws = try strings("laws")
    let all = try timescales(of: name, laws, known)
    var policy = PolicySummary(
      policy: name, council: try string("council"), laws: laws, timescales: all, bands: try bands(of: name, known))
    policy.cases = try count("cases")
    policy.escalation = try member("escalation").escalation()
    policy.periods = try periods(all)
    for value in try elements("values") { policy.values.append(try value.value(value.string("value"), all)) }
    policy.otherValues = try member("otherValues").orNull?.value("", all)
    return policy
  }

  /// The figures of all cases of a policy.
  private func timescales(
    of policy: String, _ laws: [String], _ known: KnownTimescales
  ) throws(SummaryError) -> [TimescaleSummary] {
    let rows = try elements("timescales")
    guard known.hasPolicy(policy) else { throw SummaryError(.unknownPolicy(policy), file: file) }
    var all: [TimescaleSummary] = []
    for row in rows {
      let id = try row.string("timescale")
      guard let timescale = known.timescale(id, of: policy, beside: laws) else {
        throw SummaryError(.unknownTimescale(id, policy: policy), file: file)
      }
      guard !all.contains(where: { $0.timescale.id == timescale.id }) else { throw row.wrong("each time limit once") }
      var own = TimescaleSummary(timescale: timescale, limits: try row.member("limits").limits())
      try row.read(into: &own)
      for late in try row.elements("latest") { own.latest.append(try late.latest()) }
      all.append(own)
    }
    return all
  }

  /// Rows of figures of some of a policy's timescales.
  private func rows(_ all: [TimescaleSummary], isLean: Bool) throws(SummaryError) -> [TimescaleSummary] {
    var rows: [TimescaleSummary] = []
    for row in try elements("timescales") {
      let id = try row.string("timescale")
      guard let whole = all.first(where: { $0.timescale.id.rawValue == id }) else {
        throw try row.member("timescale").wrong("a time limit of the policy")
      }
      var own = TimescaleSummary(timescale: whole.timescale, limits: whole.limits)
      try row.read(into: &own, isLean: isLean)
      // What is there only because something was open at the end follows from other periods.
      if !own.isEmpty { rows.append(own) }
    }
    return rows
  }

  /// Reads the figures of a row; in a lean one, what is zero is left out.
  private func read(into own: inout TimescaleSummary, isLean: Bool = false) throws(SummaryError) {
    if isLean { return try readLean(into: &own) }
    own.council = try member("council").statuses()
    own.statute = try member("statute").statuses()
    own.withinMaximum = try count("withinMaximum")
    own.withinMaximumInLaw = try count("withinMaximumInLaw")
    own.disputed = try count("disputed")
    own.robustBreaches = try count("robustBreaches")
    own.taken = try member("workingDaysTaken").taken()
    own.takenInLaw = try member("workingDaysTakenInLaw").taken()
    own.flow = try member("flow").flow()
    own.flowInLaw = try member("flowInLaw").flow()
  }

  private func readLean(into own: inout TimescaleSummary) throws(SummaryError) {
    for (key, value) in try members() {
      switch key {
      case "council": own.council = try value.statuses()
      case "statute": own.statute = try value.statuses()
      case "withinMaximum": own.withinMaximum = try value.count()
      case "withinMaximumInLaw": own.withinMaximumInLaw = try value.count()
      case "disputed": own.disputed = try value.count()
      case "robustBreaches": own.robustBreaches = try value.count()
      case "workingDaysTaken": own.taken = try value.taken()
      case "workingDaysTakenInLaw": own.takenInLaw = try value.taken()
      case "flow": own.flow = try value.flow()
      case "flowInLaw": own.flowInLaw = try value.flow()
      default: break
      }
    }
  }

  private func periods(_ all: [TimescaleSummary], isLean: Bool = false) throws(SummaryError) -> [PeriodSummary] {
    var periods: [PeriodSummary] = []
    for element in try elements("periods") {
      var period = PeriodSummary(period: try element.period())
      period.escalation = try element.member("escalation").escalation()
      period.timescales = try element.rows(all, isLean: isLean)
      periods.append(period)
    }
    return periods
  }

  private func period() throws(SummaryError) -> FinancialPeriod {
    let year = try member("year")
    let text = try year.string()
    let digits = text.prefix { $0 != "-" }
    guard let first = Int(digits), (0...9999).contains(first), FinancialPeriod(year: first).year == text else {
      throw year.wrong("a financial year such as 2025-26")
    }
    guard let quarter = try member("quarter").orNull else { return FinancialPeriod(year: first) }
    let number = try quarter.count()
    guard (1...4).contains(number) else { throw quarter.wrong("a quarter from 1 to 4") }
    return FinancialPeriod(year: first, quarter: number)
  }

  private func value(_ name: String, _ all: [TimescaleSummary]) throws(SummaryError) -> ValueSummary {
    var value = ValueSummary(value: name)
    value.escalation = try member("escalation").escalation()
    value.timescales = try rows(all, isLean: true)
    value.periods = try periods(all, isLean: true)
    return value
  }

  private func escalation() throws(SummaryError) -> EscalationCounts {
    EscalationCounts(
      cases: try count("cases"), stage2: try count("stage2"), stage3: try count("stage3"),
      ombudsman: try count("ombudsman"))
  }

  private func bands(of policy: String, _ known: KnownTimescales) throws(SummaryError) -> [BandSummary] {
    let rows = try elements("bands")
    let profiles = known.bands(of: policy)
    guard rows.count == profiles.count else { throw try member("bands").wrong("the bands of the profile") }
    var bands: [BandSummary] = []
    for (row, profile) in zip(rows, profiles) {
      var counts: [Int] = []
      let members = try row.member("counts").members()
      guard try row.string("timescale") == profile.timescale.rawValue, members.map(\.key) == profile.names else {
        throw row.wrong("the bands of the profile")
      }
      for member in members { counts.append(try member.value.count()) }
      bands.append(BandSummary(bands: profile, title: known.title(of: profile.timescale, policy), counts: counts))
    }
    return bands
  }

  // MARK: - Counts

  private func statuses() throws(SummaryError) -> StatusCounts {
    var counts = StatusCounts()
    for (key, value) in try members() {
      guard let status = Deadline.Status(rawValue: key) else {
        throw value.wrong("a known status in place of “\(key)”")
      }
      counts[status] = try value.count()
    }
    return counts
  }

  private func taken() throws(SummaryError) -> TimeTaken {
    var (counts, all): ([TimeTaken.Count], Int) = ([], 0)
    for pair in try elements("counts") {
      let numbers = try pair.elements()
      guard numbers.count == 2 else { throw pair.wrong("a number of days and of cases") }
      let days = try numbers[0].count()
      guard days <= Self.mostDays else { throw numbers[0].wrong("a number of working days") }
      counts.append(.init(days: days, cases: try numbers[1].count()))
      all += counts[counts.count - 1].cases
      guard all <= Self.most else { throw numbers[1].wrong("a count") }
    }
    let taken = TimeTaken(counts: counts)
    guard try count("cases") == taken.cases else { throw try member("cases").wrong("the sum of counts") }
    return taken
  }

  /// A calendar numbers its working days in 16 bits.
  private static let mostDays = Int(UInt16.max)

  private func flow() throws(SummaryError) -> Flow {
    Flow(
      opened: try count("opened"), done: try count("done"), becameOverdue: try count("becameOverdue"),
      overdueDone: try count("overdueDone"))
  }

  private func limits() throws(SummaryError) -> WorkingDayLimits {
    WorkingDayLimits(
      policy: try member("policy").orNull?.count(), policyMaximum: try member("policyMaximum").orNull?.count(),
      law: try member("law").orNull?.count(), lawMaximum: try member("lawMaximum").orNull?.count())
  }

  private func latest() throws(SummaryError) -> LatestCase {
    LatestCase(
      reference: try string("reference"), status: try member("status").word("missed or overdue"),
      due: try member("due").orNull?.day(), doneOn: try member("doneOn").orNull?.day(),
      daysLate: try count("daysLate"))
  }
}
