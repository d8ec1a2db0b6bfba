/// Which procedure a complaint is dealt with under.
public enum Procedure: String, CaseIterable, Sendable {
  /// The Children Act procedure of SI 2006/1738.
  case statutory
  /// The council's own complaints procedure, for everything else.
  case corporate
}
