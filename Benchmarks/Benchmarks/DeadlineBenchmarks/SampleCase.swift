import CouncilDeadlines

/// Invented cases that went through all three stages and on to the Ombudsman, and differ only in
/// their days.
enum SampleCase {
  /// The events of one case, in days after its receipt, which is a Monday.
  static let events: [(event: CaseEvent, offset: Int)] = [
    (.received, 0), (.acknowledged, 2), (.contacted, 4), (.complaintClarified, 7), (.stage1Extended, 11),
    (.stage1Responded, 24), (.stage1ResponseReceived, 28), (.stage2Requested, 56), (.stage2Acknowledged, 58),
    (.investigatorAppointed, 67), (.complainantMet, 73), (.complaintAgreed, 81), (.delayNoticeSent, 88),
    (.stage2Extended, 88), (.investigationReported, 148), (.investigationReportReceived, 151), (.stage2Responded, 165),
    (.stage2ResponseReceived, 168), (.stage3Requested, 189), (.stage3Acknowledged, 190), (.panelPapersSent, 214),
    (.panelHeld, 231), (.panelReported, 235), (.panelReportReceived, 238), (.stage3Responded, 256),
    (.ombudsmanComplained, 294),
  ]

  /// How many days after the receipt the as-of day is.
  static let asOf = 305

  /// The case as received on a day.
  static func record(received: Day) throws -> CaseRecord {
    var record = CaseRecord(reference: "A-17")
    for (event, offset) in events { record.record(event, on: day(offset, after: received)) }
    try record.set(.stage1ExtensionGround, to: "complex")
    return record
  }

  static func day(_ offset: Int, after day: Day) -> Day {
    Day(number: day.number + Int32(offset)) ?? day
  }
}
