// swift-tools-version: 6.2
import PackageDescription

// A program that imports the library together with modules that use common names. It only has to
// compile without a warning, so that the library's names do not clash with those of other modules.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "clients",
  platforms: [.macOS(.v15), .iOS(.v18)],
  dependencies: [.package(name: "council-deadlines", path: "../..")],
  targets: [
    // Stand-ins for modules that declare names such as `Binding`, `SHA256` and `Event`.
    .target(name: "FakeSwiftUI", swiftSettings: strict),
    .target(name: "FakeCrypto", swiftSettings: strict),
    .target(name: "FakeVapor", swiftSettings: strict),
    .target(
      name: "Client",
      dependencies: [
        "FakeSwiftUI", "FakeCrypto", "FakeVapor",
        .product(name: "CouncilDeadlines", package: "council-deadlines"),
        .product(name: "CouncilDeadlinesFoundation", package: "council-deadlines"),
      ],
      swiftSettings: strict),
    // A program that needs only days and working calendars, and links nothing else.
    .executableTarget(
      name: "working-days-client",
      dependencies: [
        .product(name: "WorkingDays", package: "council-deadlines"),
        .product(name: "UKBankHolidays", package: "council-deadlines"),
      ],
      swiftSettings: strict),
  ]
)
