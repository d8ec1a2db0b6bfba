import UKBankHolidays
import WorkingDays

/// A holiday that the rules do not give, as it was announced or proclaimed.
struct Special {
  var divisions: [Division]
  var day: Day
  var title: String
  var notes: String
  /// The regular holiday that it replaced, if it was moved.
  var replaces: Day?

  init(_ divisions: [Division], _ text: String, _ title: String, _ notes: String = "", replaces: String? = nil) {
    self.divisions = divisions
    self.day = date(text)
    self.title = title
    self.notes = notes
    self.replaces = replaces.map { date($0) }
  }

  private static let everywhere = Division.published
  private static let notScotland: [Division] = [.englandAndWales, .northernIreland]
  private static let extra = "Extra bank holiday"

  static let all = [
    // HL Deb 16 December 1993 vol 550 cc135-6WA: Scotland kept 1 May and got 8 May as well.
    Special(notScotland, "1995-05-08", "Early May bank holiday (VE day)", replaces: "1995-05-01"),
    Special([.scotland], "1995-05-08", "VE Day 50th anniversary bank holiday", extra),
    // The Herald, mid-1998.
    Special(everywhere, "1999-12-31", "Millennium bank holiday", extra),
    // HC Deb 23 November 2000 vol 357 cc294-5W.
    Special(everywhere, "2002-06-03", "Queen’s Golden Jubilee", extra),
    Special(everywhere, "2002-06-04", "Spring bank holiday", replaces: "2002-05-27"),
    // Both governments, 23 November 2010.
    Special(everywhere, "2011-04-29", "Royal wedding"),
    // Hansard, 5 January 2010. Only Northern Ireland's list leaves the moved day without a note.
    Special(
      [.englandAndWales, .scotland], "2012-06-04", "Spring bank holiday", "Substitute day", replaces: "2012-05-28"),
    Special([.northernIreland], "2012-06-04", "Spring bank holiday", replaces: "2012-05-28"),
    Special(everywhere, "2012-06-05", "Queen’s Diamond Jubilee", extra),
    // The Gazette, notice 3326938.
    Special(everywhere, "2020-05-08", "Early May bank holiday (VE day)", replaces: "2020-05-04"),
    // UK Government, 12 November 2020.
    Special(everywhere, "2022-06-02", "Spring bank holiday", replaces: "2022-05-30"),
    Special(everywhere, "2022-06-03", "Platinum Jubilee bank holiday"),
    // The Gazette, notice 4158896.
    Special(everywhere, "2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"),
    // Both governments, 6 November 2022.
    Special(everywhere, "2023-05-08", "Bank holiday for the coronation of King Charles III"),
    // Proclamation of 3 February 2026.
    Special([.scotland], "2026-06-15", "World Cup bank holiday"),
  ]
}

/// A regular holiday that GOV.UK lists under another name than the rules give.
struct Label {
  var divisions: [Division]
  var day: Day
  var title: String
  var notes = "Substitute day"

  static let all = [
    Label(divisions: Division.published, day: date("2011-12-26"), title: "Christmas Day"),
    Label(divisions: Division.published, day: date("2011-12-27"), title: "Boxing Day"),
    Label(divisions: [.scotland], day: date("2023-01-02"), title: "New Year’s Day"),
    Label(divisions: [.scotland], day: date("2023-01-03"), title: "2nd January"),
  ]
}
