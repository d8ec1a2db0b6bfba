import Deadlines

extension Deadline.Gap {
  /// The gap in words, such as `5 working days more than the law`; `nil` if, of several possible
  /// days, some are earlier and some later.
  var words: String? {
    let (least, most) = (days.lowerBound, days.upperBound)
    if least == 0, most == 0 { return "the same day as the law" }
    guard least >= 0 || most <= 0 else { return nil }
    let (few, many) = least >= 0 ? (least, most) : (-most, -least)
    let unit = (areWorkingDays ? "working " : "calendar ") + (many == 1 ? "day" : "days")
    return "\(few == many ? "" : "\(few) to ")\(many) \(unit) \(least >= 0 ? "more" : "less") than the law"
  }
}
