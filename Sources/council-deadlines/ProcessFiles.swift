#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the tool needs of the system to know its own arguments.
///
/// On Linux, Swift reads the command line from `/proc`. Without it a program has no arguments at all,
/// and a static one is ended by the Swift runtime even before it begins.
enum ProcessFiles {
  /// What is wrong and what would be right.
  static let message: StaticString = """
    council-deadlines: /proc cannot be read, so the arguments are unknown; mount it, for example with: \
    mount -t proc proc /proc

    """

  /// Whether the system gave the program its command line, which begins with the program's name.
  static var areReadable: Bool { CommandLine.argc > 0 }
}

#if compiler(>=6.3) && os(Linux)
  /// Ends the program with the message if there is no `/proc`, before the Swift runtime begins.
  @section(".preinit_array") @used
  let checkOfProcessFiles: @convention(c) () -> Void = {
    guard unsafe access("/proc/self/cmdline", R_OK) != 0 else { return }
    let message = ProcessFiles.message
    _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(ToolError.ExitCode.internal.rawValue)
  }
#endif
