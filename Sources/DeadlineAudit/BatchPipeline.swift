import Dispatch
import Synchronization

/// The output of a batch of records.
struct BatchResult: ~Copyable {
  /// The rows written.
  var output = OutputBytes()
  /// Rows that were written group by group, and are not in order yet.
  var groups = OutputBytes()
  /// The refused records.
  var rejects: [UInt8] = []
  /// The references of audited rows that are compared with earlier ones.
  var references = ReferenceList()

  /// Removes the results and keeps the memory.
  mutating func clear() {
    output.clear()
    groups.clear()
    rejects.removeAll(keepingCapacity: true)
    references.clear()
  }
}

extension BatchResult {
  /// Adds a row that was written with its group.
  mutating func append(group range: Range<Int>) {
    groups.withBytes { output.append($0, range) }
  }
}

/// A worker that processes batches of records, one after the other.
protocol BatchWorker: Sendable {
  mutating func work(_ batch: borrowing RowBatch, into result: inout BatchResult)
}

/// Runs workers on their own threads.
///
/// A free worker takes the next batch, and the results are written in order.
///
/// The calling thread reads and writes. A single worker also runs on the calling thread. The output
/// must not depend on which worker had which batch.
struct BatchPipeline<Worker: BatchWorker> {
  private let members: [Member]

  /// How many batches there are for each worker: one in progress and one that waits.
  private static var depth: Int { 2 }

  init(_ workers: [Worker]) {
    members = workers.map(Member.init)
  }

  /// The workers, once every batch is done.
  var workers: [Worker] { members.map(\.worker) }

  /// Processes batches until there are no more.
  ///
  /// - Parameters:
  ///   - read: fills a batch; an empty one is the end.
  ///   - write: receives the output of each batch, in order.
  /// - Throws: the errors of `read` and `write`.
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

/// A ring of batches that are reused in turn, so that the run allocates no memory.
///
/// They are filled, taken and written in the same order, so that a worker takes one by incrementing
/// a counter.
private final class BatchRing: Sendable {
  private let jobs: [BatchJob]
  private let ready = DispatchSemaphore(value: 0)
  private let given = Atomic(0)
  private let taken = Atomic(0)

  init(of count: Int) {
    jobs = (0..<count).map { _ in BatchJob() }
  }

  var count: Int { jobs.count }

  /// The batch with a number, counted from 0 through the whole run.
  subscript(number: Int) -> BatchJob { jobs[number % jobs.count] }

  /// Makes the next batch available to the workers.
  func give() {
    given.add(1, ordering: .releasing)
    ready.signal()
  }

  /// Ends this many workers once no batch waits.
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

/// A batch in progress, and its output.
private final class BatchJob: Sendable {
  private struct Content: ~Copyable {
    var batch = RowBatch()
    var result = BatchResult()
  }

  private let done = DispatchSemaphore(value: 0)
  private let state = Mutex(Content())

  /// Reads the next records; false if there are none left.
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

  /// Waits for the worker, and passes on its output.
  func finish(_ write: (borrowing BatchResult) throws -> Void) throws {
    done.wait()
    try state.withLock { content in try write(content.result) }
  }
}
