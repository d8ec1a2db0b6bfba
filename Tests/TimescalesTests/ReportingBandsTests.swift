import Testing
import Timescales

@Suite("Bands of working days")
struct ReportingBandsTests {
  private func bands(_ upTo: [Int]) -> PolicyProfile.ReportingBands {
    PolicyProfile.ReportingBands(
      timescale: TimescaleID("stage-1-response"), upTo: upTo, citation: Citation(document: "Anytown", place: "4"))
  }

  @Test("A band is named by its ends, and the last is open")
  func names() {
    #expect(bands([10, 20]).names == ["up to 10", "11 to 20", "over 20"])
    #expect(bands([25]).names == ["up to 25", "over 25"])
    #expect(bands([5, 10, 20]).names == ["up to 5", "6 to 10", "11 to 20", "over 20"])
    #expect(bands([]).names.isEmpty)
  }

  @Test(
    "A band holds its upper end",
    arguments: [(-3, 0), (0, 0), (1, 0), (10, 0), (11, 1), (20, 1), (21, 2), (400, 2)])
  func edges(days: Int, band: Int) {
    #expect(bands([10, 20]).band(ofWorkingDays: days) == band)
  }

  @Test("Every number of days falls into the band whose name holds it")
  func namesAndEdgesAgree() {
    let bands = bands([5, 10, 20])
    let expected = [(0...5, "up to 5"), (6...10, "6 to 10"), (11...20, "11 to 20"), (21...60, "over 20")]
    for (range, name) in expected {
      for days in range { #expect(bands.names[bands.band(ofWorkingDays: days)] == name) }
    }
  }
}
