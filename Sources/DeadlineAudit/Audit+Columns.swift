import Deadlines
import Timescales

// The columns of a wide table are those that some case fills. They are known for certain only at the
// end, so a file that can be read again is read until they are.

extension Audit {
  /// An input, and whether it can be read again.
  package struct Rereadable {
    /// Opens the input, from its beginning.
    let open: () throws -> Source
    /// Whether it can be opened more than once.
    let canReopen: Bool
    /// Empties what was written; `nil` if that cannot be taken back.
    let restart: (() throws -> Void)?

    package init(open: @escaping () throws -> Source, canReopen: Bool, restart: (() throws -> Void)?) {
      self.open = open
      self.canReopen = canReopen
      self.restart = restart
    }
  }

  /// Runs the audit and lends its output to the sinks, so that the memory can be used again.
  ///
  /// The beginning of the input shows which columns a table needs. If a later case fills another one,
  /// the table is begun again with it. An input that cannot be read again gets a column for all that the
  /// policies of its first megabyte may fill, and a later row that names another policy is refused.
  package func run(
    over input: Rereadable, lending sink: (Span<UInt8>) throws -> Void,
    rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> AuditSummary {
    guard options.columnsDependOnCases else {
      return try pass(over: try input.open(), columns: .none, lending: sink, rejects: rejectsSink).summary
    }
    let head = try InputHead(of: try input.open(), upTo: options.headSize)
    if head.isWhole {
      let first = try seen(in: head.whole)
      return try pass(
        over: head.whole, columns: .seen(first.seen), tables: first.tables, lending: sink, rejects: rejectsSink
      ).summary
    }
    guard input.canReopen else {
      var known = self
      known.options.onlyPolicies = policies(in: head)
      return try known.pass(over: head.whole, columns: .none, lending: sink, rejects: rejectsSink).summary
    }
    guard let restart = input.restart else {
      let first = try seen(in: try input.open())
      return try pass(
        over: try input.open(), columns: .seen(first.seen), tables: first.tables, lending: sink, rejects: rejectsSink
      ).summary
    }
    // One thread is enough for the beginning. One that ends within a character or a quoted field may not
    // be readable alone.
    var alone = self
    alone.options.threads = 1
    let first = try? alone.seen(in: head.alone)
    var (seen, tables) = (first?.seen ?? SeenColumns(), first?.tables ?? [])
    while true {
      let pass = try pass(
        over: try input.open(), columns: .seen(seen), tables: tables, lending: sink, rejects: rejectsSink)
      let all = seen.union(pass.seen)
      guard all != seen else { return pass.summary }
      (seen, tables) = (all, pass.tables)
      try restart()
    }
  }

  /// The ids of the policies of the cases at the beginning of an input; `nil` if there is no case.
  private func policies(in head: InputHead) -> Set<String>? {
    var alone = self
    alone.options.threads = 1
    // A beginning that ends within a character or a quoted field may not be readable alone.
    let found = (try? alone.seen(in: head.alone))?.summary.policies.filter { $0.cases > 0 } ?? []
    return found.isEmpty ? nil : Set(found.map { String($0.policy.prefix { $0 != "@" }) })
  }
}
