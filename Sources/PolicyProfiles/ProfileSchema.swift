/// The JSON Schema (draft 2020-12) of the profile format, for editors and for other languages.
///
/// It says what a schema can say. ``Timescales/PolicyProfile/init(json:file:)`` says the rest: whether an event is known, whether the bands
/// ascend, whether a borrowed clock ends somewhere.
public enum ProfileSchema {
  /// The schema's text.
  public static var json: String { EmbeddedSchema.json.description }
}
