/// A property wrapper with the name and the shape of SwiftUI's.
@propertyWrapper
public struct Binding<Value> {
  private let get: () -> Value
  private let set: (Value) -> Void

  /// A binding to a value that two functions read and write.
  public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) {
    self.get = get
    self.set = set
  }

  /// The value.
  public var wrappedValue: Value {
    get { get() }
    nonmutating set { set(newValue) }
  }

  /// The binding itself.
  public var projectedValue: Binding<Value> { self }
}

/// A view.
public protocol View {}

/// A view that chooses a value.
public struct Picker<Selection: Hashable>: View {
  /// A picker with a title.
  public init(_ title: String, selection: Binding<Selection>) {}
}

/// A view of text.
public struct Text: View {
  /// A text.
  public init(_ text: String) {}
}

/// A group of rows.
public struct Section: View {
  /// A section with a title.
  public init(_ title: String) {}
}

/// A list of rows.
public struct Table: View {
  /// An empty table.
  public init() {}
}
