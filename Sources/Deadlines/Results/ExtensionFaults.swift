/// What is wrong with a granted extension.
package struct ExtensionFaults: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits.
  package let rawValue: UInt16

  /// Faults by their bits.
  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// No ground is recorded where one is needed.
  package static let noGround = ExtensionFaults(rawValue: 1)
  /// A recorded ground is not a known one; another may allow the extension.
  package static let unknownGround = ExtensionFaults(rawValue: 2)
  /// No recorded ground is one of those allowed.
  package static let groundNotAllowed = ExtensionFaults(rawValue: 4)
  /// It was granted after the base due day.
  package static let grantedLate = ExtensionFaults(rawValue: 8)
  /// It was granted beyond the maximum and is capped there; the extension itself is valid.
  package static let capped = ExtensionFaults(rawValue: 16)
  /// The notice that makes it valid is not recorded.
  package static let noNotice = ExtensionFaults(rawValue: 32)
  /// The day to which it was extended lies before the day it was to extend, which stays.
  package static let beforeDue = ExtensionFaults(rawValue: 64)

  /// The day to which it was extended is not recorded: the maximum stands in, or nothing.
  package static let dayNotRecorded = ExtensionFaults(rawValue: 128)

  /// What would let it go beyond the maximum came after the date that it was to extend.
  package static let exceptionLate = ExtensionFaults(rawValue: 256)

  /// The problem that each fault is reported as, in the order of reports.
  package static let problems: [(fault: ExtensionFaults, code: RecordProblem.Code)] = [
    (.noGround, .extensionWithoutGround), (.unknownGround, .extensionGroundUnknown),
    (.groundNotAllowed, .extensionGroundNotAllowed), (.grantedLate, .extensionGrantedLate),
    (.exceptionLate, .extensionGrantedLate),
    (.noNotice, .extensionWithoutNotice), (.dayNotRecorded, .extendedToNotRecorded), (.beforeDue, .extensionBeforeDue),
    (.capped, .extensionCapped),
  ]
}
