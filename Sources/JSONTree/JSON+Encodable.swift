// Embedded Swift has no Codable.
#if !hasFeature(Embedded)
  extension JSON: Encodable {
    /// Encodes the value as it is: the members of an object in their order, a whole number as an
    /// `Int`.
    ///
    /// Whether the order survives depends on the encoder. ``text`` always keeps it.
    package func encode(to encoder: any Encoder) throws {
      switch content {
      case .null:
        var container = encoder.singleValueContainer()
        try container.encodeNil()
      case .bool(let flag):
        var container = encoder.singleValueContainer()
        try container.encode(flag)
      case .integer(let number):
        var container = encoder.singleValueContainer()
        try container.encode(number)
      case .number(let number):
        var container = encoder.singleValueContainer()
        try container.encode(number)
      case .string(let text):
        var container = encoder.singleValueContainer()
        try container.encode(text)
      case .array(let elements):
        var container = encoder.unkeyedContainer()
        for element in elements { try container.encode(element) }
      case .object(let members):
        var container = encoder.container(keyedBy: Key.self)
        for member in members { try container.encode(member.value, forKey: Key(stringValue: member.key)) }
      }
    }

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }
#endif
