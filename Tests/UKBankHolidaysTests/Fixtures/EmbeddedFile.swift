import Foundation

/// A Swift source file that embeds JSON files: an enumeration with one static string for each.
///
/// The JSON files are the source. A test compares the Swift file with ``text`` and, when the
/// environment variable `UPDATE_EMBEDDED` is 1, writes it again.
struct EmbeddedFile {
  /// The name of the enumeration and of its file, such as `EmbeddedCalendars`.
  var name: String
  /// Where the JSON files are, for people, such as `Calendars`.
  var origin: String
  /// The command that writes the file.
  var command: String
  /// The names of the JSON files, without `.json`, and their texts.
  ///
  /// They are embedded in the order of the names.
  var files: [(name: String, json: String)]

  /// The JSON files of a folder.
  init(name: String, origin: String, command: String, folder: URL) throws {
    self.name = name
    self.origin = origin
    self.command = command
    files = try FileManager.default.contentsOfDirectory(
      at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "json" }
    .map { ($0.deletingPathExtension().lastPathComponent, String(decoding: try Data(contentsOf: $0), as: UTF8.self)) }
    .sorted { $0.name < $1.name }
  }

  /// The text of the Swift file.
  var text: String {
    var text = """
      // Made from \(origin)/*.json, not written by hand: change the JSON, then run
      // \(command)

      // swift-format-ignore-file

      package enum \(name) {
        /// The name of every file, without its extension, and its text.
        package static let all: [(name: String, json: StaticString)] = [

      """
    for file in files { text += "    (\"\(file.name)\", \(Self.identifier(file.name))),\n" }
    text += "  ]\n"
    for file in files {
      text += "\n  package static let \(Self.identifier(file.name)): StaticString = #\"\"\"\n\(file.json)\n\"\"\"#\n"
    }
    return text + "}\n"
  }

  /// `bank-holidays` as `bankHolidays`.
  static func identifier(_ name: String) -> String {
    let words = name.split(separator: "-")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Whether there is JSON, and all of it can stand in a raw string literal with plain line breaks.
  var isEmbeddable: Bool {
    !files.isEmpty
      && files.allSatisfy { file in
        !file.json.contains("\"\"\"#") && !file.json.contains("\\#") && !file.json.utf8.contains(UInt8(ascii: "\r"))
      }
  }
}
