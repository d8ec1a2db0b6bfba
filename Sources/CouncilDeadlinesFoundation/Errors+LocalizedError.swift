public import DeadlineAudit
public import Deadlines
public import Foundation
public import PolicyProfiles
public import UKBankHolidays
public import WorkingDays

// With these conformances `localizedDescription` is the text of an error, in English, and not a
// placeholder of Foundation's.

extension DayError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension PeriodError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension CalendarError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension DueColumnsError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension FeedError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension FeedMergeError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension ProfileError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension PolicyError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension ReadingError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension CaseColumnError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension CaseError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension HeadingError: LocalizedError {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}
