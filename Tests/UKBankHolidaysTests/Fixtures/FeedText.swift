import UKBankHolidays
import WorkingDays

/// A feed that a test makes up: lists of holidays that it can change, and their JSON text.
struct FeedText {
  var lists: [Division: [BankHoliday]]

  /// The published holidays of some years; of years before 1995, none.
  init(_ years: ClosedRange<Int> = 1995...2028) {
    lists = [:]
    for division in Division.published {
      lists[division] = BankHolidayFeed.embedded.holidays(of: division).filter { years.contains($0.day.year) }
    }
  }

  /// Adds the regular holidays of a year to the end.
  mutating func addRegularYear(_ year: Int, to divisions: [Division] = Division.published) {
    for division in divisions {
      lists[division]?.append(contentsOf: HolidayRules(division: division, year: year).holidays)
    }
  }

  mutating func add(_ day: String, _ title: String, to division: Division = .englandAndWales) {
    let holiday = BankHoliday(division: division, day: date(day), title: title, notes: "", bunting: true)
    lists[division] = ((lists[division] ?? []) + [holiday]).sorted { $0.day < $1.day }
  }

  mutating func remove(_ day: String, from division: Division = .englandAndWales) {
    lists[division]?.removeAll { $0.day == date(day) }
  }

  /// The JSON text, with one line for each event.
  var json: String {
    let divisions = Division.published.map { division in
      let events = (lists[division] ?? []).map {
        #"{"title": "\#($0.title)", "date": "\#($0.day)", "notes": "\#($0.notes)", "bunting": \#($0.bunting)}"#
      }
      return #""\#(division.rawValue)": {"division": "\#(division.rawValue)", "events": ["#
        + "\n\(events.joined(separator: ",\n"))\n]}"
    }
    return "{\n\(divisions.joined(separator: ",\n"))\n}\n"
  }

  var feed: BankHolidayFeed {
    get throws { try BankHolidayFeed(json: Array(json.utf8)) }
  }
}
