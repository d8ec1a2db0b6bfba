// The words that timescales share. What each means is in ``StandardTimescale/all``.

extension TimescaleID {
  /// Time to make the complaint.
  public static let complaintLimit = TimescaleID("complaint-limit")
  /// Time to make the complaint again after proceedings.
  public static let resubmissionLimit = TimescaleID("resubmission-limit")
  /// Informal resolution.
  public static let informalResolution = TimescaleID("informal-resolution")
  /// Acknowledgement of the complaint.
  public static let acknowledgement = TimescaleID("acknowledgement")
  /// Logging of the complaint.
  public static let logging = TimescaleID("logging")
  /// First contact with the complainant.
  public static let firstContact = TimescaleID("first-contact")
  /// Response at stage 1.
  public static let stage1Response = TimescaleID("stage-1-response")
  /// Letter explaining a longer stage 1.
  public static let holdingLetter = TimescaleID("holding-letter")
  /// Request for stage 2.
  public static let stage2Request = TimescaleID("stage-2-request")
  /// Acknowledgement of the stage-2 request.
  public static let stage2Acknowledgement = TimescaleID("stage-2-acknowledgement")
  /// Investigator's contact with the complainant.
  public static let stage2Meeting = TimescaleID("stage-2-meeting")
  /// Report of the investigation.
  public static let stage2Investigation = TimescaleID("stage-2-investigation")
  /// Notice that stage 2 will be late.
  public static let stage2DelayNotice = TimescaleID("stage-2-delay-notice")
  /// Response at stage 2.
  public static let stage2Response = TimescaleID("stage-2-response")
  /// Request for a review panel.
  public static let stage3Request = TimescaleID("stage-3-request")
  /// Acknowledgement of the panel request.
  public static let stage3Acknowledgement = TimescaleID("stage-3-acknowledgement")
  /// Papers for the panel.
  public static let panelPapers = TimescaleID("panel-papers")
  /// Additional papers for the panel.
  public static let additionalPapers = TimescaleID("additional-papers")
  /// Review panel.
  public static let panel = TimescaleID("panel")
  /// Report of the panel.
  public static let panelReport = TimescaleID("panel-report")
  /// Panel's recommendations to the complainant.
  public static let panelReportDistribution = TimescaleID("panel-report-distribution")
  /// Response to the panel.
  public static let stage3Response = TimescaleID("stage-3-response")
  /// Meeting of the director with the panel's Chair, where he does not agree with the panel.
  public static let stage3Disagreement = TimescaleID("stage-3-disagreement")
  /// Complaint to the Ombudsman.
  public static let ombudsmanComplaint = TimescaleID("ombudsman-complaint")
  /// Response at stage 1 of the corporate procedure.
  public static let corporateStage1Response = TimescaleID("corporate-stage-1-response")
  /// Response at stage 2 of the corporate procedure.
  public static let corporateStage2Response = TimescaleID("corporate-stage-2-response")
}
