public import Timescales

extension Deadline {
  /// Who gains where a council's day differs from the law's.
  public typealias Favours = Timescale.Favours
}
