package import Timescales

/// A case's facts that are words, in one number, so that a row allocates nothing and compares fast.
package struct CaseWords: Hashable, Sendable {
  private var bits: UInt32 = 0

  package init() {}

  /// Why a stage was extended: the grounds that are recorded, and whether another word is.
  package struct Grounds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A word that is not a known ground.
    package static let unknown = Grounds(rawValue: 1)

    package init(_ ground: ExtensionGround) {
      switch ground {
      case .complex: self.init(rawValue: 2)
      case .agreed: self.init(rawValue: 4)
      case .advocate: self.init(rawValue: 8)
      }
    }

    /// The grounds of several words.
    package init(_ words: some Sequence<String>) {
      self = words.reduce(into: []) { grounds, word in
        grounds.formUnion(ExtensionGround(rawValue: word).map { Grounds($0) } ?? .unknown)
      }
    }

    /// The words of a value, which are separated by semicolons or commas.
    package static func words(in value: String) -> [String] {
      value.split { $0 == ";" || $0 == "," }.map(String.init)
    }
  }

  package var mode: ComplaintMode {
    get { self[0, 1] == 1 ? .oral : .written }
    set { self[0, 1] = newValue == .oral ? 1 : 0 }
  }

  package var procedure: Procedure? {
    get { self[1, 2] == 0 ? nil : self[1, 2] == 1 ? .statutory : .corporate }
    set { self[1, 2] = newValue.map { $0 == .statutory ? 1 : 2 } ?? 0 }
  }

  package var complainantUnavailable: Bool? {
    get { self[3, 2] == 0 ? nil : self[3, 2] == 1 }
    set { self[3, 2] = newValue.map { $0 ? 1 : 2 } ?? 0 }
  }

  package var directorAgrees: Bool? {
    get { self[5, 2] == 0 ? nil : self[5, 2] == 1 }
    set { self[5, 2] = newValue.map { $0 ? 1 : 2 } ?? 0 }
  }

  package var stage1Grounds: Grounds {
    get { Grounds(rawValue: UInt8(truncatingIfNeeded: self[7, 4])) }
    set { self[7, 4] = UInt32(newValue.rawValue) }
  }

  package var stage2Grounds: Grounds {
    get { Grounds(rawValue: UInt8(truncatingIfNeeded: self[11, 4])) }
    set { self[11, 4] = UInt32(newValue.rawValue) }
  }

  package var stage3Grounds: Grounds {
    get { Grounds(rawValue: UInt8(truncatingIfNeeded: self[15, 4])) }
    set { self[15, 4] = UInt32(newValue.rawValue) }
  }

  /// The grounds that a fact records; none without a fact.
  func grounds(_ fact: CaseFact?) -> Grounds {
    switch fact {
    case .stage1ExtensionGround: stage1Grounds
    case .stage2ExtensionGround: stage2Grounds
    case .stage3ExtensionGround: stage3Grounds
    default: []
    }
  }

  private subscript(first: UInt32, width: UInt32) -> UInt32 {
    get { (bits &>> first) & (1 &<< width &- 1) }
    set { bits = bits & ~((1 &<< width &- 1) &<< first) | newValue &<< first }
  }

  var packed: UInt32 { bits }

  /// Adds the facts of another value, which this one does not have.
  package mutating func formUnion(_ other: CaseWords) { bits |= other.bits }

  /// Sets a fact from its word, in lower case without spaces, and returns whether it can have it.
  ///
  /// Extension grounds may be one word or several, and any words; that one is unknown is remembered.
  package mutating func set(_ fact: CaseFact, to word: String) -> Bool {
    let grounds = fact.isExtensionGround ? Grounds(Grounds.words(in: word)) : []
    guard !grounds.isEmpty || fact.words.contains(word) else { return false }
    switch fact {
    case .mode: mode = ComplaintMode(rawValue: word) ?? .written
    case .route: procedure = Procedure(rawValue: word)
    case .stage1ExtensionGround: stage1Grounds = grounds
    case .stage2ExtensionGround: stage2Grounds = grounds
    case .stage3ExtensionGround: stage3Grounds = grounds
    case .complainantUnavailable: complainantUnavailable = word == "yes"
    case .directorAgrees: directorAgrees = word == "yes"
    case .stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor: return false
    }
    return true
  }
}
