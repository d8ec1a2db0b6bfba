extension Provenance {
  /// What a page was made from, for its foot.
  var html: HTML {
    let made = "Made by \(tool), bank holidays of \(dataVersion), \(calendarWords)"
    let sentence = (asOf.map { "\(made); as of \($0); reading: \(reading)." } ?? "\(made); reading: \(reading).")
    let digests = profiles.map { profile -> HTML in
      HTML("\(profile.id): ") + (profile.digest.map { HTML($0) } ?? HTML("not read from a file"))
    }
    let input = inputDigest.map { [HTML("The file of cases: \($0)")] } ?? []
    return .element("p", [], HTML(sentence))
      + .element("p", [], HTML("Days are written year, month, day. Nothing here is legal advice."))
      + .details(HTML("What it was made from, with SHA-256 digests"), [.list(digests + input)])
  }
}
