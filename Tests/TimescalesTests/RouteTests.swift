import Testing
import Timescales

@Suite("For which procedure a timescale holds")
struct RouteTests {
  @Test(
    "One procedure, the other, or either",
    arguments: [
      (Timescale.Route.statutory, true, false), (.corporate, false, true), (.any, true, true),
    ])
  func holds(route: Timescale.Route, statutory: Bool, corporate: Bool) {
    #expect(route.holds(under: .statutory) == statutory)
    #expect(route.holds(under: .corporate) == corporate)
  }

  @Test("Only the two procedures have nothing in common")
  func meets() {
    for one in Timescale.Route.allCases {
      for other in Timescale.Route.allCases {
        #expect(one.meets(other) == (Set([one, other]) != [.statutory, .corporate]), "\(one) and \(other)")
      }
    }
  }
}
