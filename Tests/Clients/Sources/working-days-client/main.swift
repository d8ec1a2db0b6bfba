import UKBankHolidays
import WorkingDays

let received = try Day(iso8601: "2025-12-19")
let due = try WorkingCalendar.englandAndWales.due(.workingDays(10), from: received)
print(due)
