import Deadlines
import Timescales
import WorkingDays

/// Writes one JSON object on a line of its own for each case, or for each deadline of a case.
///
/// The keys are those of the wide layout in camel case. Of a day that is an interval, `due` is the last and `dueFrom` the first, as in the JSON
/// of a schedule.
struct JSONLines: CaseLayout {
  let layout: Audit.Layout

  var header: [UInt8] { [] }

  func write(_ audited: borrowing AuditedCase, to output: inout [UInt8]) {
    var head: [UInt8] = Array(#"{"reference":"#.utf8)
    Self.appendString(audited.reference, to: &head)
    head.append(contentsOf: #","policy":""#.utf8)
    audited.appendPolicy(to: &head)
    head.append(contentsOf: #"","#.utf8)
    switch layout {
    case .wide:
      output.append(contentsOf: head)
      output.append(contentsOf: #""deadlines":["#.utf8)
      for position in audited.plan.council.indices {
        output.append(contentsOf: (position == 0 ? "{" : ",{").utf8)
        appendDeadline(audited, position, to: &output)
        output.append(UInt8(ascii: "}"))
      }
      output.append(contentsOf: "],".utf8)
      appendProblems(audited, to: &output)
      output.append(contentsOf: "}\n".utf8)
    case .long:
      for position in audited.plan.council.indices {
        output.append(contentsOf: head)
        appendDeadline(audited, position, to: &output)
        output.append(UInt8(ascii: ","))
        appendProblems(audited, to: &output)
        output.append(contentsOf: "}\n".utf8)
      }
    }
  }

  private func appendDeadline(_ audited: borrowing AuditedCase, _ position: Int, to output: inout [UInt8]) {
    let row = audited.plan.council[position]
    let results = audited.results
    let own = results.council[position]
    let first = results.earliest(council: position)
    let law = row.counterpart.map { results.law[$0] }
    let lawFirst = row.counterpart.flatMap { results.earliest(law: $0) }
    output.append(contentsOf: #""timescale":""#.utf8)
    output.append(contentsOf: row.timescale.id.rawValue.utf8)
    output.append(UInt8(ascii: "\""))
    Self.append("dueFrom", first?.due == own.due ? nil : first?.due, to: &output)
    Self.append("due", own.due, to: &output)
    Self.append("operativeDueFrom", first?.operativeDue == own.operativeDue ? nil : first?.operativeDue, to: &output)
    Self.append("operativeDue", own.operativeDue, to: &output)
    Self.append("status", own.status.rawValue, to: &output)
    output.append(contentsOf: #","daysLate":"#.utf8)
    if let late = own.workingDaysLate {
      CSVField.append(late, to: &output)
    } else {
      output.append(contentsOf: "null".utf8)
    }
    Self.append("statuteDueFrom", lawFirst?.due == law?.due ? nil : lawFirst?.due, to: &output)
    Self.append("statuteDue", law?.due, to: &output)
    Self.append("statuteStatus", law?.status.rawValue, to: &output)
    Self.append("disputed", own.due == nil ? nil : results.isDisputed(council: position), to: &output)
    Self.append("robust", results.isRobust(council: position), to: &output)
  }

  private func appendProblems(_ audited: borrowing AuditedCase, to output: inout [UInt8]) {
    output.append(contentsOf: #""problems":["#.utf8)
    for (number, code) in audited.codes.enumerated() {
      output.append(contentsOf: (number == 0 ? "\"" : ",\"").utf8)
      output.append(contentsOf: code.rawValue.utf8)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: "]"))
  }

  // MARK: - Members

  private static func append(_ key: StaticString, to output: inout [UInt8]) {
    output.append(contentsOf: ",\"".utf8)
    output.append(contentsOf: "\(key)".utf8)
    output.append(contentsOf: "\":".utf8)
  }

  private static func append(_ key: StaticString, _ day: Day?, to output: inout [UInt8]) {
    append(key, to: &output)
    guard let day else { return output.append(contentsOf: "null".utf8) }
    output.append(UInt8(ascii: "\""))
    CSVField.append(day, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  private static func append(_ key: StaticString, _ word: String?, to output: inout [UInt8]) {
    append(key, to: &output)
    guard let word else { return output.append(contentsOf: "null".utf8) }
    appendString(Array(word.utf8), to: &output)
  }

  private static func append(_ key: StaticString, _ flag: Bool?, to output: inout [UInt8]) {
    append(key, to: &output)
    output.append(contentsOf: (flag.map { $0 ? "true" : "false" } ?? "null").utf8)
  }

  /// A string in quotes; what JSON does not allow inside is escaped.
  private static func appendString(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x00..<0x20, 0x7F:
        output.append(contentsOf: "\\u00".utf8)
        output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
