/// The page that a command with `--html` writes in addition to what it prints.
struct HTMLFile {
  /// The option, for a command that makes such a page.
  static func option(_ what: String) -> Arguments.Option {
    .option("html", "FILE", "write \(what) there as a page for a browser or a printer, in one file without scripts")
  }

  private let path: String

  /// The file that the command line asks for; `nil` if none.
  init?(_ arguments: Arguments) throws(ToolError) {
    guard let path = arguments.value("html") else { return nil }
    guard path != "-" else { throw .usage("--html needs a file of its own: standard output has the text") }
    for name in ["input", "ics", "policy-file", "closures", "bank-holidays"] {
      guard !arguments.values(name).contains(where: { $0 != "-" && ($0 == path || Files.isSame($0, as: path)) }) else {
        throw .usage("--html \(path) is the file of --\(name), which must not be overwritten")
      }
    }
    self.path = path
  }

  /// Writes the page, whole or not at all.
  func write(_ page: String) throws(ToolError) {
    let file = try OutputFile(path)
    try file.write(Array(page.utf8))
    try file.finish()
  }
}
