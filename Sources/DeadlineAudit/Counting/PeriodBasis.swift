/// Which day decides the period in which an outcome is counted.
public enum PeriodBasis: String, CaseIterable, Sendable {
  /// The day on which the time limit began to run, in each layer by its own clock: the policy's
  /// outcomes by the policy's start, the law's by the law's.
  case start
  /// The day on which the complaint was received.
  case receipt
  /// The day on which the complaint ended: that of its closing or, if none is recorded, of a
  /// withdrawal or a decision not to consider it.
  case closing
}
