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

/// Does something with each piece of a count, on several threads, each of which has a state of its own.
///
/// - Parameters:
///   - state: Makes the state of a thread.
///   - body: Called once for each piece, in no order, with the state of the thread that took it.
/// - Returns: the states, one for each thread that may have taken a piece.
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
