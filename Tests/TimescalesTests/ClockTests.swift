import Testing
import Timescales

@Suite("Clocks")
struct ClockTests {
  @Test("A clock names the events it looks at, in its order")
  func events() {
    let clock = Timescale.Clock.first([
      .fact(.stage1StartDay), .event(.sufficientInterestDecided),
      .when(.advocateAwaited, then: .event(.advocateAppointed), otherwise: .event(.received)),
    ])
    #expect(clock.events == [.sufficientInterestDecided, .advocateAppointed, .received])
    #expect(Timescale.Clock.sameAs(TimescaleID("panel")).events.isEmpty)
    for list in [
      Timescale.Clock.earliest, Timescale.Clock.latest, Timescale.Clock.earliestRecorded,
      Timescale.Clock.latestRecorded,
    ] {
      #expect(list([.event(.received), .event(.logged)]).events == [.received, .logged])
    }
  }

  @Test("A clock names the timescales it borrows from")
  func references() {
    let borrowed = Timescale.Clock.sameAs(TimescaleID("stage-2-response"))
    #expect(borrowed.references == [TimescaleID("stage-2-response")])
    #expect(Timescale.Clock.event(.received).references.isEmpty)
    #expect(Timescale.Clock.fact(.stage1StartDay).references.isEmpty)
    #expect(Timescale.Clock.first([.event(.received), borrowed]).references == borrowed.references)
    #expect(Timescale.Clock.when(.oral, then: borrowed, otherwise: .event(.received)).references == borrowed.references)
    #expect(Timescale.Clock.when(.oral, then: .event(.received), otherwise: borrowed).references == borrowed.references)
  }
}
