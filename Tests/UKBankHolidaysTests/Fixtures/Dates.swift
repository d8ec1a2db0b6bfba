import TestSupport
import WorkingDays

/// The day of a date that a test states; not called `day`, which is a property of what is tested
/// here.
func date(_ text: String) -> Day { day(text) }
