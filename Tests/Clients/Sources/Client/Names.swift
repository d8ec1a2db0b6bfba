import CouncilDeadlines
import CouncilDeadlinesFoundation
import FakeCrypto
import FakeSwiftUI
import FakeVapor
import Foundation

// MARK: - Swift's own names

func wait<C: Clock>(_ clock: C) async throws where C.Duration == Duration {
  try await clock.sleep(for: .seconds(1))
}

func wait(for duration: Duration, by clock: any Clock<Duration>) async throws {
  try await clock.sleep(for: duration)
}

// MARK: - Names of other modules, in type position

struct PolicyPicker: View {
  @Binding var policy: String
  @Binding var asOf: Date

  var body: Picker<String> { Picker("Policy", selection: $policy) }
  var title: Text { Text(policy) }
  var section: Section { Section(policy) }
  var table: Table { Table() }
}

func digest(of text: String) -> SHA256.Digest { SHA256.hash(data: Array(text.utf8)) }

func names() {
  let hasher: SHA256 = SHA256()
  let route: Route = Route(path: "schedule")
  let events: [Event] = [Event(name: "started")]
  let problem: Problem = Problem()
  print(hasher, route, events, problem)
}

// MARK: - Names of Foundation, in type position

func foundationNames() {
  let calendar: Calendar = Calendar(identifier: .gregorian)
  let unit: Unit = UnitDuration.seconds
  let dimension: Dimension = UnitDuration.seconds
  let interval: DateInterval = DateInterval(start: .distantPast, end: .distantFuture)
  let components: DateComponents = DateComponents(Day.first)
  let operation: Operation = Operation()
  let process: ProcessInfo = ProcessInfo.processInfo
  let notification: Notification = Notification(name: Notification.Name("council"))
  let scanner: Scanner = Scanner(string: "")
  let formatter: Formatter = Formatter()
  let progress: Progress = Progress(totalUnitCount: 1)
  let bundle: Bundle = Bundle.main
  let port: Port = Port()
  let stream: Stream = Stream()
  let timer: Timer = Timer(timeInterval: 1, repeats: false) { _ in }
  print(calendar, unit, dimension, interval, components, operation, process, notification, scanner)
  print(formatter, progress, bundle, port, stream, timer)
}
