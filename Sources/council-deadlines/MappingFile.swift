import CouncilDeadlines
import DeadlineAudit
import DeadlineReports
import JSONTree

/// A file that says what each column of an export is and, where the user gives it, how the export is
/// written, so that later exports of the same system are read the same way.
struct MappingFile {
  /// The heading here that a heading of the file means, or `skip`.
  private(set) var columns: [(heading: String, word: String)] = []
  private(set) var encoding: String?
  private(set) var delimiter: String?
  private(set) var dateFormat: String?
  private(set) var blanks: [String] = []

  /// What was found of a file, with what the user gives.
  init(_ inspection: FileInspection, _ arguments: Arguments) {
    var seen: Set<String> = []
    for column in inspection.form.columns where seen.insert(column.heading).inserted {
      columns.append((column.heading, column.meaning ?? "skip"))
    }
    encoding = arguments.value("encoding")
    delimiter = arguments.value("delimiter")
    dateFormat = arguments.value("date-format")
    blanks = arguments.values("blank")
  }

  var json: JSON {
    [
      "schemaVersion": .schemaVersion,
      "columns": JSON(.object(columns.map { JSON.Member(key: $0.heading, value: .string($0.word)) })),
      "encoding": .string(encoding), "delimiter": .string(delimiter), "dateFormat": .string(dateFormat),
      "blanks": .array(blanks.map { .string($0) }),
    ]
  }

  /// Reads a file.
  init(reading path: String) throws(ToolError) {
    let source = JSONSource(bytes: try Files.read(path), file: path)
    let members = try source.members("the object that council-deadlines columns --save writes")
    func text(_ value: JSON) throws(ToolError) -> String? {
      switch value.content {
      case .string(let text): return text
      case .null: return nil
      default: throw source.fault("found \(value.kind); give a string", at: value.offset)
      }
    }
    for member in members {
      switch (member.key, member.value.content) {
      case ("columns", .object(let columns)):
        for column in columns {
          guard let word = try text(column.value) else { continue }
          self.columns.append((column.key, word))
        }
      case ("encoding", _): encoding = try text(member.value)
      case ("delimiter", _): delimiter = try text(member.value)
      case ("dateFormat", _): dateFormat = try text(member.value)
      case ("blanks", .array(let words)):
        for word in words { if let word = try text(word) { blanks.append(word) } }
      case ("schemaVersion", _): continue
      default:
        throw source.fault(
          "“\(member.key)” is not recognised here: the members are “columns” (an object), “encoding”, “delimiter”, "
            + "“dateFormat” and “blanks” (an array)", at: member.offset)
      }
    }
  }
}
