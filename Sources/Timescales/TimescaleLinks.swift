/// How a timescale refers to others of its profile: which it names, and whose clocks it borrows.
///
/// A reader makes it from the text, so that a fault elsewhere in a timescale hides nothing, and
/// validation from the value.
package struct TimescaleLinks {
  /// Its id; `nil` if it cannot be read.
  package let id: TimescaleID?
  /// The timescales that it names other than by a clock.
  package let references: [TimescaleID]
  /// The timescales whose clocks its own clock borrows; `nil` if it has no clock.
  package let loans: [TimescaleID]?
  /// The same for each of its readings.
  package let readingLoans: [[TimescaleID]]

  package init(
    id: TimescaleID?, references: [TimescaleID], loans: [TimescaleID]?, readingLoans: [[TimescaleID]]
  ) {
    self.id = id
    self.references = references
    self.loans = loans
    self.readingLoans = readingLoans
  }

  init(_ timescale: Timescale) {
    self.init(
      id: timescale.id,
      references: [timescale.onlyIfLate, timescale.opensAfter, timescale.counterpart].compactMap(\.self),
      loans: timescale.rule.clock.map(\.references),
      readingLoans: timescale.readings.map { $0.rule.clock?.references ?? [] })
  }

  /// What is wrong with the links of a profile's timescales, each with the index of the timescale.
  package static func flaws(of all: [TimescaleLinks]) -> [(index: Int, reason: PolicyProfile.Flaw.Reason)] {
    let known = Set(all.compactMap(\.id)).union(StandardTimescale.all.map(\.id))
    let clocks = Dictionary(
      all.compactMap { links in links.id.map { ($0, links.loans) } }, uniquingKeysWith: { first, _ in first })
    var flaws: [(index: Int, reason: PolicyProfile.Flaw.Reason)] = []
    var seen: Set<TimescaleID> = []
    for (index, links) in all.enumerated() {
      guard let id = links.id else { continue }
      if !seen.insert(id).inserted { flaws.append((index, .duplicateTimescale(id))) }
      for reference in links.references where !known.contains(reference) {
        flaws.append((index, .unknownReference(reference, from: id)))
      }
      let loans = ([links.loans ?? []] + links.readingLoans).compactMap { flaw(of: $0, to: id, clocks) }
      for loan in Set(loans).sorted(by: { $0.description < $1.description }) {
        flaws.append((index, .borrowedClock(of: id, loan)))
      }
    }
    return flaws
  }

  /// What is wrong with the loans of a clock.
  ///
  /// A clock may borrow only from timescales that have clocks of their own: then there are no
  /// cycles, and no chains that grow without end.
  private static func flaw(
    of loans: [TimescaleID], to borrower: TimescaleID, _ clocks: [TimescaleID: [TimescaleID]?]
  ) -> PolicyProfile.Flaw.Loan? {
    for id in loans {
      if id == borrower { return .itself }
      guard let target = clocks[id] else { return .missing(id) }
      guard let further = target else { return .none(id) }
      if further.contains(borrower) { return .itself }
      if !further.isEmpty { return .borrowed(id) }
    }
    return nil
  }
}
