internal import Foundation

/// How many random cases the tests try.
///
/// Ordinarily few, so that all tests together take a minute or two. With
/// `COUNCIL_DEADLINES_TESTS=long` many; that is for a release build:
///
///     COUNCIL_DEADLINES_TESTS=long swift test -c release -Xswiftc -enable-testing
///
/// Seeds are fixed, so that every run of either kind tries the same cases.
public enum Effort {
  /// Whether many are tried.
  public static let isLong: Bool = {
    let name = "COUNCIL_DEADLINES_TESTS"
    let word = ProcessInfo.processInfo.environment[name]
    precondition(word == nil || word == "long", "\(name) is “\(word ?? "")”; the only word for it is “long”")
    return word == "long"
  }()

  /// How many to try: ordinarily the first number, otherwise `long`.
  public static func count(_ ordinary: Int, long: Int) -> Int { isLong ? long : ordinary }

  /// How many spoiled inputs to try: as ``count(_:long:)``, unless `COUNCIL_DEADLINES_ROUNDS` has a number.
  public static func rounds(_ ordinary: Int, long: Int) -> Int {
    let name = "COUNCIL_DEADLINES_ROUNDS"
    guard let word = ProcessInfo.processInfo.environment[name] else { return count(ordinary, long: long) }
    let rounds = Int(word) ?? 0
    precondition(rounds > 0, "\(name) is “\(word)”, which is not a number of rounds")
    return rounds
  }
}
