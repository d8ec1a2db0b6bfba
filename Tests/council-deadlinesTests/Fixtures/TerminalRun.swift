import Foundation
import Testing

/// The tool as it was built, with a terminal as its standard output.
struct TerminalRun {
  /// What the terminal was sent, with plain line feeds.
  let output: String

  /// Runs the tool with the words of a line on a terminal with so many columns.
  init(_ line: String, columns: UInt16, environment: [String: String] = ["TERM": "xterm"]) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(unsafe openpty(&master, &slave, nil, nil, &size) == 0)
    defer { close(master) }

    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = line.split(separator: " ").map(String.init)
    process.environment = BuiltTool.environment(with: environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    close(slave)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    // Reading fails once the tool has closed its side.
    while case let count = unsafe read(master, &block, block.count), count > 0 { bytes += block[..<count] }
    process.waitUntilExit()
    output = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }
}
