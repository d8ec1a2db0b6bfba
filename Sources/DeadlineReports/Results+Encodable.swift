public import DeadlineAudit
public import Deadlines
import JSONTree

// Results are `Encodable`: they are encoded from the same JSON tree as the tool's documents, so
// that keys and values are the same. A schedule, a comparison and the counts of an audit encode
// what their documents have, without the provenance.

/// A result that is encoded as the JSON documents have it.
protocol JSONResult: Encodable {
  /// What the documents have.
  var json: JSON { get }
}

extension JSONResult {
  /// Encodes the result as the JSON documents have it.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension Schedule: JSONResult {}
extension Deadline: JSONResult {}
extension DeadlineLayer: JSONResult {}
extension Deadline.Reading: JSONResult {}
extension ComplainantRight: JSONResult {}
extension Explanation: JSONResult {}
extension PolicyComparison: JSONResult {}
extension AuditSummary: JSONResult {}
extension PolicySummary: JSONResult {}

extension RecordProblem: JSONResult {
  /// The problem without its message, which needs the schedule.
  var json: JSON { json(in: nil) }
}
