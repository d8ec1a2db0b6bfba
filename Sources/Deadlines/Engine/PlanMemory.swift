import Synchronization
import WorkingDays

/// What a plan remembers from case to case: programs, and due-day tables for recent calendars.
///
/// It changes only the speed, never a result. It is separate from the plan because it takes a lock.
final class PlanMemory: Sendable {
  private let programs = Mutex<[Recorded: Program]>([:])
  private let tables = Mutex<[DayTables]>([])
  /// A program takes some 15 KB.
  private static let mostPrograms = 256
  /// Two divisions, each before and after a change.
  private static let mostTables = 4

  /// The program for what is recorded, compiled if it is not remembered.
  func program(_ plan: DeadlinePlan, for recorded: Recorded) -> Program {
    if let known = programs.withLock({ $0[recorded] }) { return known }
    let program = ProgramBuilder.program(plan, for: recorded)
    programs.withLock { programs in
      if programs.count >= Self.mostPrograms { programs.removeAll() }
      programs[recorded] = program
    }
    return program
  }

  /// The tables of a plan for two calendars.
  func tables(_ plan: DeadlinePlan, for calendars: PlanCalendars) -> DayTables {
    tables.withLock { tables in
      if let known = tables.first(where: { $0.isMade(for: calendars) }) { return known }
      let made = DayTables(calendars, of: plan)
      tables = [made] + tables.prefix(Self.mostTables - 1)
      return made
    }
  }
}
