import DeadlineAudit

/// How much of its lists a page of an audit shows, so that it stays short enough to be sent.
struct AuditPageDetail {
  /// How many of the latest cases of each time limit.
  var latest = 10
  /// How many of the last quarters.
  var quarters = 12
  /// How many values of a column.
  var values = AuditSummary.mostValues
  /// How many policies.
  var policies = Int.max
  /// Which figures have a picture beside their table.
  var pictures = Pictures.all

  /// Which figures have a picture, each with those before it.
  enum Pictures: Int, Comparable {
    case none
    /// The share in time by quarter.
    case inTime
    /// The working days taken, what is open by the policy, and the values of a column.
    case main
    case all

    static func < (left: Pictures, right: Pictures) -> Bool { left.rawValue < right.rawValue }
  }

  /// From everything to the least.
  static let all = [
    AuditPageDetail(), AuditPageDetail(pictures: .main), AuditPageDetail(latest: 5, pictures: .main),
    AuditPageDetail(latest: 5, quarters: 8, values: 25, pictures: .main),
    AuditPageDetail(latest: 5, quarters: 8, values: 25, pictures: .inTime),
    AuditPageDetail(latest: 3, quarters: 8, values: 10, pictures: .inTime),
    AuditPageDetail(latest: 1, quarters: 4, values: 10, pictures: .inTime),
    AuditPageDetail(latest: 1, quarters: 4, values: 10, pictures: .none),
    AuditPageDetail(latest: 0, quarters: 0, values: 5, pictures: .none),
    AuditPageDetail(latest: 0, quarters: 0, values: 0, policies: 20, pictures: .none),
    AuditPageDetail(latest: 0, quarters: 0, values: 0, policies: 5, pictures: .none),
    AuditPageDetail(latest: 0, quarters: 0, values: 0, policies: 0, pictures: .none),
  ]

  /// What the page says of what it leaves out.
  var lines: [String] {
    let whole = AuditPageDetail()
    var cuts: [String] = []
    if latest < whole.latest {
      cuts.append(latest == 0 ? "no latest cases" : "\(latest) of the latest cases of each time limit")
    }
    if quarters < whole.quarters { cuts.append(quarters == 0 ? "no quarters" : "the last \(quarters) quarters") }
    if values < whole.values {
      cuts.append(values == 0 ? "no values of a column" : "the first \(values) values of a column")
    }
    if policies < whole.policies { cuts.append(policies == 0 ? "no policy" : "the first \(policies) policies") }
    if pictures < whole.pictures { cuts.append(pictures == .none ? "no pictures" : "fewer pictures") }
    return cuts.isEmpty
      ? [] : ["So that the page stays short, it has \(cuts.inWords()); the summary in JSON has every figure."]
  }
}
