extension Timescale {
  /// A part of the procedure.
  public enum Stage: String, CaseIterable, Sendable {
    /// Before stage 1: limits for complaining, acknowledging, logging.
    case intake
    /// Local resolution.
    case stage1 = "stage-1"
    /// Investigation.
    case stage2 = "stage-2"
    /// Review panel.
    case stage3 = "stage-3"
    /// The Local Government and Social Care Ombudsman.
    case ombudsman
  }
}
