import Timescales

extension ApplicablePolicy {
  /// The title of a timescale of the policy or of the law.
  func title(of id: TimescaleID) -> String {
    let rule = profile.timescale(id) ?? law.timescale(id)
    return rule?.title ?? StandardTimescale.named(id)?.title ?? id.rawValue
  }
}
