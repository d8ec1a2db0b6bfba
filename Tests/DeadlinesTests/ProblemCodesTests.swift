import Deadlines
import Testing

@Suite("The codes of a case's problems")
struct ProblemCodesTests {
  @Test("Every code there is fits into one list, in the order of adding, and each only once")
  func all() {
    let all = RecordProblem.Code.allCases
    #expect(all.count <= ProblemCodes.most)
    for order in [Array(all), all.reversed()] {
      var codes = ProblemCodes()
      for code in order + order { codes.add(code) }
      #expect(codes.list == order)
      #expect(codes.count == all.count)
    }
  }

  @Test("Lists in another order, or with one code more, are not equal")
  func equality() {
    var first = ProblemCodes()
    var second = ProblemCodes()
    for code in RecordProblem.Code.allCases { first.add(code) }
    for code in RecordProblem.Code.allCases.dropLast() { second.add(code) }
    #expect(first != second)
    if let last = RecordProblem.Code.allCases.last { second.add(last) }
    #expect(first == second)
    var third = ProblemCodes()
    for code in RecordProblem.Code.allCases.reversed() { third.add(code) }
    #expect(first != third)
  }
}
