import Foundation

/// Base 64 as Foundation has it.
enum Foundation64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
