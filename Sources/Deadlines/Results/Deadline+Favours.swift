public import Timescales

extension Deadline {
  /// Who gains from a council's day that is not the law's.
  public typealias Favours = Timescale.Favours
}
