// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the library itself depends on nothing.
let package = Package(
  name: "council-deadlines-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "council-deadlines", path: ".."),
    // Without its default traits it needs no jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "DeadlineBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CouncilDeadlines", package: "council-deadlines"),
      ],
      path: "Benchmarks/DeadlineBenchmarks",
      swiftSettings: [.swiftLanguageMode(.v6)],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Our side of Peers/run. A folder deeper than the benchmarks, or it would be run as one of
    // them.
    .executableTarget(
      name: "PeerJob", dependencies: [.product(name: "CouncilDeadlines", package: "council-deadlines")],
      path: "Benchmarks/PeerJob/Sources", swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
