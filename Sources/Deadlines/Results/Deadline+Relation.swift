package import Timescales

extension Deadline {
  /// How a council's due day relates to the law's for the same case.
  package typealias Relation = Timescale.Relation
}
