/// What a column of a file is taken for, and how its dates are written.
public struct ColumnForm: Hashable, Sendable {
  /// The heading as the file has it.
  public package(set) var heading: String
  /// The heading here that it stands for; `nil` if the column is skipped.
  public package(set) var meaning: String?
  /// Why it is taken for that.
  package var reason: ColumnReason
  /// Whether its days are read.
  package var isDate = false
  /// What its first rows hold.
  package var dates = ColumnDates()

  package init(
    heading: String, meaning: String?, reason: ColumnReason, isDate: Bool = false, dates: ColumnDates = ColumnDates()
  ) {
    (self.heading, self.meaning, self.reason, self.isDate, self.dates) = (heading, meaning, reason, isDate, dates)
  }

  /// Whether its days are read but none of its first values is a date.
  package var hasUnknownDates: Bool { isDate && dates.counts.dates == 0 && dates.counts.others > 0 }

  /// Whether the heading says more or less than it is written here.
  package var isRenamed: Bool { reason == .synonym || reason == .mapped }
}

/// What the first rows of a column hold.
package struct ColumnDates: Hashable, Sendable {
  /// The form in which its dates are read; `nil` for a column that has no dates or that has no value
  /// that shows it.
  var form: DateForm?
  /// The ways of writing a day that are read, in words, in the order of their first value.
  package var shapes: [String] = []
  /// Those that were met and are refused, as the column has another form.
  package var refusedShapes: [String] = []
  /// Whether the day is taken to come first although no value shows it.
  package var isDayFirstAssumed = false
  /// Whether its values are day numbers of Excel.
  package var isSerial: Bool { form == .serial }
  /// How many of the values looked at are dates, and how many are something else.
  package var counts = Counts()
  /// The first values that differ.
  package var examples: [String] = []

  /// Whether most values are dates.
  package var areMostlyDates: Bool { counts.dates > 0 && counts.dates >= 9 * counts.others }

  /// Values that are dates, and values that are something else.
  package struct Counts: Hashable, Sendable {
    package var dates = 0
    package var others = 0
  }
}
