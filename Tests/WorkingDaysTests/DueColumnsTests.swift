import Testing

@testable import WorkingDays

@Suite("Due days of several columns")
struct DueColumnsTests {
  private static let calendar: WorkingCalendar = {
    let coverage = Day(uncheckedNumber: 20_000)...Day(uncheckedNumber: 21_500)
    let holidays = stride(from: Int32(20_010), to: 21_500, by: 37).map {
      Holiday(day: Day(uncheckedNumber: $0), title: "Holiday")
    }
    do {
      return try WorkingCalendar(name: "test", coverage: coverage, holidays: holidays)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Random days inside the calendar and a little beyond both ends, with blanks and the ends of
  /// what a number can be among them.
  private static func starts(_ count: Int, seed: UInt64) -> [Int32] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let random = state >> 33
      switch random % 16 {
      case 0, 1, 2: return DueTable.blank
      case 3: return [.max, .max - 1, .min + 1, 0, -1, 19_999, 20_000, 21_500, 21_501][Int(random / 16 % 9)]
      default: return 19_980 + Int32(random / 16 % 1_540)
      }
    }
  }

  /// The due day of each case, counted by the calendar.
  private static func counted(_ column: DueColumns.Column, _ starts: [Int32]) -> [Int32] {
    starts.map { start in
      guard let day = Day(number: start), calendar.coverage.contains(day) else { return DueTable.blank }
      return (try? calendar.due(column.period, from: day, firstDay: column.firstDay))?.number ?? DueTable.blank
    }
  }

  /// Twelve deadlines of every kind, counted from three starts.
  private static func twelve() throws -> [DueColumns.Column] {
    [
      .init(try Period(3, .workingDays), from: 0), .init(try Period(10, .workingDays), from: 1),
      .init(try Period(65, .workingDays), from: 0), .init(try Period(10, .workingDays, .before), from: 0),
      .init(try Period(5, .workingDays), from: 2), .init(try Period(12, .months), from: 0),
      .init(try Period(1, .years, .before), from: 0), .init(try Period(20, .workingDays), from: 1, firstDay: .included),
      .init(try Period(28, .days), from: 0), .init(try Period(2, .weeks), from: 2, firstDay: .included),
      .init(try Period(25, .workingDays), from: 0), .init(try Period(40, .workingDays), from: 2),
    ]
  }

  @Test("Every due day is what the calendar counts, on any number of threads", arguments: [0, 1, 2, 3, 8])
  func everyCase(threads: Int) throws {
    let columns = try Self.twelve()
    let plan = DueColumns(columns, in: Self.calendar)
    // More than three pieces of work, and a rest that no block of four fits.
    let starts = [1, 2, 3].map { Self.starts(50_003, seed: $0) }
    let dues = try plan.dues(from: starts, threads: threads)
    #expect(dues.count == columns.count)
    for (column, dues) in zip(columns, dues) {
      let isEqual = dues == Self.counted(column, starts[column.start])
      #expect(isEqual, "\(column)")
    }
    // Half of the starts are days of the calendar from which 65 working days are still inside it.
    #expect(dues[2].count { $0 != DueTable.blank } > 25_000)
  }

  @Test("Any number of deadlines from one start", arguments: 1...20)
  func width(number: Int) throws {
    let columns = try (1...number).map { DueColumns.Column(try Period(3 * $0, .workingDays), from: 0) }
    let plan = DueColumns(columns, in: Self.calendar)
    for count in [0, 1, 2, 3, 4, 5, 7, 8, 257] {
      let starts = Self.starts(count, seed: UInt64(number))
      #expect(try plan.dues(from: [starts]) == columns.map { Self.counted($0, starts) })
    }
  }

  @Test("Existing columns are filled as far as the shortest of all reaches, and no further")
  func fill() throws {
    let columns = try Self.twelve()
    let plan = DueColumns(columns, in: Self.calendar)
    let starts = [Self.starts(40, seed: 1), Self.starts(30, seed: 2), Self.starts(45, seed: 3)]
    #expect(try plan.dues(from: starts).map(\.count) == [Int](repeating: 30, count: 12))
    for shortest in [0, 1, 21, 29, 30, 31] {
      var dues = [[Int32]](repeating: [Int32](repeating: 7, count: 50), count: 12)
      dues[5] = [Int32](repeating: 7, count: shortest)
      try plan.fill(&dues, from: starts)
      let filled = min(shortest, 30)
      for (index, column) in columns.enumerated() {
        let length = index == 5 ? shortest : 50
        let expected = Self.counted(column, Array(starts[column.start].prefix(filled)))
        #expect(dues[index] == expected + [Int32](repeating: 7, count: length - filled))
      }
    }
  }

  @Test("Filling changes no copy of the columns")
  func copies() throws {
    let plan = DueColumns([.init(try Period(1, .days), from: 0)], in: Self.calendar)
    var dues: [[Int32]] = [[7, 7]]
    let copy = dues
    try plan.fill(&dues, from: [[20_000, 20_001]])
    #expect(dues == [[20_001, 20_002]])
    #expect(copy == [[7, 7]])
  }

  @Test("No deadlines, no cases")
  func empty() throws {
    let none = DueColumns([], in: Self.calendar)
    #expect(try none.dues(from: [[20_000]], threads: 2) == [])
    #expect(try none.dues(from: []) == [])
    let one = DueColumns([.init(try Period(1, .days), from: 1)], in: Self.calendar)
    #expect(try one.dues(from: [[], []], threads: 2) == [[]])
    #expect(try one.dues(from: [[], [20_000]]) == [[]])
  }

  @Test("A missing column of starts is an error, and nothing is written")
  func noSuchStart() throws {
    let period = try Period(1, .days)
    for start in [-1, 2, .max] {
      let plan = DueColumns([.init(period, from: 0), .init(period, from: start)], in: Self.calendar)
      #expect(throws: DueColumnsError(.noSuchStart(start, given: 2))) { try plan.dues(from: [[20_000], [20_000]]) }
      var dues: [[Int32]] = [[7], [7]]
      #expect(throws: DueColumnsError(.noSuchStart(start, given: 2))) {
        try plan.fill(&dues, from: [[20_000], [20_000]])
      }
      #expect(dues == [[7], [7]])
    }
    #expect(
      "\(DueColumnsError(.noSuchStart(2, given: 2)))"
        == "a deadline is counted from column 2 of the starts, counted from 0, and 2 columns are given")
  }

  @Test("As many columns to fill as deadlines")
  func columnsOfDues() throws {
    let plan = DueColumns([.init(try Period(1, .days), from: 0)], in: Self.calendar)
    for number in [0, 2] {
      var dues = [[Int32]](repeating: [7], count: number)
      #expect(throws: DueColumnsError(.columnsOfDues(number, expected: 1))) { try plan.fill(&dues, from: [[20_000]]) }
      #expect(dues == [[Int32]](repeating: [7], count: number))
    }
    #expect(
      "\(DueColumnsError(.columnsOfDues(2, expected: 1)))" == "2 columns of due days are given for 1 deadlines")
  }
}
