#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all: it is written under another name and moved to its path
/// at the end.
///
/// `-` is standard output. A pipe or a device at the path is written to directly, and a link is
/// followed.
final class OutputFile {
  let path: String
  /// The final path, with links followed.
  private let target: String
  private let temporary: String?
  private var file: Int32
  /// Whether the file is still under its other name.
  private var isPending = false

  var isStandardOutput: Bool { path == "-" }

  init(_ path: String) throws(ToolError) {
    self.path = path
    guard path != "-" else {
      target = path
      temporary = nil
      file = STDOUT_FILENO
      return
    }
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else {
      target = path
      temporary = nil
      file = systemOpen(path, O_WRONLY)
      guard file >= 0 else { throw failure() }
      return
    }
    target = exists ? Self.resolved(path) : path
    let temporary = "\(target).\(getpid()).partial"
    self.temporary = temporary
    // Fails if a file or a link is there, rather than follow the link.
    file = systemOpen(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    guard file >= 0 else { throw failure() }
    isPending = true
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  func write(_ bytes: [UInt8]) throws(ToolError) {
    try Files.write(bytes, to: file, path: path)
  }

  func write(_ bytes: Span<UInt8>) throws(ToolError) {
    try Files.write(bytes, to: file, path: path)
  }

  /// Whether what was written can be taken back.
  var canRestart: Bool { temporary != nil }

  /// Takes back what was written.
  func restart() throws(ToolError) {
    guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 else { throw failure() }
  }

  /// Moves the file to its final path.
  func finish() throws(ToolError) {
    guard let temporary else { return }
    let isClosed = close(file) == 0
    file = -1
    guard isClosed, unsafe rename(temporary, target) == 0 else { throw failure() }
    isPending = false
  }

  deinit {
    guard let temporary, isPending else { return }
    if file >= 0 { close(file) }
    unsafe unlink(temporary)
  }

  private func failure() -> ToolError {
    ToolError(exit: .cannotWrite, message: "cannot write \(path): \(unsafe String(cString: strerror(errno)))")
  }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  #if canImport(Glibc)
    unsafe Glibc.open(path, flags, 0o666)
  #elseif canImport(Musl)
    unsafe Musl.open(path, flags, 0o666)
  #else
    unsafe Darwin.open(path, flags, 0o666)
  #endif
}
