public import WorkingDays

extension WorkingCalendar {
  /// The working days of England and Wales, 1995 to 2040.
  public static var englandAndWales: WorkingCalendar { BankHolidays.calendar(for: .englandAndWales) }
  /// The working days of Scotland, 1995 to 2040.
  public static var scotland: WorkingCalendar { BankHolidays.calendar(for: .scotland) }
  /// The working days of Northern Ireland, 1995 to 2040.
  public static var northernIreland: WorkingCalendar { BankHolidays.calendar(for: .northernIreland) }
  /// The days that are working days in every part of the United Kingdom, 1995 to 2040: see ``Division/anyUK``.
  public static var anyUK: WorkingCalendar { BankHolidays.calendar(for: .anyUK) }
}
