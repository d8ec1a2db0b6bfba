public import Deadlines
import Timescales
import WorkingDays

extension ComplainantRight {
  /// Why the complainant has it, with its source, such as `the time limit is running (…, reg
  /// 15(2))`.
  public var because: String {
    let isOmbudsman = id == TimescaleID.ombudsmanComplaint.rawValue
    return reason.text + (isOmbudsman ? "; \(decision?.text ?? Self.afterTheProcedure)" : "")
  }

  /// The Ombudsman first lets the authority look into a complaint and answer it.
  private static let afterTheProcedure =
    "normally after the council's own procedure (Local Government Act 1974, s 26(5))"
}

extension ComplainantRight.Decision {
  /// That the council has ended its own procedure, which the complainant need not wait for any longer.
  fileprivate var text: String {
    let clause =
      switch event {
      case .notConsidered: "the council has decided not to consider the complaint"
      case .refused: "the council has refused the complaint"
      case .stage2Declined: "the council has declined stage 2"
      default: "the council has referred the complaint to the Ombudsman"
      }
    guard let words else { return clause }
    return clause + ", by the policy's own words: \(words.sentence)"
      + (isAgainstLaw ? "; in law, the authority must consider the complaint (reg 17(1))" : "")
  }
}

extension ComplainantRight.Reason {
  /// The reason as the end of a sentence, with its source.
  fileprivate var text: String {
    switch self {
    case .timeRuns(let councilLastDay, let citation):
      "the time limit is running \(citation.words)" + Self.words(councilLastDay)
    case .noLimit(let councilLastDay, let citation): "no limit in law \(citation.words)" + Self.words(councilLastDay)
    case .targetPassed(let hasLimit, let lastDay, let citation):
      "\(hasLimit ? "the time limit is running" : "no limit in law") \(citation.words)"
        + "; its last day, \(lastDay), was only a target"
    case .discretion(let note), .straightToStage2(let note): note.sentence
    case .ownWords(let inLawFrom, let note):
      "this is the policy's day; in law, it is \(inLawFrom). \(note.sentence)"
    case .lastDayUnknown(let needed, let citation): "the last day needs \(EventWords.day(needed)) \(citation.words)"
    }
  }

  private static func words(_ councilLastDay: Day?) -> String {
    councilLastDay.map { "; the council's own last day is \($0)" } ?? ""
  }
}
