/// The due days of up to eight deadlines that are counted from the same start, one row for each
/// day.
///
/// A case costs one look-up of its row. Rows hold four numbers, and the rows of four cases are
/// turned into four columns in registers. A million cases with twelve deadlines from three starts
/// take 3.0 ms, against 4.6 ms in twelve passes of ``DueTable`` (2026-11-21, AMD EPYC).
struct DueRows: Sendable {
  /// The most deadlines in one row.
  static let widest = 8

  /// The index of the column of starts.
  let start: Int
  /// The indexes of the columns of due days.
  private let members: [Int]
  private let first: Int32
  /// The due days from each day covered, and after them a row of blanks for every other start.
  ///
  /// A row of more than four deadlines takes two elements.
  private let rows: [SIMD4<Int32>]
  /// The table of a single deadline, which does not need rows.
  private let only: DueTable?

  init(start: Int, members: [Int], tables: [DueTable]) {
    precondition(members.count == tables.count && (1...Self.widest).contains(members.count))
    self.start = start
    self.members = members
    first = tables[0].first
    only = tables.count == 1 ? tables[0] : nil
    var rows: [SIMD4<Int32>] = []
    if only == nil {
      let places = (tables.count + 3) / 4
      rows.reserveCapacity(tables[0].dues.count * places)
      for day in tables[0].dues.indices {
        for place in 0..<places {
          var row = SIMD4(repeating: DueTable.blank)
          for lane in 0..<min(4, tables.count - 4 * place) { row[lane] = tables[4 * place + lane].dues[day] }
          rows.append(row)
        }
      }
    }
    self.rows = rows
  }

  /// Writes the due days of some cases.
  ///
  /// - Parameters:
  ///   - dues: The columns of due days. No other thread reads or writes these rows of them.
  ///   - starts: The whole column of starts.
  ///   - cases: The rows of both that are read and written.
  func fill(_ dues: ColumnMemory<Int32>, from starts: Span<Int32>, cases: Range<Int>) {
    precondition(cases.upperBound <= dues.count)
    let starts = starts.extracting(cases)
    if let only {
      let address = unsafe dues.address(column: members[0], row: cases.lowerBound)
      let memory = unsafe UnsafeMutableBufferPointer(start: address, count: cases.count)
      var column = unsafe memory.mutableSpan
      return only.fill(&column, from: starts)
    }
    // One loop for each width, so that the number of columns is a constant inside the loop.
    switch members.count {
    case 2: look(2, up: starts, dues, cases.lowerBound)
    case 3: look(3, up: starts, dues, cases.lowerBound)
    case 4: look(4, up: starts, dues, cases.lowerBound)
    case 5: look(5, up: starts, dues, cases.lowerBound)
    case 6: look(6, up: starts, dues, cases.lowerBound)
    case 7: look(7, up: starts, dues, cases.lowerBound)
    default: look(8, up: starts, dues, cases.lowerBound)
    }
  }

  /// Writes as many columns as there are members, which is `width`.
  ///
  /// The accesses are unchecked so that four numbers are stored at once. `fill` has checked the
  /// rows.
  @inline(__always)
  private func look(_ width: Int, up starts: Span<Int32>, _ dues: ColumnMemory<Int32>, _ offset: Int) {
    let places = (width + 3) / 4
    let rows = rows.span
    let first = first
    let last = UInt32(rows.count / places - 1)
    @inline(__always) func index(_ row: Int) -> Int {
      unsafe DueTable.index(of: starts[unchecked: row], first: first, last: last) &* places
    }
    @inline(__always) func column(_ lane: Int) -> UnsafeMutableRawPointer {
      unsafe UnsafeMutableRawPointer(dues.address(column: members[min(lane, width - 1)], row: offset))
    }
    let (column0, column1, column2, column3) = unsafe (column(0), column(1), column(2), column(3))
    let (column4, column5, column6, column7) = unsafe (column(4), column(5), column(6), column(7))
    let whole = starts.count & ~3
    for row in stride(from: 0, to: whole, by: 4) {
      let indexes = (index(row), index(row &+ 1), index(row &+ 2), index(row &+ 3))
      var a = unsafe rows[unchecked: indexes.0]
      var b = unsafe rows[unchecked: indexes.1]
      var c = unsafe rows[unchecked: indexes.2]
      var d = unsafe rows[unchecked: indexes.3]
      let at = row &* 4
      unsafe column0.storeBytes(of: SIMD4(a.x, b.x, c.x, d.x), toByteOffset: at, as: SIMD4<Int32>.self)
      if width > 1 { unsafe column1.storeBytes(of: SIMD4(a.y, b.y, c.y, d.y), toByteOffset: at, as: SIMD4<Int32>.self) }
      if width > 2 { unsafe column2.storeBytes(of: SIMD4(a.z, b.z, c.z, d.z), toByteOffset: at, as: SIMD4<Int32>.self) }
      if width > 3 { unsafe column3.storeBytes(of: SIMD4(a.w, b.w, c.w, d.w), toByteOffset: at, as: SIMD4<Int32>.self) }
      guard width > 4 else { continue }
      a = unsafe rows[unchecked: indexes.0 &+ 1]
      b = unsafe rows[unchecked: indexes.1 &+ 1]
      c = unsafe rows[unchecked: indexes.2 &+ 1]
      d = unsafe rows[unchecked: indexes.3 &+ 1]
      unsafe column4.storeBytes(of: SIMD4(a.x, b.x, c.x, d.x), toByteOffset: at, as: SIMD4<Int32>.self)
      if width > 5 { unsafe column5.storeBytes(of: SIMD4(a.y, b.y, c.y, d.y), toByteOffset: at, as: SIMD4<Int32>.self) }
      if width > 6 { unsafe column6.storeBytes(of: SIMD4(a.z, b.z, c.z, d.z), toByteOffset: at, as: SIMD4<Int32>.self) }
      if width > 7 { unsafe column7.storeBytes(of: SIMD4(a.w, b.w, c.w, d.w), toByteOffset: at, as: SIMD4<Int32>.self) }
    }
    for row in whole..<starts.count {
      let index = index(row)
      for lane in 0..<width {
        unsafe dues.address(column: members[lane], row: offset + row).pointee = rows[index + lane / 4][lane % 4]
      }
    }
  }
}
