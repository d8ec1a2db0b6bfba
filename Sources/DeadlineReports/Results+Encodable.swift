public import DeadlineAudit
public import Deadlines
import JSONTree

// Results are encoded from the same JSON tree as the tool's documents, so that keys and values are
// the same.

extension Schedule: Encodable {
  /// Encodes what ``json(provenance:explanations:)`` writes, without provenance and explanations.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension Deadline: Encodable {
  /// Encodes a deadline as a schedule's JSON document has it.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension DeadlineLayer: Encodable {
  /// Encodes a layer under the keys that a schedule's JSON document has for the law's.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension Deadline.Reading: Encodable {
  /// Encodes a reading as a schedule's JSON document has it.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension ComplainantRight: Encodable {
  /// Encodes a right as a schedule's JSON document has it.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension RecordProblem: Encodable {
  /// Encodes a problem as a schedule's JSON document has it, but without the message, which needs
  /// the schedule.
  public func encode(to encoder: any Encoder) throws { try json(in: nil).encode(to: encoder) }
}

extension Explanation: Encodable {
  /// Encodes an explanation as a schedule's JSON document has it.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension PolicyComparison: Encodable {
  /// Encodes what ``json(provenance:)`` writes, without provenance.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension AuditSummary: Encodable {
  /// Encodes what ``json(provenance:)`` writes, without provenance.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension PolicySummary: Encodable {
  /// Encodes what an audit's JSON document has for a policy.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}
