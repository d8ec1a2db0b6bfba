public import Deadlines
import Timescales
import WorkingDays

/// A record is coded in the form that `council-deadlines schedule --input` takes: an object of
/// events and facts.
///
///     {"received": "2025-12-19", "suspended": ["2026-01-05", "2026-02"], "mode": "oral"}
///
/// The grounds of an extension are a string or an array, `["complex", "agreed"]`. Where a fact is
/// yes or no, `true` and `false` stand for these. The key `policy`, by which a caller may choose the
/// policy, is passed over.
/// The value of an event is a day, a month such as `2025-09` or a range such as
/// `2025-09-01..2025-09-12`, or an array of them if it happened more than once. A null is passed
/// over. Every word that is not a fact is taken for an event, because profiles may have events of
/// their own, unless its value begins with a letter: it is then a fact of a profile's own.
extension CaseRecord: Codable {
  /// Decodes a record.
  ///
  /// Its events are then in the order of a case; those of profiles follow, sorted by their words.
  ///
  /// - Throws: `DecodingError`, whose description names the key and whose underlying error is a
  ///   `CaseError` for a fact and a `DayError` for an event.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys.sorted(by: { $0.rank < $1.rank }) {
      if try key.stringValue == Key.policy.stringValue || container.decodeNil(forKey: key) { continue }
      if key.stringValue == Key.reference.stringValue {
        reference = try container.decode(String.self, forKey: key)
      } else if let fact = CaseFact(rawValue: key.stringValue) {
        let value =
          fact.isExtensionGround
          ? try container.values(forKey: key).joined(separator: ";")
          : try container.flag(forKey: key) ?? container.decode(String.self, forKey: key)
        do throws(CaseError) {
          try set(fact, to: value)
        } catch {
          throw container.fault(key, "\(error)", error)
        }
      } else if !CaseEvent.standardSet.contains(CaseEvent(key.stringValue)), let word = container.flag(forKey: key) {
        set(key.stringValue, to: word)
      } else {
        for text in try container.values(forKey: key) {
          if !CaseEvent.standardSet.contains(CaseEvent(key.stringValue)), text.first?.isLetter ?? false {
            set(key.stringValue, to: text)
            continue
          }
          do throws(DayError) {
            record(CaseEvent(key.stringValue), on: try Day.range(iso8601: text))
          } catch {
            throw container.fault(key, "\(key.stringValue): \(error)", error)
          }
        }
      }
    }
  }

  /// Encodes the record; a mode that is written, which is what is assumed, is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(reference, forKey: .reference)
    var days: [CaseEvent: [String]] = [:]
    for entry in events { days[entry.event, default: []].append(entry.days.words) }
    for entry in events {
      guard let own = days.removeValue(forKey: entry.event) else { continue }
      let key = Key(stringValue: entry.event.rawValue)
      if own.count == 1 { try container.encode(own[0], forKey: key) } else { try container.encode(own, forKey: key) }
    }
    for (fact, word) in ownFacts { try container.encode(word, forKey: Key(stringValue: fact)) }
    for fact in CaseFact.allCases {
      let (key, words) = (Key(stringValue: fact.rawValue), words(of: fact))
      if words.count > 1 {
        try container.encode(words, forKey: key)
      } else {
        try container.encodeIfPresent(words.first, forKey: key)
      }
    }
  }

  /// The values of a fact as ``set(_:to:)`` takes them; only grounds may be several.
  func words(of fact: CaseFact) -> [String] {
    let word: String? =
      switch fact {
      case .mode: mode == .written ? nil : mode.rawValue
      case .route: route?.rawValue
      case .stage1ExtensionGround, .stage2ExtensionGround, .stage3ExtensionGround: nil
      case .complainantUnavailable: complainantUnavailable.map { $0 ? "yes" : "no" }
      case .directorAgrees: directorAgrees.map { $0 ? "yes" : "no" }
      case .stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor: dayFacts[fact]?.description
      }
    switch fact {
    case .stage1ExtensionGround: return stage1ExtensionGrounds.sorted()
    case .stage2ExtensionGround: return stage2ExtensionGrounds.sorted()
    case .stage3ExtensionGround: return stage3ExtensionGrounds.sorted()
    default: return word.map { [$0] } ?? []
    }
  }

  fileprivate struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    static let reference = Key(stringValue: "reference")
    static let policy = Key(stringValue: "policy")

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    /// The place of the key when a record is decoded.
    var rank: (Int, String) {
      (CaseEvent.standard.firstIndex(of: CaseEvent(stringValue)) ?? CaseEvent.standard.count, stringValue)
    }
  }
}

extension KeyedDecodingContainer<CaseRecord.Key> {
  /// The word for true or false; `nil` if the value is neither.
  fileprivate func flag(forKey key: Key) -> String? {
    (try? decode(Bool.self, forKey: key)).map { $0 ? "yes" : "no" }
  }

  /// The text, or the texts of an array.
  fileprivate func values(forKey key: Key) throws -> [String] {
    if let one = try? decode(String.self, forKey: key) { return [one] }
    do {
      return try decode([String].self, forKey: key)
    } catch let DecodingError.typeMismatch(type, context) {
      throw DecodingError.typeMismatch(
        type,
        .init(
          codingPath: context.codingPath, debugDescription: "\(key.stringValue): give a day, or an array of days",
          underlyingError: context.underlyingError))
    }
  }

  fileprivate func fault(_ key: Key, _ words: String, _ error: any Error) -> DecodingError {
    DecodingError.dataCorrupted(
      .init(codingPath: codingPath + [key], debugDescription: words, underlyingError: error))
  }
}
