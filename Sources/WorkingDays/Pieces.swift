import Dispatch
import Synchronization

/// Does something with each piece of a count, on several threads.
///
/// Whichever thread is free takes the next piece, so that one that was held up does not hold up the others.
///
/// - Parameters:
///   - size: How many of the count are in a piece, but the last.
///   - threads: How many threads; fewer than 1 count as 1, and more than there are pieces are not started.
///   - body: Called once for each piece, in no order, and by several threads at once.
func inPieces(_ count: Int, of size: Int, threads: Int, _ body: @Sendable (Range<Int>) -> Void) {
  let pieces = (count + size - 1) / size
  let next = Atomic(0)
  @Sendable func work() {
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      body(piece * size..<min((piece + 1) * size, count))
    }
  }
  let workers = min(threads, pieces)
  if workers > 1 {
    DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
  } else {
    work()
  }
}
