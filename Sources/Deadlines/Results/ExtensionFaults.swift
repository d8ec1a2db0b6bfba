/// What is wrong with a granted extension; unless it is only ``capped``, the base day stays.
package struct ExtensionFaults: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits.
  package let rawValue: UInt8

  /// Faults by their bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// No ground is recorded where one is needed.
  package static let noGround = ExtensionFaults(rawValue: 1)
  /// The recorded ground is not a known one.
  package static let unknownGround = ExtensionFaults(rawValue: 2)
  /// The recorded ground is not one of those allowed.
  package static let groundNotAllowed = ExtensionFaults(rawValue: 4)
  /// It was granted after the base due day.
  package static let grantedLate = ExtensionFaults(rawValue: 8)
  /// It was granted beyond the maximum and is capped there; the extension itself is valid.
  package static let capped = ExtensionFaults(rawValue: 16)
  /// The notice that makes it valid is not recorded.
  package static let noNotice = ExtensionFaults(rawValue: 32)
  /// The day to which it was extended lies before the day it was to extend, which stays.
  package static let beforeDue = ExtensionFaults(rawValue: 64)

  /// The faults that make an extension void.
  static let voiding: ExtensionFaults = [.noGround, .unknownGround, .groundNotAllowed, .grantedLate, .noNotice]

  /// The problem that each fault is reported as, in the order of reports.
  package static let problems: [(fault: ExtensionFaults, code: RecordProblem.Code)] = [
    (.noGround, .extensionWithoutGround), (.unknownGround, .extensionGroundUnknown),
    (.groundNotAllowed, .extensionGroundNotAllowed), (.grantedLate, .extensionGrantedLate),
    (.noNotice, .extensionWithoutNotice), (.beforeDue, .extensionBeforeDue), (.capped, .extensionCapped),
  ]
}
