#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all: it is written beside its place and moved there at the end.
///
/// `-` is standard output.
final class OutputFile {
  let path: String
  private let temporary: String?
  private var file: Int32
  private var isFinished = false

  var isStandardOutput: Bool { temporary == nil }

  init(_ path: String) throws(ToolError) {
    self.path = path
    guard path != "-" else {
      temporary = nil
      file = STDOUT_FILENO
      return
    }
    let temporary = "\(path).\(getpid()).partial"
    self.temporary = temporary
    // Fails rather than follow a link that somebody put there.
    file = systemOpen(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    guard file >= 0 else { throw failure() }
  }

  func write(_ bytes: [UInt8]) throws(ToolError) {
    try Files.write(bytes, to: file, path: path)
  }

  /// Puts the file in its place.
  func finish() throws(ToolError) {
    guard let temporary else { return }
    guard close(file) == 0, unsafe rename(temporary, path) == 0 else { throw failure() }
    isFinished = true
  }

  deinit {
    guard let temporary, !isFinished, file >= 0 else { return }
    close(file)
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
