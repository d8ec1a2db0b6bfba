import UKBankHolidays
import WorkingDays

/// The bank holidays of a year by the rules.
///
/// They are Banking and Financial Dealings Act 1971 Sch 1, the yearly proclamations for substitute
/// days, and every departure from them, written out.
///
/// It shares only `Day` with the data that it checks.
struct HolidayRules {
  var division: Division
  var year: Int

  var holidays: [BankHoliday] {
    var rows = regular
    for special in Special.all where special.divisions.contains(division) && special.day.year == year {
      if let original = special.replaces { rows.removeAll { $0.day == original } }
      rows.append(Row(special.day, special.title, special.notes))
    }
    for label in Label.all where label.divisions.contains(division) {
      for index in rows.indices where rows[index].day == label.day {
        rows[index] = Row(label.day, label.title, label.notes)
      }
    }
    return rows.sorted { $0.day < $1.day }.map {
      BankHoliday(division: division, day: $0.day, title: $0.title, notes: $0.notes, bunting: bunting($0))
    }
  }

  /// The holidays that the year would have without any departure from the rules.
  var regularDays: [Day] { regular.map(\.day).sorted() }

  private var regular: [Row] {
    let goodFriday = Row(easter - 2, "Good Friday")
    let inMay = [
      Row(firstMonday(5), "Early May bank holiday"), Row(lastMonday(5), "Spring bank holiday"),
    ]
    let christmas = pair((12, 25, "Christmas Day"), (12, 26, "Boxing Day"))
    guard division == .scotland else {
      let irish =
        division == .northernIreland
        ? [single(3, 17, "St Patrick’s Day"), single(7, 12, "Battle of the Boyne (Orangemen’s Day)")] : []
      return [
        single(1, 1, "New Year’s Day"), goodFriday, Row(easter + 1, "Easter Monday"),
        Row(lastMonday(8), "Summer bank holiday"),
      ] + inMay + christmas + irish
    }
    // St Andrew's Day Bank Holiday (Scotland) Act 2007.
    let andrew = year >= 2007 ? [single(11, 30, "St Andrew’s Day")] : []
    return pair((1, 1, "New Year’s Day"), (1, 2, "2nd January")) + [goodFriday] + inMay
      + [Row(firstMonday(8), "Summer bank holiday")] + andrew + christmas
  }

  private func bunting(_ row: Row) -> Bool {
    switch row.title {
    case "Good Friday", "Battle of the Boyne (Orangemen’s Day)": false
    case "Bank Holiday for the State Funeral of Queen Elizabeth II": false
    // Easter 2020 fell in the first weeks of the pandemic.
    case "Easter Monday": year != 2020
    default: true
    }
  }
}

// MARK: - Days of the year

extension HolidayRules {
  private struct Row {
    var day: Day
    var title: String
    var notes: String

    init(_ day: Day, _ title: String, _ notes: String = "") {
      (self.day, self.title, self.notes) = (day, title, notes)
    }
  }

  private func date(_ month: Int, _ day: Int) -> Day {
    guard let day = try? Day(year: year, month: month, day: day) else { preconditionFailure("not a date of \(year)") }
    return day
  }

  /// One holiday: from a weekend it goes to the Monday after.
  private func single(_ month: Int, _ dayOfMonth: Int, _ title: String) -> Row {
    let day = date(month, dayOfMonth)
    return switch day.weekday {
    case .saturday: Row(day + 2, title, "Substitute day")
    case .sunday: Row(day + 1, title, "Substitute day")
    default: Row(day, title)
    }
  }

  /// Two holidays in a row: those that fall at a weekend go to the next days that are free.
  private func pair(_ first: (Int, Int, String), _ second: (Int, Int, String)) -> [Row] {
    let (one, two) = (date(first.0, first.1), date(second.0, second.1))
    return switch one.weekday {
    case .friday: [Row(one, first.2), Row(one + 3, second.2, "Substitute day")]
    case .saturday: [Row(one + 2, first.2, "Substitute day"), Row(one + 3, second.2, "Substitute day")]
    case .sunday: [Row(one + 2, first.2, "Substitute day"), Row(two, second.2)]
    default: [Row(one, first.2), Row(two, second.2)]
    }
  }

  private func firstMonday(_ month: Int) -> Day {
    let first = date(month, 1)
    return first + (8 - first.weekday.rawValue) % 7
  }

  private func lastMonday(_ month: Int) -> Day {
    let last = date(month, 31)
    return last - (last.weekday.rawValue - 1)
  }

  /// Easter Sunday by the Gregorian computus in Meeus's form (Astronomical Algorithms, chapter 8).
  private var easter: Day {
    let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7
    let correction = (golden + 11 * moon + 22 * sunday) / 451
    let sum = moon + sunday - 7 * correction + 114
    return date(sum / 31, sum % 31 + 1)
  }
}

private func + (day: Day, count: Int) -> Day {
  guard let sum = Day(number: day.number + Int32(count)) else { preconditionFailure("not a date") }
  return sum
}

private func - (day: Day, count: Int) -> Day { day + -count }
