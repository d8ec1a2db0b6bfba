internal import WorkingDays

/// The regular bank holidays of a year, without one-off holidays and moves.
///
/// They follow the Banking and Financial Dealings Act 1971 and the yearly proclamations of
/// substitute days. They project the published list past its end, and they say which day a moved
/// holiday replaces.
struct HolidayRules {
  private let division: Division
  private let year: Int
  private var holidays: [BankHoliday] = []

  /// The regular bank holidays of one of ``Division/published`` in order of day.
  static func holidays(of division: Division, in year: Int) -> [BankHoliday] {
    var rules = HolidayRules(division: division, year: year)
    rules.addFixedDates()
    rules.addEaster()
    rules.addMondays()
    return rules.holidays.sorted { $0.day < $1.day }
  }

  private init(division: Division, year: Int) {
    self.division = division
    self.year = year
  }

  private mutating func addFixedDates() {
    let isScottish = division == .scotland
    addInARow([(1, 1, "New Year’s Day")] + (isScottish ? [(1, 2, "2nd January")] : []))
    if division == .northernIreland {
      addInARow([(3, 17, "St Patrick’s Day")])
      addInARow([(7, 12, "Battle of the Boyne (Orangemen’s Day)")], bunting: false)
    }
    // St Andrew’s Day Bank Holiday (Scotland) Act 2007.
    if isScottish, year >= 2007 { addInARow([(11, 30, "St Andrew’s Day")]) }
    addInARow([(12, 25, "Christmas Day"), (12, 26, "Boxing Day")])
  }

  private mutating func addEaster() {
    let sunday = easterSunday
    add(sunday - 2, "Good Friday", bunting: false)
    if division != .scotland { add(sunday + 1, "Easter Monday") }
  }

  private mutating func addMondays() {
    add(monday(onOrAfter: 1, 5), "Early May bank holiday")
    add(monday(onOrAfter: 25, 5), "Spring bank holiday")
    add(division == .scotland ? monday(onOrAfter: 1, 8) : monday(onOrAfter: 25, 8), "Summer bank holiday")
  }

  private mutating func add(_ number: Int32, _ title: String, notes: String = "", bunting: Bool = true) {
    let day = Day(uncheckedNumber: number)
    holidays.append(BankHoliday(division: division, day: day, title: title, notes: notes, bunting: bunting))
  }

  /// Adds holidays on consecutive dates.
  ///
  /// A holiday at a weekend goes to the next weekday that is not one of the others.
  private mutating func addInARow(_ row: [(month: Int, day: Int, title: String)], bunting: Bool = true) {
    let numbers = row.map { Day.number(year: year, month: $0.month, day: $0.day) }
    var taken = Set(numbers.filter { !isWeekend($0) })
    for (holiday, number) in zip(row, numbers) {
      guard isWeekend(number) else {
        add(number, holiday.title, bunting: bunting)
        continue
      }
      var substitute = number
      while isWeekend(substitute) || taken.contains(substitute) { substitute += 1 }
      taken.insert(substitute)
      add(substitute, holiday.title, notes: "Substitute day", bunting: bunting)
    }
  }
}

// MARK: - Days of the year

extension HolidayRules {
  private func isWeekend(_ number: Int32) -> Bool { Day(uncheckedNumber: number).weekday.isWeekend }

  /// The first Monday on or after a day of a month.
  ///
  /// On or after the 25th of a month of 31 days, it is the last Monday.
  private func monday(onOrAfter dayOfMonth: Int, _ month: Int) -> Int32 {
    var number = Day.number(year: year, month: month, day: dayOfMonth)
    while Day(uncheckedNumber: number).weekday != .monday { number += 1 }
    return number
  }

  /// Easter Sunday of the Gregorian calendar, by Oudin's algorithm of 1940.
  private var easterSunday: Int32 {
    let century = year / 100
    let golden = year % 19
    let epact = (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30
    let fullMoon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7
    let fromMarch = fullMoon - weekday
    let month = 3 + (fromMarch + 40) / 44
    return Day.number(year: year, month: month, day: fromMarch + 28 - 31 * (month / 4))
  }
}
