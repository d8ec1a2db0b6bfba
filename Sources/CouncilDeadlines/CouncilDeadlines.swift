// The one module that most users import: everything below it comes along.
@_exported public import UKBankHolidays
@_exported public import DeadlineAudit
@_exported public import DeadlineReports
@_exported public import Deadlines
@_exported public import PolicyProfiles
@_exported public import Timescales
@_exported public import WorkingDays
