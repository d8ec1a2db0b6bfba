/// Patterns that tell shapes apart without colour.
///
/// Shapes name them in the page's style.
enum HatchPattern {
  /// The patterns, which a page has once: for time after a last day, and for the bars of the law beside
  /// those of the policy.
  static let all = HTML(
    literal: """
      <svg class="patterns" aria-hidden="true"><defs>\
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <line class="hatch" x1="0" y1="0" x2="0" y2="6"></line></pattern>\
      <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
      <line class="stripe" x1="0" y1="0" x2="0" y2="5"></line></pattern></defs></svg>
      """)
}
