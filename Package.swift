// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors, and every use of unsafe memory is marked `unsafe`.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library target with the package's strict settings.
///
/// `uses` may only name targets declared earlier in the list, so that dependencies point one way.
func library(_ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The test target of a target, which may also use other targets and always uses `TestSupport`.
func tests(of name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "council-deadlines",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    // Days, periods and working calendars without any holidays.
    .library(name: "WorkingDays", targets: ["WorkingDays"]),
    // The bank holidays of the United Kingdom as working calendars.
    .library(name: "UKBankHolidays", targets: ["UKBankHolidays"]),
    // Everything, with the deadlines of complaints: what most programs import.
    .library(name: "CouncilDeadlines", targets: ["CouncilDeadlines"]),
    // The bridges to Foundation's dates, data and files.
    .library(name: "CouncilDeadlinesFoundation", targets: ["CouncilDeadlinesFoundation"]),
    .executable(name: "council-deadlines", targets: ["council-deadlines"]),
  ],
  targets: [
    library("WorkingDays"),
    library("JSONTree"),
    library("CSVRecords"),
    library("UKBankHolidays", uses: ["WorkingDays", "JSONTree", "CSVRecords"]),
    library("Timescales", uses: ["WorkingDays"]),
    library(
      "PolicyProfiles", uses: ["WorkingDays", "JSONTree", "Timescales"],
      exclude: ["Profiles"]),
    library("Deadlines", uses: ["WorkingDays", "UKBankHolidays", "Timescales"]),
    library(
      "DeadlineAudit",
      uses: [
        "WorkingDays", "JSONTree", "CSVRecords", "UKBankHolidays", "Timescales", "PolicyProfiles", "Deadlines",
      ]),
    library(
      "DeadlineReports",
      uses: [
        "WorkingDays", "UKBankHolidays", "JSONTree", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit",
      ],
      exclude: ["Schemas"]),
    library(
      "CouncilDeadlines",
      uses: [
        "WorkingDays", "UKBankHolidays", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit",
        "DeadlineReports",
      ]),
    // The only library target that imports Foundation.
    library(
      "CouncilDeadlinesFoundation",
      uses: [
        "WorkingDays", "UKBankHolidays", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit",
        "CouncilDeadlines",
      ]),
    .executableTarget(
      name: "council-deadlines", dependencies: ["CouncilDeadlines", "DeadlineAudit", "DeadlineReports", "JSONTree"],
      swiftSettings: strict),
    // What the test targets share; it is not part of a product.
    .target(
      name: "TestSupport", dependencies: ["WorkingDays", "JSONTree"], path: "Tests/Support", swiftSettings: strict),
    // Prints the documents that `.ci/embed` writes. It is not part of a product.
    .executableTarget(
      name: "documents", dependencies: ["Timescales", "PolicyProfiles", "DeadlineReports"], path: ".ci/documents",
      swiftSettings: strict),
    tests(of: "WorkingDays"),
    tests(of: "JSONTree"),
    tests(of: "CSVRecords"),
    tests(of: "UKBankHolidays", uses: ["WorkingDays"]),
    tests(of: "Timescales", uses: ["WorkingDays"]),
    tests(
      of: "PolicyProfiles", uses: ["Timescales", "WorkingDays", "JSONTree", "documents"],
      exclude: ["Fixtures/other-councils"]),
    tests(
      of: "Deadlines",
      uses: [
        "UKBankHolidays", "WorkingDays", "Timescales", "PolicyProfiles", "DeadlineAudit", "DeadlineReports",
      ]),
    tests(
      of: "DeadlineAudit",
      uses: [
        "CSVRecords", "UKBankHolidays", "WorkingDays", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineReports",
      ]),
    tests(
      of: "DeadlineReports",
      uses: ["UKBankHolidays", "WorkingDays", "JSONTree", "Timescales", "PolicyProfiles", "Deadlines", "DeadlineAudit"]),
    tests(of: "CouncilDeadlinesFoundation", uses: ["CouncilDeadlines"]),
    tests(of: "council-deadlines", uses: ["JSONTree", "WorkingDays"]),
  ]
)
