/// The addresses of several columns of numbers, so that several threads can write them at once,
/// each its own rows.
///
/// These are pointers because an array cannot hold spans. They are valid only within the call that
/// passes them on.
@safe package struct ColumnMemory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private var columns: [UnsafeMutablePointer<Element>] = unsafe []
  /// How many numbers of each column may be written.
  package let count: Int

  private init(count: Int) { self.count = count }

  /// The address of a row of a column; the later rows follow it.
  ///
  /// - Parameters:
  ///   - column: The index of the column, from 0.
  ///   - row: The index of the row, from 0.
  /// - Returns: The address, through which rows up to `count` may be written.
  /// - Precondition: No other thread reads or writes the rows that the caller writes.
  @unsafe func address(column: Int, row: Int) -> UnsafeMutablePointer<Element> {
    unsafe columns[column] + row
  }

  /// Lends some rows of a column for writing.
  ///
  /// - Precondition: The rows exist, and no other thread reads or writes them.
  package func withRows(_ rows: Range<Int>, of column: Int, _ write: (inout MutableSpan<Element>) -> Void) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count)
    var span = unsafe UnsafeMutableBufferPointer(start: columns[column] + rows.lowerBound, count: rows.count)
      .mutableSpan
    write(&span)
  }

  /// Makes columns of `count` numbers each, all of which `write` has to write.
  ///
  /// The memory starts uninitialised, because writing it twice takes longer than finding the due
  /// days.
  package static func columns(_ number: Int, of count: Int, write: (ColumnMemory) -> Void) -> [[Element]] {
    guard count > 0 else { return [[Element]](repeating: [], count: number) }
    var columns: [[Element]] = []
    // Each call makes one column, and inside that call the next one; the innermost call has them
    // all.
    func make(_ left: Int, after begun: ColumnMemory) {
      guard left > 0 else { return write(begun) }
      let column = unsafe [Element](unsafeUninitializedCapacity: count) { memory, initialized in
        guard let start = memory.baseAddress else { return }
        var begun = begun
        unsafe begun.columns.append(start)
        make(left - 1, after: begun)
        initialized = count
      }
      columns.append(column)
    }
    make(number, after: ColumnMemory(count: count))
    return columns.reversed()
  }

  /// Lets `write` write the first `count` numbers of columns that are all at least that long.
  static func of(_ columns: inout [[Element]], count: Int, write: (ColumnMemory) -> Void) {
    guard count > 0 else { return }
    // Each call takes out one more column; the innermost call has them all.
    var left = Array(columns.reversed())
    columns = []
    func take(after taken: ColumnMemory) {
      guard var column = left.popLast() else { return write(taken) }
      unsafe column.withUnsafeMutableBufferPointer { memory in
        guard let start = memory.baseAddress else { return }
        var taken = taken
        unsafe taken.columns.append(start)
        take(after: taken)
      }
      columns.append(column)
    }
    take(after: ColumnMemory(count: count))
    columns.reverse()
  }
}
