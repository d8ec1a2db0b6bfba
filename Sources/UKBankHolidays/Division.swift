/// The part of the United Kingdom whose bank holidays count.
///
/// The raw values are the names in GOV.UK's list, such as `england-and-wales`.
public enum Division: String, CaseIterable, Sendable {
  /// England and Wales, which is the default everywhere.
  case englandAndWales = "england-and-wales"
  /// Scotland, with 2 January and St Andrew's Day, without Easter Monday.
  ///
  /// Its summer holiday is the first Monday in August.
  case scotland
  /// Northern Ireland, with St Patrick's Day and the Battle of the Boyne.
  case northernIreland = "northern-ireland"
  /// The whole kingdom: a bank holiday in any part of it is not a working day.
  ///
  /// The Freedom of Information Act 2000 s 10(6) counts in this way ("a bank holiday … in any part
  /// of the United Kingdom"). So does a literal reading of SI 2006/1738 reg 2, which speaks of a
  /// bank holiday under the Banking and Financial Dealings Act 1971 without saying in which part.
  /// GOV.UK does not publish a list for it.
  case anyUK = "any-uk"

  /// The three divisions that GOV.UK publishes, in the order of its feed.
  package static let published: [Division] = [.englandAndWales, .scotland, .northernIreland]

  /// The name for people, such as `England and Wales`.
  package var name: String {
    switch self {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .anyUK: "any part of the United Kingdom"
    }
  }
}
