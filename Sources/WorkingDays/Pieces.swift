import Dispatch
import Synchronization

/// Runs work for each piece of a count on several threads.
///
/// A thread that has finished its piece takes the next one, so a slow thread does not delay the
/// others.
///
/// - Parameters:
///   - count: The count that is cut into pieces.
///   - size: How much of the count a piece has; the last piece may have less.
///   - threads: How many threads. Fewer than 1 count as 1; more than there are pieces are not
///     started.
///   - body: The work, called once for each piece, in any order and by several threads at once.
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

/// Runs work for each piece of a count on several threads, each of which has its own state.
///
/// - Parameters:
///   - count: The count that is cut into pieces.
///   - size: How much of the count a piece has; the last piece may have less.
///   - threads: How many threads. Fewer than 1 count as 1; more than there are pieces are not
///     started.
///   - state: Makes the state of a thread.
///   - body: The work, called once for each piece, in any order, with the state of its thread.
/// - Returns: The states, one for each thread.
package func inPieces<State: Sendable>(
  _ count: Int, of size: Int, threads: Int, state: @Sendable () -> State,
  _ body: @Sendable (inout State, Range<Int>) -> Void
) -> [State] {
  let pieces = (count + size - 1) / size
  let workers = (0..<max(1, min(threads, pieces))).map { _ in Worker(state()) }
  let next = Atomic(0)
  inPieces(workers.count, of: 1, threads: workers.count) { worker in
    workers[worker.lowerBound].state.withLock { state in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        body(&state, piece * size..<min((piece + 1) * size, count))
      }
    }
  }
  return workers.map { $0.state.withLock { $0 } }
}

/// The state of one thread.
private final class Worker<State: Sendable>: Sendable {
  let state: Mutex<State>

  init(_ state: State) { self.state = Mutex(state) }
}
