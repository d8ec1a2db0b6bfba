/// Where several columns of numbers lie in memory, to be written by several threads at once, each to rows of its own.
///
/// Spans cannot be kept in an array, so these are pointers; they are valid within the call that hands them out, and only there.
@safe struct ColumnMemory: @unchecked Sendable {
  private var columns: [UnsafeMutablePointer<Int32>] = unsafe []
  /// How many numbers of each column may be written.
  let count: Int

  private init(count: Int) { self.count = count }

  /// Where a row of a column lies; the rows behind it follow.
  ///
  /// - Precondition: Nobody else reads or writes the rows written, and none is beyond `count`.
  @unsafe func address(column: Int, row: Int) -> UnsafeMutablePointer<Int32> {
    unsafe columns[column] + row
  }

  /// Columns of `count` numbers each, every one of which `write` writes.
  ///
  /// They are made uninitialised, because to fill them twice takes longer than to find the due days.
  static func columns(_ number: Int, of count: Int, write: (ColumnMemory) -> Void) -> [[Int32]] {
    guard count > 0 else { return [[Int32]](repeating: [], count: number) }
    var columns: [[Int32]] = []
    // Each call makes one column, and within that the columns behind it; in the innermost they are all there.
    func make(_ left: Int, after begun: ColumnMemory) {
      guard left > 0 else { return write(begun) }
      let column = unsafe [Int32](unsafeUninitializedCapacity: count) { memory, initialized in
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

  /// Lets `write` write the first `count` numbers of some columns, all of which are at least as long.
  static func of(_ columns: inout [[Int32]], count: Int, write: (ColumnMemory) -> Void) {
    guard count > 0 else { return }
    // Each call takes out the first column that is left; in the innermost all are out.
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
