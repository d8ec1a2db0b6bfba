import Dispatch
import Synchronization

/// Workers on threads of their own; batches go to them in turns, and come back in order.
struct AuditCrew {
  private let members: [Member]
  private var given = 0
  private var pending: [Job] = []

  /// How many batches may be on their way for each worker: one in hand and one that waits.
  private static let depth = 2

  init(_ workers: consuming [AuditWorker]) {
    members = workers.map(Member.init)
  }

  /// Gives a batch to the next worker, and takes back the oldest if enough are on their way.
  mutating func audit(_ batch: RowBatch) -> AuditWorker.Result? {
    let member = members[given % members.count]
    given += 1
    guard members.count > 1 else { return member.audit(batch) }
    let job = Job()
    pending.append(job)
    member.queue.async { job.finish(member.audit(batch)) }
    return pending.count >= members.count * Self.depth ? pending.removeFirst().result() : nil
  }

  /// Takes back the oldest batch that is on its way; `nil` if there is none.
  mutating func next() -> AuditWorker.Result? {
    pending.isEmpty ? nil : pending.removeFirst().result()
  }

  /// The workers, once every batch has come back.
  var workers: [AuditWorker] { members.map(\.worker) }

  private final class Member: Sendable {
    let queue = DispatchQueue(label: "council-deadlines.audit")
    private let state: Mutex<AuditWorker>

    init(_ worker: AuditWorker) { state = Mutex(worker) }

    var worker: AuditWorker { state.withLock { $0 } }

    func audit(_ batch: RowBatch) -> AuditWorker.Result { state.withLock { $0.audit(batch) } }
  }

  /// A batch on its way.
  private final class Job: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let state = Mutex<AuditWorker.Result?>(nil)

    func finish(_ result: AuditWorker.Result) {
      state.withLock { $0 = result }
      done.signal()
    }

    func result() -> AuditWorker.Result {
      done.wait()
      guard let result = state.withLock({ $0.take() }) else {
        // No input reaches this: the signal comes after the result, and each is waited for once.
        preconditionFailure("a batch came back without its result")
      }
      return result
    }
  }
}
