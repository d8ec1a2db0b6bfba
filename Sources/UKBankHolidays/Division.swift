/// The part of the United Kingdom whose bank holidays count, by the names that GOV.UK gives them.
public enum Division: String, CaseIterable, Sendable {
  /// England and Wales, whose bank holidays count unless another division is asked for.
  case englandAndWales = "england-and-wales"
  /// Scotland: it has 2 January and St Andrew's Day, no Easter Monday, and its summer holiday at the start of August.
  case scotland
  /// Northern Ireland: as England and Wales, with St Patrick's Day and the Battle of the Boyne.
  case northernIreland = "northern-ireland"
  /// The whole kingdom: a bank holiday in any of its parts is not a working day.
  ///
  /// This is how the Freedom of Information Act 2000 s 10(6) counts ("a bank holiday … in any part of the United Kingdom"), and
  /// where the words of SI 2006/1738 reg 2 lead if they are read literally: they speak of a bank holiday under the Banking and
  /// Financial Dealings Act 1971 and do not say in which part of the kingdom. No list of its own is published for it.
  case anyUK = "any-uk"

  /// The three divisions that GOV.UK publishes a list for, in the order of its feed.
  public static let published: [Division] = [.englandAndWales, .scotland, .northernIreland]

  /// The division's name for people, such as `England and Wales`.
  public var name: String {
    switch self {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .anyUK: "any part of the United Kingdom"
    }
  }
}
