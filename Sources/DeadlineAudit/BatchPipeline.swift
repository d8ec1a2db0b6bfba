import Dispatch
import Synchronization

/// What came out of a batch of records.
struct BatchResult: ~Copyable {
  /// The rows written.
  var output = OutputBytes()
  /// The refused records.
  var rejects: [UInt8] = []

  /// Forgets the results, and keeps the memory.
  mutating func clear() {
    output.clear()
    rejects.removeAll(keepingCapacity: true)
  }
}

/// Works on batches of records, one after the other.
protocol BatchWorker: Sendable {
  mutating func work(_ batch: borrowing RowBatch, into result: inout BatchResult)
}

/// Workers on threads of their own; whichever is free takes the next batch, and the results come back in order.
///
/// The calling thread reads and writes. One worker alone works on the calling thread too. What comes out must not depend on which worker had
/// which batch.
struct BatchPipeline<Worker: BatchWorker> {
  private let members: [Member]

  /// How many batches may be on their way for each worker: one in hand and one that waits.
  private static var depth: Int { 2 }

  init(_ workers: [Worker]) {
    members = workers.map(Member.init)
  }

  /// The workers, once every batch has come back.
  var workers: [Worker] { members.map(\.worker) }

  /// Works through batches until there are no more.
  ///
  /// - Parameters:
  ///   - read: fills a batch; there are no more when it leaves it empty.
  ///   - write: takes what came out of each, in order.
  func run(
    read: (inout RowBatch) throws -> Void, write: (borrowing BatchResult) throws -> Void
  ) throws {
    guard members.count > 1 else {
      let job = BatchJob()
      while try job.fill(read) {
        members[0].work(on: job)
        try job.finish(write)
      }
      return
    }
    let ring = BatchRing(of: members.count * Self.depth)
    for member in members {
      member.queue.async { while let job = ring.next() { member.work(on: job) } }
    }
    defer { ring.end(for: members.count) }
    var (given, written, isAtEnd) = (0, 0, false)
    while true {
      while !isAtEnd, given - written < ring.count {
        isAtEnd = try !ring[given].fill(read)
        guard !isAtEnd else { break }
        ring.give()
        given += 1
      }
      guard written < given else { return }
      try ring[written].finish(write)
      written += 1
    }
  }

  private final class Member: Sendable {
    let queue = DispatchQueue(label: "council-deadlines.work")
    private let state: Mutex<Worker>

    init(_ worker: Worker) { state = Mutex(worker) }

    var worker: Worker { state.withLock { $0 } }

    func work(on job: BatchJob) {
      state.withLock { worker in job.work { batch, result in worker.work(batch, into: &result) } }
    }
  }
}

/// Batches that are used again and again, in turns, so that no memory is asked for in the run.
///
/// They are filled, taken and written in the same order, so that each worker takes one by drawing a number.
private final class BatchRing: Sendable {
  private let jobs: [BatchJob]
  private let ready = DispatchSemaphore(value: 0)
  private let given = Atomic(0)
  private let taken = Atomic(0)

  init(of count: Int) {
    jobs = (0..<count).map { _ in BatchJob() }
  }

  var count: Int { jobs.count }

  /// The batch of a number, counted from 0 through the whole run.
  subscript(number: Int) -> BatchJob { jobs[number % jobs.count] }

  /// Lets a worker have the next batch.
  func give() {
    given.add(1, ordering: .releasing)
    ready.signal()
  }

  /// Lets so many workers go once nothing waits.
  func end(for workers: Int) {
    for _ in 0..<workers { ready.signal() }
  }

  /// The batch that has waited longest; `nil` when there are no more.
  func next() -> BatchJob? {
    ready.wait()
    let number = taken.add(1, ordering: .acquiringAndReleasing).oldValue
    return number < given.load(ordering: .acquiring) ? self[number] : nil
  }
}

/// A batch on its way, and what came out of it.
private final class BatchJob: Sendable {
  private struct Content: ~Copyable {
    var batch = RowBatch()
    var result = BatchResult()
  }

  private let done = DispatchSemaphore(value: 0)
  private let state = Mutex(Content())

  /// Reads the next records; none are left if this is false.
  func fill(_ read: (inout RowBatch) throws -> Void) throws -> Bool {
    try state.withLock { content in
      content.batch.clear()
      content.result.clear()
      try read(&content.batch)
      return !content.batch.pieces.isEmpty
    }
  }

  func work(_ work: (borrowing RowBatch, inout BatchResult) -> Void) {
    state.withLock { content in work(content.batch, &content.result) }
    done.signal()
  }

  /// Waits for the worker, and hands on what came out.
  func finish(_ write: (borrowing BatchResult) throws -> Void) throws {
    done.wait()
    try state.withLock { content in try write(content.result) }
  }
}
