/// The rule by which counts may be published: of sets that lie within each other, no two may differ by some
/// children but fewer than a least number.
///
/// The differences are the counts that a reader could work out: of 12 cases with 10 answers of which 9 were in
/// time, 9 in time, 1 late, 2 not answered.
package enum CountGaps {
  /// Whether counts of sets that lie within each other may be shown together.
  ///
  /// - Parameters:
  ///   - counts: the counts, in any order.
  ///   - least: the least number of children that may be shown.
  /// - Returns: whether each difference between neighbours, and the smallest count itself, is 0 or at least the
  ///   least number.
  /// - Complexity: O(n log n).
  package static func areSafe(_ counts: [Int], least: Int) -> Bool {
    var before = 0
    for count in counts.sorted() {
      guard count == before || count - before >= least else { return false }
      before = count
    }
    return true
  }
}
