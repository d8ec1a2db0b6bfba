import DeadlineAudit
import JSONTree

// How the file of a summary was read.

extension SummaryNode {
  /// The form of a file, as far as a summary has it.
  func form() throws(SummaryError) -> FileForm {
    var form = FileForm()
    form.encoding = try member("encoding").word("an encoding")
    let delimiter = try member("delimiter")
    guard let byte = try delimiter.string().utf8.first else { throw delimiter.wrong("a character") }
    form.delimiter = byte
    form.headerLine = try count("headerLine")
    for title in try elements("titles") {
      form.titles.append(.init(line: try title.count("line"), text: try title.string("text")))
    }
    for column in try elements("columns") { form.columns.append(try column.column()) }
    form.hasNoReference = !form.columns.contains { $0.meaning == "reference" }
    for blank in try elements("blanks") { form.blanks[try blank.string("word")] = try blank.count("count") }
    form.totals = try member("totals").lines()
    form.blankReferences = try member("blankReferences").lines()
    form.repairedLines = try member("repaired").lines()
    let repeated = try member("repeatedReferences")
    form.repeats = try repeated.count("count")
    form.areRepeatsCut = try repeated.member("within").orNull != nil
    for entry in try repeated.elements("first") {
      form.repeatedReferences.append(.init(reference: try entry.string("reference"), line: try entry.count("line")))
    }
    return form
  }

  private func column() throws(SummaryError) -> ColumnForm {
    var column = ColumnForm(
      heading: try string("heading"), meaning: try member("meaning").orNull?.string(),
      reason: try member("because").word("why a column was taken"))
    if let shapes = try member("dates").orNull {
      for shape in try shapes.elements() { column.dates.shapes.append(try shape.string()) }
      // A column that is skipped has its dates only if most of its values are dates.
      column.dates.counts.dates = 1
    }
    for shape in try member("refusedDates").orNull?.elements() ?? [] {
      column.dates.refusedShapes.append(try shape.string())
    }
    let dayFirst = try member("dayFirstAssumed").orNull
    column.isDate = dayFirst != nil
    column.dates.isDayFirstAssumed = try dayFirst?.flag() ?? false
    return column
  }

  private func lines() throws(SummaryError) -> LineList {
    var first: [Int] = []
    for line in try elements("first") { first.append(try line.count()) }
    return LineList(count: try count("count"), first: first)
  }
}
