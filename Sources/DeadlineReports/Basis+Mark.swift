import Timescales

extension Timescale.Basis {
  /// For a rule that the document does not state, how it was found, in brackets: ` (inferred)`.
  var mark: String { kind == .stated ? "" : " (\(kind.rawValue))" }
}
