import CouncilDeadlines
import Dispatch
import Synchronization

/// The blocks of a file as they are read, counted for the terminal, and hashed if that is wanted.
///
/// The digest takes two milliseconds a megabyte, which is more than the reading. If there are
/// threads for it, it is made in parallel.
final class InputBlocks {
  private let file: Int32
  private let path: String
  private let hash: BlockHash?
  private var progress: Progress
  /// Whether a block has been read.
  private(set) var isStarted = false
  /// The memory of a block, if no digest takes it.
  private var unhashed: [UInt8] = []

  /// Whether the digest of a file is made.
  enum Digest {
    case none
    /// On the thread that reads.
    case here
    /// On its own thread.
    case aside
  }

  /// - Parameters:
  ///   - file: The descriptor of the open file.
  ///   - path: The path of the file, for messages.
  ///   - digest: Whether there is a digest, and on which thread.
  init(_ file: Int32, path: String, digest: Digest) {
    self.file = file
    self.path = path
    hash =
      switch digest {
      case .none: nil
      case .here: BlockHash(isAside: false)
      case .aside: BlockHash(isAside: true)
      }
    progress = Progress(of: file)
  }

  /// Adds the next block to the end of an array and returns how many bytes; 0 at the end of the
  /// file.
  func next(into bytes: inout [UInt8]) throws(ToolError) -> Int {
    isStarted = true
    var block = hash?.freeBlock() ?? []
    if hash == nil { swap(&block, &unhashed) }
    let count = try Files.readBlock(file, into: &block, path: path)
    bytes.append(contentsOf: block[..<count])
    if let hash { hash.take(block, count: count) } else { swap(&block, &unhashed) }
    progress.add(count)
    return count
  }

  /// Clears the line on the terminal.
  func finish() { progress.finish() }

  /// The SHA-256 digest of all blocks read, if it is wanted.
  var hexDigest: String? { hash?.hexDigest }
}

/// The digest of blocks that come one after the other.
private final class BlockHash: Sendable {
  private struct State {
    var digest = SHA256()
    /// Blocks whose memory can be used again.
    var free: [[UInt8]] = []
  }

  private let state = Mutex(State())
  private let queue: DispatchQueue?
  /// How many blocks may wait at a time, so that memory stays bounded.
  private let room = DispatchSemaphore(value: 2)

  init(isAside: Bool) {
    queue = isAside ? DispatchQueue(label: "council-deadlines.digest") : nil
  }

  /// Memory for a block.
  func freeBlock() -> [UInt8] {
    state.withLock { $0.free.popLast() ?? [] }
  }

  /// Adds the beginning of a block, and takes its memory.
  func take(_ block: consuming [UInt8], count: Int) {
    guard let queue else { return hash(block, count) }
    room.wait()
    let block = block
    queue.async {
      self.hash(block, count)
      self.room.signal()
    }
  }

  private func hash(_ block: [UInt8], _ count: Int) {
    // The lock is not held during the work, or reading would wait for it. Blocks come here one at a
    // time.
    var digest = state.withLock { $0.digest }
    digest.update(block.span.extracting(first: count))
    state.withLock { state in
      state.digest = digest
      state.free.append(block)
    }
  }

  /// The digest of all blocks so far; waits for them.
  var hexDigest: String {
    queue?.sync {}
    return state.withLock { $0.digest.hexDigest }
  }
}
