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

/// Workers on threads of their own; batches go to them in turns, and come back in order.
///
/// The calling thread reads and writes. One worker alone works on the calling thread too.
struct BatchCrew<Worker: BatchWorker> {
  private let members: [Member]

  /// How many batches may be on their way for each worker: one in hand and one that waits.
  private static var depth: Int { 2 }

  init(_ workers: [Worker]) {
    members = workers.map(Member.init)
  }

  /// Works through batches until there are no more.
  ///
  /// - Parameters:
  ///   - read: fills a batch; there are no more when it leaves it empty.
  ///   - write: takes what came out of each, in order.
  func run(
    read: (inout RowBatch) throws -> Void, write: (borrowing BatchResult) throws -> Void
  ) throws {
    // Batches and their results are used again and again, so that no memory is asked for in the run.
    var free: [Job] = []
    var pending: [Job] = []
    var given = 0
    let most = members.count > 1 ? members.count * Self.depth : 1
    while true {
      while pending.count < most {
        let job = free.popLast() ?? Job()
        guard try job.fill(read) else { break }
        let member = members[given % members.count]
        given += 1
        pending.append(job)
        if members.count > 1 {
          member.queue.async { member.work(on: job) }
        } else {
          member.work(on: job)
        }
      }
      guard !pending.isEmpty else { return }
      let job = pending.removeFirst()
      try job.finish(write)
      free.append(job)
    }
  }

  /// The workers, once every batch has come back.
  var workers: [Worker] { members.map(\.worker) }

  private final class Member: Sendable {
    let queue = DispatchQueue(label: "council-deadlines.work")
    private let state: Mutex<Worker>

    init(_ worker: Worker) { state = Mutex(worker) }

    var worker: Worker { state.withLock { $0 } }

    func work(on job: Job) {
      state.withLock { worker in
        job.state.withLock { content in worker.work(content.batch, into: &content.result) }
      }
      job.done.signal()
    }
  }

  /// A batch on its way, and what came out of it.
  private final class Job: Sendable {
    struct Content: ~Copyable {
      var batch = RowBatch()
      var result = BatchResult()
    }

    let done = DispatchSemaphore(value: 0)
    let state = Mutex(Content())

    /// Reads the next records; none are left if this is false.
    func fill(_ read: (inout RowBatch) throws -> Void) throws -> Bool {
      try state.withLock { content in
        content.batch.clear()
        content.result.clear()
        try read(&content.batch)
        return !content.batch.pieces.isEmpty
      }
    }

    /// Waits for the worker, and hands on what came out.
    func finish(_ write: (borrowing BatchResult) throws -> Void) throws {
      done.wait()
      try state.withLock { content in try write(content.result) }
    }
  }
}
