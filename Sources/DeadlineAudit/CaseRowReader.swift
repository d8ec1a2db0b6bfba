import Deadlines
import Timescales
import WorkingDays

/// Fills a frame from a record of a file, or says everything that is wrong with it.
struct CaseRowReader {
  let heading: CaseHeading
  let format: DateFormat
  private let slots: [Int?]

  /// One thing that is wrong with a row.
  struct Fault {
    var column: String
    var reason: String
  }

  init(heading: CaseHeading, format: DateFormat, slots: Slots) {
    self.heading = heading
    self.format = format
    self.slots = heading.columns.map { column in
      switch column {
      case .event(let event), .pause(let event, _): slots.slot(of: event)
      case .fact(let fact): slots.slot(of: fact)
      case .reference, .policy, .skipped: nil
      }
    }
  }

  /// Reads the record of a batch whose fields begin at `first`.
  func read(_ batch: borrowing RowBatch, _ first: Int, into frame: inout CaseFrame, faults: inout [Fault]) {
    frame.clear()
    for index in heading.columns.indices {
      let field = batch.field(index, of: first)
      if field.range.isEmpty { continue }
      switch heading.columns[index] {
      case .event, .pause, .fact(.stage1StartDay), .fact(.stage1ExtendedTo), .fact(.stage2ExtendedTo),
        .fact(.panelArrangedFor):
        readDay(batch.raw(field), column: index, into: &frame, faults: &faults)
      case .fact(let fact):
        readWord(batch.content(field), fact: fact, column: index, into: &frame, faults: &faults)
      case .reference, .policy, .skipped:
        guard !Self.isUTF8(batch.raw(field)) else { continue }
        faults.append(Fault(column: heading.headings[index], reason: "the text is not valid UTF-8"))
      }
    }
  }

  private func readDay(
    _ bytes: ArraySlice<UInt8>, column: Int, into frame: inout CaseFrame, faults: inout [Fault]
  ) {
    guard let slot = slots[column] else { return }
    guard let event = heading.columns[column].event else {
      switch format.day(bytes) {
      case .success(let day): frame[slot] = day
      case .failure(.form) where bytes.allSatisfy { $0 == 0x20 }: return
      case .failure(let fault): faults.append(Fault(column: heading.headings[column], reason: reason(fault, bytes)))
      }
      return
    }
    switch format.days(bytes) {
    case .success(let days): frame.record(event, in: slot, on: days)
    case .failure(.form) where bytes.allSatisfy { $0 == 0x20 }: return
    case .failure(let fault):
      faults.append(Fault(column: heading.headings[column], reason: reason(fault, bytes)))
    }
  }

  private func reason(_ fault: DateFault, _ bytes: ArraySlice<UInt8>) -> String {
    guard let text = String(validating: bytes, as: UTF8.self)?.prefix(40) else { return "the text is not valid UTF-8" }
    switch fault {
    case .form: return "“\(text)” is not a date of the form \(format.form)"
    case .time: return "“\(text)” has a time of day; give the date alone"
    case .noSuchDay(let error): return "“\(text)”: \(error)"
    }
  }

  private func readWord(
    _ bytes: [UInt8], fact: Fact, column: Int, into frame: inout CaseFrame, faults: inout [Fault]
  ) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(Fault(column: heading.headings[column], reason: "the text is not valid UTF-8"))
      return
    }
    let word = String(text.filter { $0 != " " }.lowercased())
    guard !word.isEmpty else { return }
    switch fact {
    case .stage1ExtensionGround: frame.ground = ExtensionGround(rawValue: word).map(CaseFrame.Ground.known) ?? .unknown
    case .mode where ComplaintMode(rawValue: word) != nil: frame.mode = ComplaintMode(rawValue: word) ?? .written
    case .route where Route(rawValue: word) != nil: frame.route = Route(rawValue: word) ?? .statutory
    case .complainantUnavailable where fact.words.contains(word): frame.complainantUnavailable = word == "yes"
    case .directorAgrees where fact.words.contains(word): frame.directorAgrees = word == "yes"
    default:
      faults.append(
        Fault(
          column: heading.headings[column],
          reason: "“\(text.prefix(40))” is none of \(fact.words.joined(separator: ", "))"))
    }
  }

  /// Whether bytes are UTF-8; ASCII is seen at once.
  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }
}
