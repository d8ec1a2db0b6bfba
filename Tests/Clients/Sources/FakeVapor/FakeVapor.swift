/// A route of a web server, with the name of Vapor's.
public struct Route: Sendable {
  /// The path.
  public var path: String

  /// A route.
  public init(path: String) {
    self.path = path
  }
}

/// An event of a web server.
public struct Event: Sendable {
  /// The name.
  public var name: String

  /// An event.
  public init(name: String) {
    self.name = name
  }
}

/// A request.
public struct Request: Sendable {
  /// The query.
  public var query: [String: String]

  /// A request.
  public init(query: [String: String]) {
    self.query = query
  }
}

/// A response.
public struct Response: Sendable {
  /// The body.
  public var body: String

  /// A response.
  public init(body: String) {
    self.body = body
  }
}

/// A problem as a web server reports it.
public struct Problem: Sendable {
  /// A problem.
  public init() {}
}
