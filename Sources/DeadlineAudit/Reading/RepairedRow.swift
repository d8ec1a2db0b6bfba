/// A row with bytes that are not text in columns that are only shown, and that are replaced in this copy by
/// U+FFFD, so that what is written is text.
struct RepairedRow {
  private(set) var bytes: [UInt8] = []
  private(set) var fields: [FieldRange] = []

  /// Repairs a row; `nil` if there is nothing to repair in these columns.
  init?(_ bytes: [UInt8], _ fields: Span<FieldRange>, _ columns: [Int]) {
    guard columns.contains(where: { !CaseRowReader.isUTF8(bytes[fields[$0].range]) }) else { return nil }
    for index in fields.indices {
      let start = self.bytes.count
      self.bytes += String(decoding: fields[index].content(in: bytes), as: UTF8.self).utf8
      self.fields.append(FieldRange(start, self.bytes.count))
    }
  }
}
