#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Functions to read and write files.
///
/// They use system calls, which stream through pipes in bounded memory and report what went wrong.
enum Files {
  private static let blockSize = 1 << 20
  /// The longest file that is read whole.
  static let longestWhole = 16 << 20
  /// The longest summary of an audit that is read.
  static let longestSummary = 256 << 20

  private static var systemError: String { unsafe String(cString: strerror(errno)) }

  // MARK: - Reading

  /// The whole of a file, which must not be longer than some; `-` is standard input.
  static func read(_ path: String, upTo longest: Int = longestWhole) throws(ToolError) -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    var bytes: [UInt8] = []
    while try read(file, into: &bytes, path: path) > 0 {
      guard bytes.count <= longest else {
        throw .data(
          "\(path) is longer than \(longest >> 20) MB, which is too long for "
            + (longest == longestWhole ? "a profile, a feed, closures or a case" : "a summary")
        )
      }
    }
    return bytes
  }

  /// Opens a file for reading; `-` is standard input.
  static func open(_ path: String) throws(ToolError) -> Int32 {
    guard path != "-" else { return STDIN_FILENO }
    let file = openReadOnly(path)
    guard file >= 0 else {
      throw ToolError(exit: .missingInput, message: "cannot read \(path): \(systemError)", fileInMessage: path)
    }
    return file
  }

  /// Whether an open file and a path are the same file.
  static func isSame(_ file: Int32, as path: String) throws(ToolError) -> Bool {
    var opened = stat()
    var named = stat()
    guard path != "-", unsafe fstat(file, &opened) == 0, unsafe stat(path, &named) == 0 else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Whether two paths lead to the same existing file.
  static func isSame(_ path: String, as other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func openReadOnly(_ path: String) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, O_RDONLY)
    #elseif canImport(Musl)
      unsafe Musl.open(path, O_RDONLY)
    #else
      unsafe Darwin.open(path, O_RDONLY)
    #endif
  }

  /// Where in an open file the next byte is read, if it can be read again from there, as a pipe or a
  /// terminal cannot; else `nil`.
  static func place(in file: Int32) -> Int? {
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let place = lseek(file, 0, SEEK_CUR)
    return place < 0 ? nil : Int(place)
  }

  /// Goes back to a place in a file.
  static func rewind(_ file: Int32, to place: Int, path: String) throws(ToolError) {
    guard lseek(file, off_t(place), SEEK_SET) == off_t(place) else {
      throw ToolError(exit: .missingInput, message: "cannot read \(path) again: \(systemError)")
    }
  }

  /// Adds the next block of a file to the end of an array and returns how many bytes; 0 at its end.
  static func read(_ file: Int32, into bytes: inout [UInt8], path: String) throws(ToolError) -> Int {
    var block: [UInt8] = []
    let count = try readBlock(file, into: &block, path: path)
    bytes.append(contentsOf: block[..<count])
    return count
  }

  /// Reads the next block of a file into an array, which is grown to a whole block, and returns how
  /// many bytes; 0 at its end.
  static func readBlock(_ file: Int32, into block: inout [UInt8], path: String) throws(ToolError) -> Int {
    if block.count < blockSize { block = [UInt8](repeating: 0, count: blockSize) }
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe systemRead(file, buffer.baseAddress, blockSize)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ToolError(exit: .missingInput, message: "cannot read \(path): \(systemError)", fileInMessage: path)
      }
      return count
    }
  }

  // MARK: - Writing

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(ToolError) {
    try write(bytes.span, to: file, path: path)
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: Span<UInt8>, to file: Int32, path: String) throws(ToolError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        if errno == EPIPE, file == STDOUT_FILENO { throw .closedOutput }
        throw ToolError(exit: .cannotWrite, message: "cannot write \(path): \(systemError)", fileInMessage: path)
      }
      written += count
    }
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.read(file, bytes, count)
  #elseif canImport(Musl)
    unsafe Musl.read(file, bytes, count)
  #else
    unsafe Darwin.read(file, bytes, count)
  #endif
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.write(file, bytes, count)
  #elseif canImport(Musl)
    unsafe Musl.write(file, bytes, count)
  #else
    unsafe Darwin.write(file, bytes, count)
  #endif
}
