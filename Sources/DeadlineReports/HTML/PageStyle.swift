/// How pages look: light and dark, on paper, on a narrow screen.
enum PageStyle {
  /// What a page may load: nothing but the style that it has itself, known by its digest.
  static let policy: String = {
    var digest = SHA256()
    digest.update(sheet.description.utf8)
    let hash = Base64.text(digest.digest)
    return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
  }()

  /// The style sheet.
  ///
  /// Every pair of colours that text is written in has a contrast of 4.5 to 1 at least, and shapes that
  /// mean something 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). What a colour says, a sign, a dash or a word
  /// says too.
  static let sheet: StaticString = """
    :root{--ink:#1b2126;--soft:#4a545e;--line:#c4ccd4;--paper:#fff;--tint:#f1f4f7;\
    --link:#00508c;--policy:#00508c;--law:#9c3700;--late:#a01c33;--today:#7a4f00;--met:#1f6b40;--bar:#8fa3b5}
    @media (prefers-color-scheme:dark){:root{--ink:#e8ecef;--soft:#b5bfc8;--line:#424d57;--paper:#13181c;\
    --tint:#1e252b;--link:#8cc8ff;--policy:#8cc8ff;--law:#ffb284;--late:#ff97a5;--today:#f0c464;--met:#7fd6a3;\
    --bar:#647687}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:64rem;padding:1rem 1rem 2rem;font:1rem/1.5 system-ui,"Segoe UI",sans-serif;\
    color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
    body.wide{max-width:90rem}
    h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
    h2{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .5rem}
    h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
    p{margin:.4rem 0;max-width:50rem}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.8rem 0 0;padding:0}
    nav a{display:inline-block;padding:.2rem 0}
    ul{padding-left:1.3rem;margin:.4rem 0}
    table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.94rem}
    caption{text-align:left;font-weight:600;padding:.3rem 0}
    th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    thead th{vertical-align:bottom;border-bottom-width:2px}
    tbody th{font-weight:600}
    tr.second>*{color:var(--soft)}
    tr.second>th{font-weight:400;padding-left:1rem}
    td ul{list-style:none;padding:0;margin:0}
    table.wide{table-layout:fixed;hyphens:auto;font-size:.9rem}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    time{white-space:nowrap}
    .late{color:var(--late);font-weight:600}
    .today{color:var(--today);font-weight:600}
    .met{color:var(--met)}
    .departs{color:var(--law)}
    .soft{color:var(--soft)}
    details{border:1px solid var(--line);border-radius:.3rem;margin:.5rem 0;padding:0 .8rem}
    td details{padding:0 .5rem;margin:.3rem 0 0}
    summary{cursor:pointer;padding:.45rem 0}
    details[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.4rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;padding:0;margin:1rem 0;\
    list-style:none}
    .cards li{border:1px solid var(--line);border-radius:.3rem;padding:.6rem .8rem}
    .cards b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
    ol.road{list-style:none;margin:1rem 0;padding:0 0 0 1.2rem;border-left:3px solid var(--line)}
    ol.road>li{position:relative;margin:0 0 1.1rem}
    ol.road>li::before{content:"";position:absolute;left:-1.75rem;top:.35rem;width:.85rem;height:.85rem;\
    border-radius:50%;background:var(--paper);border:3px solid var(--policy)}
    ol.road h3{margin:0}
    figure{margin:1rem 0}
    figcaption{color:var(--soft);font-size:.92rem;max-width:50rem}
    .scroll{overflow-x:auto}
    svg{display:block;width:100%;min-width:40rem;height:auto;font:13px system-ui,"Segoe UI",sans-serif;fill:var(--ink)}
    svg.patterns{position:absolute;width:0;height:0;min-width:0}
    svg .small{font-size:11px;fill:var(--soft)}
    svg .head{font-weight:600}
    .grid{stroke:var(--line)}
    .axis{stroke:var(--ink)}
    .now{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 3}
    .event{fill:var(--ink)}
    .holiday{stroke:var(--soft);stroke-width:2}
    .pause{fill:var(--line)}
    .time{fill:var(--bar)}
    .timelaw{fill:none;stroke:var(--law);stroke-width:1.5;stroke-dasharray:4 3}
    .ahead{fill:none;stroke:var(--policy);stroke-dasharray:2 3}
    .over{fill:url(#hatch);stroke:var(--late)}
    .hatch{stroke:var(--late);stroke-width:2.5}
    .due{stroke:var(--policy);stroke-width:3}
    .duelaw{fill:var(--paper);stroke:var(--law);stroke-width:2}
    .done{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}
    .doneby{fill:var(--paper);stroke:var(--ink);stroke-width:2}
    polyline{fill:none;stroke-width:2.5}
    polyline.law{stroke:var(--law);stroke-dasharray:6 4}
    polyline.policy{stroke:var(--policy)}
    .dot{fill:var(--policy)}
    .box{fill:none;stroke:var(--law);stroke-width:2}
    .bar{fill:var(--policy)}
    .barlaw{fill:url(#stripes);stroke:var(--law)}
    .stripe{stroke:var(--law);stroke-width:2}
    .limit{stroke:var(--law);stroke-width:2;stroke-dasharray:5 3}
    footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.6rem;color:var(--soft);font-size:.88rem}
    @media screen and (max-width:44rem){
    table,tbody,tr,th,td,caption{display:block}
    thead{display:none}
    tbody tr{border-bottom:2px solid var(--line);padding:.4rem 0}
    tbody th,tbody td{border:0;padding:.1rem 0}
    td:empty{display:none}
    td[data-l]::before{content:attr(data-l) ": ";color:var(--soft)}
    .n{text-align:left}
    }
    @media screen and (max-width:70rem){
    table.wide,.wide tbody,.wide tr,.wide th,.wide td,.wide caption{display:block}
    .wide thead{display:none}
    .wide tbody tr{border-bottom:2px solid var(--line);padding:.4rem 0}
    .wide tbody th,.wide tbody td{border:0;padding:.1rem 0}
    .wide td:empty{display:none}
    .wide td[data-l]{margin-top:.4rem}
    .wide td[data-l]::before{content:attr(data-l);display:block;font-weight:600}
    }
    @page{size:A4;margin:14mm}
    @page wide{size:A4 landscape}
    body.wide{page:wide}
    @media print{
    :root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--tint:#fff;--link:#000;--policy:#00508c;--law:#9c3700;\
    --late:#a01c33;--today:#7a4f00;--met:#1f6b40;--bar:#8fa3b5}
    body,body.wide{max-width:none;padding:0;font-size:9pt}
    table.wide{font-size:7.5pt}
    details,td details{border:0;padding:0;margin:.2rem 0}
    td summary{display:none}
    nav{display:none}
    a{text-decoration:none}
    h2,h3,caption,summary{break-after:avoid}
    tr,figure,.cards li{break-inside:avoid}
    thead{display:table-header-group}
    svg{min-width:0}
    .scroll{overflow:visible}
    details::details-content{content-visibility:visible}
    }

    """
}
