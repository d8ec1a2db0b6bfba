#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on the terminal that says how much of the input has been read.
///
/// Without a terminal on standard error there is none.
struct Progress {
  private static let step = 16 << 20
  private let isShown = isatty(STDERR_FILENO) == 1
  private let size: Int?
  private var done = 0
  private var shown = 0

  /// Progress through an open file.
  ///
  /// The size of a pipe is not known.
  init(of file: Int32) {
    var status = stat()
    let isKnown = unsafe fstat(file, &status) == 0 && status.st_size > 0
    size = isKnown ? Int(status.st_size) : nil
  }

  mutating func add(_ bytes: Int) {
    done += bytes
    guard isShown, done - shown >= Self.step else { return }
    shown = done
    let megabytes = "\(done >> 20) MB"
    Console.status(size.map { "\(megabytes) read, \(min(100, done * 100 / $0)) %" } ?? "\(megabytes) read")
  }

  /// Clears the line.
  func finish() {
    guard isShown, shown > 0 else { return }
    Console.status("")
  }
}
