/// A kind of file that is not a file of comma-separated values, known by its first bytes.
package enum FileKind: Hashable, Sendable {
  case workbook
  case wordDocument
  case openDocument
  case oldWorkbook
  case zip
  case gzip
  case pdf
  case richText
  case picture
  case html
  case xml
  case json

  /// The kind of a file that begins with these bytes; `nil` if it may be comma-separated values.
  static func of(_ head: ArraySlice<UInt8>) -> FileKind? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      func has(_ word: String) -> Bool { head.contains(Array(word.utf8)) }
      if has("application/vnd.oasis.opendocument") { return .openDocument }
      if has("word/") { return .wordDocument }
      return has("xl/") || has("[Content_Types].xml") || has("docProps/") ? .workbook : .zip
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbook }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) || head.starts(with: [0xFF, 0xD8, 0xFF]) { return .picture }
    let text = head.drop { $0 == 0x20 || 0x09...0x0D ~= $0 || [0xEF, 0xBB, 0xBF].contains($0) }
    if text.starts(with: "%PDF-".utf8) { return .pdf }
    if text.starts(with: "{\\rtf".utf8) { return .richText }
    let start = text.prefix(200).map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    if start.starts(with: "<?xml".utf8) { return start[...].contains(Array("<html".utf8)) ? .html : .xml }
    for tag in ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"] where start.starts(with: tag.utf8) {
      return .html
    }
    return isJSON(text) ? .json : nil
  }

  /// Whether a text begins like an object or an array of JSON, which no header does.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    let next = text.dropFirst().first { $0 != 0x20 && !(0x09...0x0D ~= $0) }
    let starts = first == UInt8(ascii: "{") ? "\"}" : "{[\"]"
    return next.map { starts.utf8.contains($0) } ?? true
  }

  /// What the file is, in words.
  var name: String {
    switch self {
    case .workbook, .oldWorkbook: "is an Excel workbook"
    case .wordDocument: "is a Word document"
    case .openDocument: "is an OpenDocument spreadsheet"
    case .zip: "is a ZIP archive"
    case .gzip: "is compressed (gzip)"
    case .pdf: "is a PDF document"
    case .richText: "is a document in Rich Text Format"
    case .picture: "is a picture"
    case .html: "is a web page, although it may be named like a spreadsheet"
    case .xml: "is XML"
    case .json: "is JSON"
    }
  }

  /// What to do.
  var cure: String {
    switch self {
    case .workbook, .oldWorkbook:
      "open it in Excel, choose Save As and “CSV UTF-8 (Comma delimited)”, and give that file"
    case .openDocument: "open it, choose Save As and “Text CSV”, and give that file"
    case .gzip: "unpack it, and give the CSV file that is in it"
    case .wordDocument, .richText, .picture: "export the cases as CSV from the system that has them, and give that file"
    case .zip: "give the CSV file that is in it"
    case .pdf: "export the cases as CSV instead"
    case .html, .xml: "open it in a spreadsheet, choose Save As and “CSV UTF-8”, and give that file"
    case .json: "export the cases as CSV; one case in JSON is read by council-deadlines schedule --input"
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes have this run of bytes in them.
  func contains(_ run: [UInt8]) -> Bool {
    guard let first = run.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: run) }
  }
}
