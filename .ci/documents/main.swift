import PolicyProfiles

// Prints a document that is generated from the profiles, their format or the glossary. `.ci/embed` writes it
// to its file.
switch CommandLine.arguments.dropFirst().first {
case "coverage": print(CoverageDocument.text(of: PolicyLibrary.embedded.profiles), terminator: "")
case "events": print(EventsDocument.text(of: .embedded), terminator: "")
case "keys": print(KeyReference.text, terminator: "")
default: print("usage: documents coverage|events|keys")
}
