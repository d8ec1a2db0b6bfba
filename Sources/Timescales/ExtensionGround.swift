/// A reason for which a period may be extended.
package enum ExtensionGround: String, CaseIterable, Sendable {
  /// The authority considers the complaint to be complex (SI 2006/1738 reg 14(5)).
  case complex
  /// The complainant agrees.
  case agreed
  /// Time is needed to appoint an advocate.
  case advocate
}
