import Deadlines
import Timescales
import WorkingDays

/// Writes one JSON object on a line of its own for each case, or for each deadline of a case.
///
/// The keys are those of the wide layout in camel case. Of a day that is an interval, `due` is the last and `dueFrom` the first, as in the JSON
/// of a schedule.
struct JSONLines: CaseLayout {
  private let plans: [DeadlinePlan]
  private let layout: Audit.Layout
  private let days = DayText()
  /// For each plan, what every case of it has behind the reference.
  private let policies: [[UInt8]]

  init(plans: [DeadlinePlan], layout: Audit.Layout) {
    self.plans = plans
    self.layout = layout
    policies = plans.map { Array(#","policy":"\#($0.policy.profile.qualifiedID)","#.utf8) }
  }

  var header: [UInt8] { [] }

  mutating func write(
    _ reference: Span<UInt8>, _ shape: borrowing ManyCases.Shape, index: Int, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    let plan = plans[shape.plan]
    begin(reference, shape.plan, &output)
    for position in plan.council.indices {
      next(position, reference, shape.plan, problems, &output)
      let row = plan.council[position]
      append(row, (shape.council(position), nil), (row.counterpart.map { shape.law($0) }, nil), to: &output)
    }
    end(problems, &output)
  }

  func write(_ reference: Span<UInt8>, _ audited: AuditedCase, problems: Span<UInt8>, to output: inout OutputBytes) {
    let plan = plans[audited.plan]
    begin(reference, audited.plan, &output)
    for position in plan.council.indices {
      next(position, reference, audited.plan, problems, &output)
      append(
        plan.council[position], (audited.council[position], audited.earliestCouncil[position]),
        (audited.statute[position], audited.earliestStatute[position]), to: &output)
    }
    end(problems, &output)
  }

  // MARK: - Lines

  private func begin(_ reference: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    Self.append(#"{"reference":"#, to: &output)
    Self.appendString(reference, to: &output)
    output.append(policies[plan])
    if layout == .wide { Self.append(#""deadlines":[{"#, to: &output) }
  }

  /// Goes on to a deadline: behind a comma, or on a line of its own.
  private func next(
    _ position: Int, _ reference: Span<UInt8>, _ plan: Int, _ problems: Span<UInt8>, _ output: inout OutputBytes
  ) {
    guard position > 0 else { return }
    switch layout {
    case .wide: Self.append("},{", to: &output)
    case .long:
      end(problems, &output)
      begin(reference, plan, &output)
    }
  }

  private func end(_ problems: Span<UInt8>, _ output: inout OutputBytes) {
    Self.append(layout == .wide ? #"}],"problems":["# : #","problems":["#, to: &output)
    if !problems.isEmpty {
      // Codes are letters and hyphens, with semicolons between.
      output.append(byte: UInt8(ascii: "\""))
      for index in problems.indices {
        if problems[index] == UInt8(ascii: ";") {
          Self.append(#"",""#, to: &output)
        } else {
          output.append(byte: problems[index])
        }
      }
      output.append(byte: UInt8(ascii: "\""))
    }
    Self.append("]}\n", to: &output)
  }

  private func append(
    _ row: CompiledTimescale, _ own: (latest: Verdict, earliest: Verdict?),
    _ law: (latest: Verdict?, earliest: Verdict?),
    to output: inout OutputBytes
  ) {
    /// The earliest of a day that is not known exactly.
    func first(_ day: (Verdict) -> Int32, _ layer: (latest: Verdict?, earliest: Verdict?)) -> Int32 {
      guard let earliest = layer.earliest.map(day), earliest != layer.latest.map(day) else { return Verdict.blank }
      return earliest
    }
    let verdict = own.latest
    Self.append(#""timescale":""#, to: &output)
    Self.append(row.timescale.id.rawValue, to: &output)
    append(#"","dueFrom":"#, first(\.due, own), to: &output)
    append(#","due":"#, verdict.due, to: &output)
    append(#","operativeDueFrom":"#, first(\.operativeDue, own), to: &output)
    append(#","operativeDue":"#, verdict.operativeDue, to: &output)
    Self.append(#","status":""#, to: &output)
    Self.append(verdict.status.rawValue, to: &output)
    Self.append(#"","daysLate":"#, to: &output)
    if verdict.workingDaysLate == Verdict.blank {
      Self.append("null", to: &output)
    } else {
      output.append(Int(verdict.workingDaysLate))
    }
    append(#","statuteDueFrom":"#, first(\.due, law), to: &output)
    append(#","statuteDue":"#, law.latest?.due ?? Verdict.blank, to: &output)
    Self.append(
      law.latest.map { #","statuteStatus":"\#($0.status.rawValue)""# } ?? #","statuteStatus":null"#, to: &output)
    let disputed = verdict.due == Verdict.blank ? "null" : verdict.isDisputed ? "true" : "false"
    Self.append(#","disputed":\#(disputed),"robust":\#(verdict.isRobust)"#, to: &output)
  }

  private func append(_ key: StaticString, _ day: Int32, to output: inout OutputBytes) {
    Self.append("\(key)", to: &output)
    guard day != Verdict.blank else { return Self.append("null", to: &output) }
    output.append(byte: UInt8(ascii: "\""))
    output.append(Day(uncheckedNumber: day), days)
    output.append(byte: UInt8(ascii: "\""))
  }

  private static func append(_ text: String, to output: inout OutputBytes) {
    output.append(Array(text.utf8))
  }

  /// A string in quotes; what JSON does not allow inside is escaped.
  private static func appendString(_ bytes: Span<UInt8>, to output: inout OutputBytes) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(byte: UInt8(ascii: "\""))
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(byte: UInt8(ascii: "\\"))
        output.append(byte: byte)
      case 0x00..<0x20, 0x7F:
        append("\\u00", to: &output)
        output.append(byte: digits[Int(byte >> 4)])
        output.append(byte: digits[Int(byte & 15)])
      default: output.append(byte: byte)
      }
    }
    output.append(byte: UInt8(ascii: "\""))
  }
}
