package import Timescales

/// A case's facts that are words, in one number, so that a row allocates nothing and compares fast.
package struct CaseWords: Hashable, Sendable {
  private var bits: UInt32 = 0

  package init() {}

  /// Why stage 1 was extended, as far as the record's word is known.
  package enum Ground: Sendable {
    case none
    case unknown
    case known(ExtensionGround)
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

  package var ground: Ground {
    get {
      switch self[7, 3] {
      case 0: .none
      case 1: .unknown
      case 2: .known(.complex)
      case 3: .known(.agreed)
      default: .known(.advocate)
      }
    }
    set {
      switch newValue {
      case .none: self[7, 3] = 0
      case .unknown: self[7, 3] = 1
      case .known(.complex): self[7, 3] = 2
      case .known(.agreed): self[7, 3] = 3
      case .known(.advocate): self[7, 3] = 4
      }
    }
  }

  private subscript(first: UInt32, width: UInt32) -> UInt32 {
    get { (bits &>> first) & (1 &<< width &- 1) }
    set { bits = bits & ~((1 &<< width &- 1) &<< first) | newValue &<< first }
  }

  var packed: UInt32 { bits }

  /// Sets a fact from its word, in lower case without spaces, and returns whether it can have it.
  ///
  /// An extension ground may be any word; an unknown one is remembered as such.
  package mutating func set(_ fact: CaseFact, to word: String) -> Bool {
    guard fact == .stage1ExtensionGround || fact.words.contains(word) else { return false }
    switch fact {
    case .mode: mode = ComplaintMode(rawValue: word) ?? .written
    case .route: procedure = Procedure(rawValue: word)
    case .stage1ExtensionGround: ground = ExtensionGround(rawValue: word).map { .known($0) } ?? .unknown
    case .complainantUnavailable: complainantUnavailable = word == "yes"
    case .directorAgrees: directorAgrees = word == "yes"
    case .stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor: return false
    }
    return true
  }
}
