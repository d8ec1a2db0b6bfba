public import DeadlineAudit
public import Deadlines
import Foundation
public import PolicyProfiles
public import UKBankHolidays
public import WorkingDays

// With these conformances to `LocalizedError`, `localizedDescription` is the text of an error, in
// English, and not a placeholder of Foundation's.

/// An error whose text is its description.
protocol LocalizedByDescription: LocalizedError, CustomStringConvertible {}

extension LocalizedByDescription {
  /// What is wrong and what would be right, in English.
  public var errorDescription: String? { description }
}

extension DayError: LocalizedByDescription {}
extension PeriodError: LocalizedByDescription {}
extension CalendarError: LocalizedByDescription {}
extension DueColumnsError: LocalizedByDescription {}
extension FeedError: LocalizedByDescription {}
extension FeedMergeError: LocalizedByDescription {}
extension ProfileError: LocalizedByDescription {}
extension PolicyError: LocalizedByDescription {}
extension ReadingError: LocalizedByDescription {}
extension CaseColumnError: LocalizedByDescription {}
extension CaseError: LocalizedByDescription {}
extension HeadingError: LocalizedByDescription {}
