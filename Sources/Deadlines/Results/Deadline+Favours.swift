package import Timescales

extension Deadline {
  /// Who gains where a council's day differs from the law's.
  package typealias Favours = Timescale.Favours
}
