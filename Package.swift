// swift-tools-version: 6.2
import PackageDescription

// Every warning is an error, and every unsafe use has to be marked as such.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house.
///
/// `uses` may only name rooms that stand above it in the list below.
func room(_ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "council-deadlines",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "CouncilDeadlines", targets: ["CouncilDeadlines"]),
    .executable(name: "council-deadlines", targets: ["council-deadlines"]),
  ],
  targets: [
    room("WorkingDays"),
    room("JSONTree"),
    room("UKBankHolidays", uses: ["WorkingDays", "JSONTree"]),
    room("Timescales", uses: ["WorkingDays"]),
    room(
      "PolicyProfiles", uses: ["WorkingDays", "JSONTree", "Timescales"],
      exclude: ["Profiles"]),
    room("Deadlines", uses: ["WorkingDays", "Timescales"]),
    room("DeadlineAudit", uses: ["WorkingDays", "Timescales", "PolicyProfiles", "Deadlines"]),
    room(
      "DeadlineReports",
      uses: ["WorkingDays", "JSONTree", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit"]),
    room(
      "CouncilDeadlines",
      uses: [
        "WorkingDays", "UKBankHolidays", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit",
        "DeadlineReports",
      ]),
    .executableTarget(
      name: "council-deadlines", dependencies: ["CouncilDeadlines", "DeadlineAudit", "JSONTree"], swiftSettings: strict),
    // Prints the documents that `.ci/embed` writes. It belongs to no product, so no client builds it.
    .executableTarget(
      name: "documents", dependencies: ["Timescales", "PolicyProfiles"], path: ".ci/documents", swiftSettings: strict),
    tests(of: "WorkingDays"),
    tests(of: "JSONTree"),
    tests(of: "UKBankHolidays", uses: ["WorkingDays"]),
    tests(of: "Timescales", uses: ["WorkingDays"]),
    tests(of: "PolicyProfiles", uses: ["Timescales", "WorkingDays", "JSONTree", "documents"]),
    tests(of: "Deadlines", uses: ["UKBankHolidays", "WorkingDays", "Timescales", "PolicyProfiles"]),
    tests(of: "DeadlineAudit", uses: ["UKBankHolidays", "WorkingDays", "Timescales", "PolicyProfiles", "Deadlines"]),
    tests(
      of: "DeadlineReports",
      uses: ["UKBankHolidays", "WorkingDays", "JSONTree", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit"]),
    tests(of: "council-deadlines", uses: ["JSONTree", "WorkingDays"]),
  ]
)
