extension PolicyProfile {
  /// All flaws of a profile that was made in code.
  package struct ValidationError: Error, Hashable, Sendable {
    /// The profile's id and version.
    package let profile: String
    /// The flaws; at least one.
    package let flaws: [Flaw]
  }

  /// One flaw of a profile, with its place.
  package struct Flaw: Hashable, Sendable {
    /// Where it would be in the profile's JSON, such as `$.timescales[2].limit.count`.
    package let path: String
    /// What is wrong, in words.
    package var problem: String { reason.problem }
    /// What would be right, in words.
    package var instead: String { reason.instead }
    /// What is wrong.
    package let reason: Reason

    /// What can be wrong with a profile.
    package enum Reason: Hashable, Sendable {
      /// A word is not made of lower-case letters, digits and hyphens.
      case notAnIdentifier(String)
      /// The law has readings.
      case readingsOfLaw
      /// The profile lists an event that the shared vocabulary has.
      case sharedEvent(String)
      /// The profile lists an event twice.
      case duplicateEvent(String)
      /// The profile lists a fact twice, or an event and a fact with one word.
      case duplicateFact(String)
      /// A fact has fewer than two words.
      case tooFewWords
      /// A fact lists a word twice.
      case duplicateWord(String)
      /// A fact does not have a word.
      case notAWord(String, of: String, words: [String])
      /// A condition asks for none of the words of a fact.
      case noWordAsked
      /// A fact is not listed by the profile.
      case unknownFact(String)
      /// A condition asks for a fact that is a day.
      case factIsADay(String)
      /// A clock starts with a fact of the profile that is not a day.
      case factIsNotADay(String)
      /// An aim is not shorter than the limit; both in words.
      case aimNotShorter(String, limit: String)
      /// A right is called a target.
      case targetOfRight
      /// Two timescales have one id.
      case duplicateTimescale(TimescaleID)
      /// A timescale refers to another that neither the profile nor the shared list has.
      case unknownReference(TimescaleID, from: TimescaleID)
      /// A clock borrows another that it cannot borrow.
      case borrowedClock(of: TimescaleID, Loan)
      /// Clocks are nested deeper than ``PolicyProfile/deepestClock``.
      case clockTooDeep
      /// There are not two clocks to choose from.
      case tooFewClocks
      /// A clock or a grant names a fact that is not a day.
      case notADay(CaseFact)
      /// An event is neither in the shared vocabulary nor listed by the profile.
      case unknownEvent(String)
      /// A number is outside its bounds.
      case outOfRange(Int, ClosedRange<Int>)
      /// Clear days include the first day.
      case clearWithFirstDay
      /// A right has a limit.
      case limitOfRight
      /// A duty or a window has no limit.
      case noLimit
      /// A duty or a window has no clock.
      case noClock
      /// No event satisfies a timescale.
      case nothingSatisfies
      /// A whole length from the start is shorter than the limit that it extends; both in words.
      case maximumTooShort(String, limit: String)
      /// Nothing records that an extension was granted.
      case notGranted
      /// A period that can be without a last day is extended as well.
      case openAndExtended
      /// An extension asks for grounds that no fact of its stage records.
      case unrecordedGround(Timescale.Stage)
      /// A fact that is to record grounds does not.
      case notAGround(CaseFact)
      /// A grant is to name its day, or goes to an agreed one, which no fact gives.
      case noDayOfGrant
      /// An extension goes beyond a maximum that it does not have.
      case beyondNothing
      /// There are not two readings or more.
      case tooFewReadings
      /// Not exactly one reading is adopted.
      case adoptedReadings(Int)
      /// Two readings of a timescale have one id.
      case duplicateReading(String)
      /// Bands or a relaxation name a timescale that neither the shared list nor the profile has.
      case notOnSharedList(TimescaleID)
      /// A relaxation names no timescale.
      case nothingRelaxed
      /// The ends of reporting bands do not ascend.
      case bandsDoNotAscend
      /// A pause begins or ends with an event that the profile does not list.
      case notAnOwnEvent(String)
      /// A pause has a start without an end, or an end without a start: the key that is missing.
      case pauseOfOneEvent(missing: String)
      /// A pause begins and ends with the same event.
      case pauseWithinOneEvent
      /// A pause between two events does not stop the clocks.
      case pauseRunsOn
    }

    /// What is wrong with a clock that borrows another.
    package enum Loan: Hashable, Sendable {
      /// It leads back to itself.
      case itself
      /// The profile does not have the timescale.
      case missing(TimescaleID)
      /// The timescale borrows its own clock.
      case borrowed(TimescaleID)
      /// The timescale has no clock.
      case none(TimescaleID)
    }
  }
}

// MARK: - The text of the error, for people

extension PolicyProfile.ValidationError: CustomStringConvertible {
  /// One line for each flaw, led by the profile's id and version.
  package var description: String {
    flaws.map { "\(profile): \($0)" }.joined(separator: "\n")
  }
}

extension PolicyProfile.Flaw: CustomStringConvertible {
  /// The place, what is wrong, and what would be right.
  package var description: String { "\(path): \(problem); \(instead)" }
}

extension PolicyProfile.Flaw.Reason {
  /// What is wrong.
  package var problem: String {
    switch self {
    case .notAnIdentifier(let text): "“\(text)” is not an identifier"
    case .readingsOfLaw: "the law has readings"
    case .sharedEvent(let event): "“\(event)” is a word of the shared vocabulary"
    case .duplicateEvent(let event): "two events are called “\(event)”"
    case .duplicateFact(let word): "two events or facts are called “\(word)”"
    case .tooFewWords: "fewer than two words"
    case .duplicateWord(let word): "the word “\(word)” comes twice"
    case .notAWord(let word, let fact, _): "“\(word)” is not a word of the fact “\(fact)”"
    case .noWordAsked: "no word is asked for"
    case .unknownFact(let fact): "“\(fact)” is not a fact of this profile"
    case .factIsADay(let fact): "the fact “\(fact)” is a day, so no condition can ask for it"
    case .factIsNotADay(let fact): "the fact “\(fact)” is not a day"
    case .aimNotShorter(let aim, let limit): "the aim of \(aim) is not shorter than the limit of \(limit)"
    case .targetOfRight: "a right has no last day"
    case .duplicateTimescale(let id): "two timescales are called “\(id)”"
    case .unknownReference(let other, let id): "“\(id)” refers to “\(other)”, which is not a timescale"
    case .borrowedClock(let id, let loan): "the clock of “\(id)” \(loan)"
    case .clockTooDeep: "clocks are nested deeper than \(PolicyProfile.deepestClock) levels"
    case .tooFewClocks: "fewer than two clocks"
    case .notADay(let fact): "the fact “\(fact.rawValue)” is not a day"
    case .unknownEvent(let event): "“\(event)” is not an event"
    case .outOfRange(let number, _): "\(number) is out of range"
    case .clearWithFirstDay: "clear days cannot include the first day"
    case .limitOfRight: "a right has no limit"
    case .noLimit: "a limit is missing"
    case .noClock: "a clock is missing"
    case .nothingSatisfies: "no event satisfies the timescale"
    case .maximumTooShort(let maximum, let limit): "the maximum of \(maximum) is shorter than the limit of \(limit)"
    case .notGranted: "nothing records that the extension was granted"
    case .unrecordedGround(let stage): "no fact records the grounds of an extension in “\(stage.rawValue)”"
    case .notAGround(let fact): "the fact “\(fact.rawValue)” does not give the grounds of an extension"
    case .noDayOfGrant: "no fact gives the day to which it is extended"
    case .beyondNothing: "there is no maximum to go beyond"
    case .openAndExtended: "a period without a last day is not extended"
    case .tooFewReadings: "fewer than two readings"
    case .adoptedReadings(let count): "\(count) readings are adopted"
    case .duplicateReading(let id): "two readings are called “\(id)”"
    case .notOnSharedList(let id): "“\(id)” is not a timescale"
    case .nothingRelaxed: "nothing is relaxed"
    case .bandsDoNotAscend: "the bands do not ascend"
    case .notAnOwnEvent(let event): "“\(event)” is not an event of this profile"
    case .pauseOfOneEvent(let key): "the pause has no “\(key)”"
    case .pauseWithinOneEvent: "the pause begins and ends with the same event"
    case .pauseRunsOn: "the clocks run on, so no event stops them"
    }
  }

  /// What would be right.
  package var instead: String {
    switch self {
    case .notAnIdentifier: "use lower-case letters, digits and hyphens"
    case .readingsOfLaw: "leave the key out: only a council's document is read in several ways, never the law"
    case .sharedEvent: "leave it out, or call it something else"
    case .duplicateEvent: "list it once"
    case .duplicateFact: "give each its own word"
    case .tooFewWords: "give two or more words, or type “yes-no” or “day”"
    case .duplicateWord: "list it once"
    case .notAWord(_, _, let words): "give one of \(words.joined(separator: ", "))"
    case .noWordAsked: "name one or more words of the fact"
    case .unknownFact: "list it under $.facts"
    case .factIsADay: "ask for a fact that is a word, or use it in a clock"
    case .factIsNotADay: "start the clock with a fact of type “day”"
    case .aimNotShorter: "make the aim shorter, or leave it out"
    case .targetOfRight: "leave binding out"
    case .duplicateTimescale, .duplicateReading: "give each its own id"
    case .unknownReference: "name one that there is"
    case .borrowedClock: "let it end at a timescale with its own clock"
    case .clockTooDeep: "give a simpler clock"
    case .tooFewClocks: "give two or more clocks to choose from"
    case .notADay: "give one of \(CaseFact.days.map(\.rawValue).joined(separator: ", "))"
    case .unknownEvent: "give an event of the shared vocabulary or list it under $.events"
    case .outOfRange(_, let range): "give a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .clearWithFirstDay: "leave out firstDay or clear"
    case .limitOfRight: "make limit null, or kind “window”"
    case .noLimit: "give one, or make kind “right” if there is none"
    case .noClock: "say from which event the limit runs"
    case .nothingSatisfies: "add satisfiedBy"
    case .maximumTooShort: "give the whole length, or make from “due” if it is an addition"
    case .notGranted: "add grantedBy, grantedTo or both"
    case .unrecordedGround, .notAGround:
      "name one of \(CaseFact.extensionGrounds.map(\.rawValue).joined(separator: ", ")) under groundFact"
    case .noDayOfGrant: "add grantedTo"
    case .beyondNothing: "give count and unit, or leave beyond out: without a maximum, grantedTo is the last day"
    case .openAndExtended: "leave the key out, or give count and unit"
    case .tooFewReadings: "give at least two, or leave the key out"
    case .adoptedReadings: "mark exactly one as adopted, with the reason"
    case .notOnSharedList: "name one of the shared list or of this profile"
    case .nothingRelaxed: "name one or more timescales"
    case .notAnOwnEvent: "list it under $.events"
    case .pauseOfOneEvent: "give from and to, or neither"
    case .pauseWithinOneEvent: "name the event that ends it"
    case .pauseRunsOn: "leave from and to out, or make clock “stops” or “restarts”"
    case .bandsDoNotAscend: "give one or more ascending numbers of working days"
    }
  }
}

extension PolicyProfile.Flaw.Loan: CustomStringConvertible {
  /// What is wrong with the loan, as the rest of a sentence about the clock.
  package var description: String {
    switch self {
    case .itself: "leads back to itself"
    case .missing(let id): "is that of “\(id)”, which the profile does not have"
    case .borrowed(let id): "is that of “\(id)”, which borrows its own"
    case .none(let id): "is that of “\(id)”, which has none"
    }
  }
}
