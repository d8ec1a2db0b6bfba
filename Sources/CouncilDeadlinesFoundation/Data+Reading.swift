public import Foundation
public import PolicyProfiles
public import Timescales
public import UKBankHolidays

// The readers of the core take arrays of bytes. These take data and files.

extension PolicyProfile {
  /// Reads a profile from JSON in the project's profile format.
  ///
  /// - Parameters:
  ///   - data: The JSON text in UTF-8.
  ///   - file: The name of the file in messages, such as `anytown.json`.
  /// - Throws: `ProfileError` with every fault and its place.
  public init(json data: Data, file: String) throws(ProfileError) {
    try self.init(json: [UInt8](data), file: file)
  }

  /// Reads a profile from a JSON file in the project's profile format.
  ///
  /// - Parameter url: The address of the file, whose last component is its name in messages.
  /// - Throws: `ProfileError` with every fault and its place, or the error of reading the file.
  public init(contentsOf url: URL) throws {
    try self.init(json: Data(contentsOf: url), file: url.lastPathComponent)
  }
}

extension BankHolidayFeed {
  /// Reads a feed in the exact form of <https://www.gov.uk/bank-holidays.json>.
  ///
  /// - Parameter data: The JSON text in UTF-8.
  /// - Throws: `FeedError` for the first fault, with its place.
  public init(json data: Data) throws(FeedError) {
    try self.init(json: [UInt8](data))
  }

  /// Reads a file that is a copy of <https://www.gov.uk/bank-holidays.json>.
  ///
  /// - Parameter url: The address of the file.
  /// - Throws: `FeedError` for the first fault, with its place, or the error of reading the file.
  public init(contentsOf url: URL) throws {
    try self.init(json: Data(contentsOf: url))
  }
}

extension Closures {
  /// Reads a list of closures as JSON or as comma-separated values.
  ///
  /// - Parameter data: The text in UTF-8.
  /// - Throws: `FeedError` for the first fault, with its place.
  public init(reading data: Data) throws(FeedError) {
    try self.init(reading: [UInt8](data))
  }

  /// Reads a file of closures as JSON or as comma-separated values.
  ///
  /// - Parameter url: The address of the file.
  /// - Throws: `FeedError` for the first fault, with its place, or the error of reading the file.
  public init(contentsOf url: URL) throws {
    try self.init(reading: Data(contentsOf: url))
  }
}
