import Testing
import TestSupport
import WorkingDays

@Suite("The ends of months, quarters and financial years")
struct MonthEndsTests {
  @Test(
    "A day is in one month, one quarter and one financial year",
    arguments: [
      ("2025-12-19", "2025-12-01 2025-12-31", "2025-10-01 2025-12-31", "2025-04-01 2026-03-31"),
      ("2026-03-31", "2026-03-01 2026-03-31", "2026-01-01 2026-03-31", "2025-04-01 2026-03-31"),
      ("2026-04-01", "2026-04-01 2026-04-30", "2026-04-01 2026-06-30", "2026-04-01 2027-03-31"),
      ("2024-02-29", "2024-02-01 2024-02-29", "2024-01-01 2024-03-31", "2023-04-01 2024-03-31"),
      ("2025-02-01", "2025-02-01 2025-02-28", "2025-01-01 2025-03-31", "2024-04-01 2025-03-31"),
      ("0001-02-03", "0001-02-01 0001-02-28", "0001-01-01 0001-03-31", "none 0001-03-31"),
      ("9999-05-06", "9999-05-01 9999-05-31", "9999-04-01 9999-06-30", "9999-04-01 none"),
    ])
  func ends(text: String, month: String, quarter: String, financialYear: String) {
    let start = day(text)
    func words(_ first: Day?, _ last: Day?) -> String {
      "\(first?.description ?? "none") \(last?.description ?? "none")"
    }
    #expect(words(start.firstOfMonth, start.lastOfMonth) == month)
    #expect(words(start.firstOfQuarter, start.lastOfQuarter) == quarter)
    #expect(words(start.firstOfFinancialYear, start.lastOfFinancialYear) == financialYear)
  }

  @Test("Months, quarters and financial years follow each other without a gap, in every year")
  func noGaps() {
    var faults: [Day] = []
    var day = Day.first
    while let next = day.lastOfMonth.next {
      let isQuarter = day.lastOfMonth == day.lastOfQuarter
      let isYear = day.lastOfMonth == day.lastOfFinancialYear
      if next.firstOfMonth != next || (next.firstOfQuarter == next) != isQuarter
        || (next.firstOfFinancialYear == next) != isYear
      {
        faults.append(day)
      }
      day = next
    }
    #expect(faults.isEmpty)
  }
}
