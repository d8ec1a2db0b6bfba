/// Dates that are written otherwise than the user says.
package struct DateContradiction: Hashable, Sendable {
  /// The heading of the column.
  package var column: String
  /// How its dates look, such as `dd/mm/yyyy`.
  package var shape: String
  /// What the user says.
  package var given: DateFormat

  package init(column: String, shape: String, given: DateFormat) {
    (self.column, self.shape, self.given) = (column, shape, given)
  }
}
