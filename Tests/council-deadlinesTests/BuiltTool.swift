import Foundation
import JSONTree
import Testing

/// The tool as it was built, run in a process of its own.
struct BuiltTool {
  let exit: Int32
  let outputBytes: [UInt8]
  let error: String

  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// Runs the tool with these arguments and this standard input.
  init(_ arguments: [String], input: [UInt8] = [], in folder: URL? = nil) throws {
    let files = try TemporaryFolder()
    let inputFile = try files.write("input", input)
    let outputFile = try files.write("output", [])
    let errorFile = try files.write("error", [])
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    exit = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    outputBytes = [UInt8](try Data(contentsOf: outputFile))
    error = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }

  /// Runs the tool with the words of a line, which are apart by one space each.
  init(_ line: String, input: [UInt8] = [], in folder: URL? = nil) throws {
    try self.init(line.split(separator: " ").map(String.init), input: input, in: folder)
  }

  /// Standard output as JSON.
  var json: JSON {
    get throws { try JSONReader.read(outputBytes) }
  }

  /// The folder of the build that the tests belong to: the tool lies beside them.
  private static let executable: URL = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundles.first?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "council-deadlines")
  }()
}

/// A folder for the files of one test, gone with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "council-deadlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8)).path
  }

  /// The text of a file; `nil` if there is none.
  func text(_ name: String) -> String? {
    (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the files, in alphabetical order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

extension JSON {
  /// The keys of an object, in their order.
  var keys: [String] {
    guard case .object(let members) = content else { return [] }
    return members.map(\.key)
  }

  var elements: [JSON] {
    guard case .array(let elements) = content else { return [] }
    return elements
  }

  var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  var integer: Int? {
    guard case .integer(let number) = content else { return nil }
    return number
  }

  var flag: Bool? {
    guard case .bool(let flag) = content else { return nil }
    return flag
  }

  /// The element of an array whose member under a key is this text.
  func first(_ key: String, _ text: String) -> JSON? { elements.first { $0[key]?.string == text } }
}
