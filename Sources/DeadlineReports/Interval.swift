/// One value, or the first and the last of several.
func interval<Value: Equatable>(_ first: Value?, _ last: Value?) -> String? {
  guard let last else { return nil }
  return first.map { $0 == last ? "\(last)" : "\($0) to \(last)" } ?? "\(last)"
}

/// The first of an interval; `nil` if it is also the last.
func earlier<Value: Equatable>(_ first: Value?, _ last: Value?) -> Value? {
  first == last ? nil : first
}
