import PolicyProfiles

/// The reference of the keys of the profile format, as the article *Profile format* shows it.
enum KeyReference {
  static let text = ProfileFormat.objects.map(section).joined(separator: "\n")

  private static func section(of object: ProfileFormat.Object) -> String {
    var text = "### \(object.title)\n\n| key | | value | meaning | since |\n| --- | --- | --- | --- | --- |\n"
    for key in object.keys {
      let presence = key.isRequired ? "required" : "optional"
      text += "| `\(key.name)` | \(presence) | \(key.value.words) | \(key.meaning) | \(key.since) |\n"
    }
    return text
  }
}
