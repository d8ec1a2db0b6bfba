import Foundation
import JSONTree
import TestSupport
import Testing

/// The tool as it was built, run in a process of its own.
struct BuiltTool {
  let exit: Int32
  let outputBytes: [UInt8]
  let error: String

  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// Runs the tool with these arguments and this standard input.
  ///
  /// Of what decides how reports are laid out, the tool sees only what `environment` has.
  init(
    _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws {
    let files = try TemporaryFolder()
    let inputFile = try files.write("input", input)
    let outputFile = try files.write("output", [])
    let errorFile = try files.write("error", [])
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = Self.environment(with: environment)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    exit = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    outputBytes = [UInt8](try Data(contentsOf: outputFile))
    error = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
    try keep(arguments)
  }

  /// Leaves what was run, and what it wrote, in the folder that `COUNCIL_DEADLINES_RUNS` names, where
  /// `.ci/outputs.py` checks all JSON.
  private func keep(_ arguments: [String]) throws {
    guard let path = ProcessInfo.processInfo.environment["COUNCIL_DEADLINES_RUNS"] else { return }
    let run = try JSONSerialization.data(withJSONObject: [arguments, output, error])
    try run.write(to: URL(filePath: path).appending(path: "\(UUID().uuidString).json"))
  }

  /// Runs the tool with the words of a line, which are apart by one space each.
  init(
    _ line: String, input: [UInt8] = [], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws {
    try self.init(
      line.split(separator: " ").map(String.init), input: input, in: folder, environment: environment)
  }

  /// The environment of the tests, but for the variables on layout.
  static func environment(with own: [String: String]) -> [String: String] {
    let layout = ["COLUMNS", "NO_COLOR", "TERM"]
    return ProcessInfo.processInfo.environment.filter { !layout.contains($0.key) }.merging(own) { _, own in own }
  }

  /// Standard output as JSON.
  var json: JSON {
    get throws { try JSONReader.read(outputBytes) }
  }

  /// The folder of the build that the tests belong to, which also has the tool.
  static let executable: URL = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundles.first?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "council-deadlines")
  }()
}
