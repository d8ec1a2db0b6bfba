"""Checks README.md and the pages of the documentation, and with --update writes what happens into them.

- A console block holds commands, each led by "$ ", with their output below. They run in an empty folder beside the package's own
  folders, as on a terminal of 100 characters. A line "…" in the output stands for lines that are left out.
- A paragraph that ends with the name of a file and a colon, such as "`ours.json`:", and the block below it give that file.
- A Swift block is a program. The text block below the word "prints" is what it has to print. A block that imports Testing is a test.
- A Python block is a program, checked in the same way.
- README.md is short, so is each of the ten tasks in Swift, no link leads nowhere, and the sample of cases has every status.

The Swift programs are compiled together, in the package whose manifest README.md shows. The tests, which README.md shows too, are run by
.ci/run itself. With --no-swift the Swift blocks are passed over.
"""

import csv
import difflib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CATALOGUE = ROOT / "Sources" / "CouncilDeadlines" / "CouncilDeadlines.docc"
SAMPLE = ROOT / "Tests" / "Samples" / "cases.csv"
TOOL = ROOT / ".build" / "release" / "council-deadlines"
# Kept from one run to the next, so that only what has changed is built.
SNIPPETS = ROOT / ".build" / "snippets"
MOST_LINES, MOST_BYTES, LONGEST_LINE = 150, 9000, 100
# What a newcomer asks for takes few lines of Swift.
TASKS, MOST_LINES_OF_A_TASK = CATALOGUE / "Articles" / "TenTasksInSwift.md", 8
# What the tests of .ci/run do, or what a reader's own machine has.
NOT_RUN = ("swift test", "swift build", "git clone", "cd ")
LEFT_OUT = "…"

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)
GIVEN = re.compile(r"`([\w@.-]+\.\w+)`:\n\n$")
PRINTS = re.compile(r"\n\nprints\n\n```text\n(.*?)```", re.S)


class Fault(Exception):
    pass


# What pages show


def shown_of(lines, shown):
    """The lines of an output, with those left out that the page leaves out."""
    if LEFT_OUT not in shown:
        return lines
    parts, part = [], []
    for line in shown:
        if line == LEFT_OUT:
            parts.append(part)
            part = []
        else:
            part.append(line)
    parts.append(part)
    result = lines[: len(parts[0])]
    for part in parts[1:-1]:
        starts = [number for number, line in enumerate(lines) if part and line == part[0]]
        if not starts:
            raise Fault(f"the output has no line {part[0] if part else LEFT_OUT!r}, which begins a part that is shown")
        result += [LEFT_OUT] + lines[starts[0] : starts[0] + len(part)]
    last = len(parts[-1])
    return result + [LEFT_OUT] + (lines[-last:] if last else [])


def console(text, run):
    """A console block as it has to be."""
    result, shown, command = [], [], []

    def finish():
        if not command:
            return
        words = "\n".join(command)[2:]
        result.extend(command)
        result.extend(shown if words.startswith(NOT_RUN) else shown_of(run(words).rstrip().splitlines(), shown))

    for line in text.splitlines():
        if line.startswith("$ "):
            finish()
            command, shown = [line], []
        elif command and not shown and command[-1].endswith("\\"):
            command.append(line)
        else:
            shown.append(line)
    finish()
    return "\n".join(result) + "\n"


class Page:
    """A page, and the folder in which its commands and programs run."""

    def __init__(self, path, folder):
        self.path, self.name = path, str(path.relative_to(ROOT))
        self.text = path.read_text(encoding="utf-8")
        self.folder = folder / path.stem
        self.folder.mkdir()
        for shared in ("Tests", "Sources", "Calendars"):
            (self.folder / shared).symlink_to(ROOT / shared)
        for match in BLOCK.finditer(self.text):
            given = GIVEN.search(self.text, 0, match.start())
            if given:
                (self.folder / given.group(1)).write_text(match.group(2), encoding="utf-8")

    def run(self, command, **options):
        """What a command line prints, warnings and errors too."""
        # The width of a terminal is not that of the document.
        environment = os.environ | {"COLUMNS": str(LONGEST_LINE), "PATH": f"{TOOL.parent}:{os.environ['PATH']}"}
        command = command.replace("swift run -c release council-deadlines", "council-deadlines")
        done = subprocess.run(
            command, shell=True, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=environment, **options)
        return done.stdout

    def programs(self, language):
        """Each program of a language with the place behind it in the page."""
        return [(match.group(2), match.end()) for match in BLOCK.finditer(self.text) if match.group(1) == language]

    def as_it_is(self, swift):
        """The page as it has to be; `swift` gives what a Swift program prints."""
        result, end = "", 0
        for match in BLOCK.finditer(self.text):
            if match.start() < end:
                continue
            language, body = match.groups()
            result += self.text[end : match.start()]
            end = match.end()
            if language == "console":
                body = console(body, self.run)
            result += f"```{language}\n{body}```"
            prints = PRINTS.match(self.text, end)
            if not prints:
                continue
            end = prints.end()
            if language == "python":
                printed = self.run(f"{sys.executable} -", input=body)
            else:
                printed = swift(body, self)
            printed = prints.group(1) if printed is None else printed.rstrip() + "\n"
            result += f"\n\nprints\n\n```text\n{printed}```"
        return result + self.text[end:]


# Swift


class Swift:
    """The Swift blocks of all pages, compiled together."""

    def __init__(self, pages):
        self.numbers, self.manifest, tests, programs = {}, None, [], []
        for page in pages:
            for body, _ in page.programs("swift"):
                if body.startswith("// swift-tools-version"):
                    self.manifest = body
                elif "import Testing" in body:
                    tests.append(body)
                else:
                    programs.append((body, page))
        if not self.manifest or not programs:
            raise Fault("no page shows a manifest, or none a program")
        self.package = SNIPPETS / "our-system"
        write(self.package / "Package.swift", self.manifest + EXTENDED)
        beside = SNIPPETS / "council-deadlines"
        if not beside.is_symlink():
            beside.symlink_to(ROOT)
        sources, cases = self.package / "Sources" / "our-system", []
        written = set()
        for number, (body, page) in enumerate(programs, 1):
            self.numbers[(body, page.name)] = number
            written.add(write(sources / f"Snippet{number}.swift", self.source(body, number, page)))
            cases.append(f'case "{number}": try snippet{number}()')
        main = "switch CommandLine.arguments.last ?? \"\" {\n" + "\n".join(cases) + "\ndefault: break\n}\n"
        written.add(write(sources / "main.swift", main))
        for number, body in enumerate(tests, 1):
            written.add(write(self.package / "Tests" / "our-systemTests" / f"Snippet{number}.swift", body))
        for old in self.package.glob("*/*/*.swift"):
            if old not in written:
                old.unlink()
        self.build("build", "--build-tests")
        self.build("test", "--skip-build")
        # Every program runs, whether the page says what it prints or not.
        for body, page in programs:
            self.printed(body, page)

    @staticmethod
    def source(body, number, page):
        """A program as a function, below its imports."""
        lines = body.splitlines()
        imports = [line for line in lines if line.startswith("import ")]
        rest = [line for line in lines if not line.startswith("import ")]
        return "\n".join([f"// {page.name}", *imports, "", f"func snippet{number}() throws {{", *rest, "}", ""])

    def build(self, *words):
        done = subprocess.run(
            ["swift", *words, "--package-path", self.package], capture_output=True, text=True)
        if done.returncode:
            told = dict.fromkeys(re.findall(r"^.*(?:error:|failed).*$", done.stdout + done.stderr, re.M))
            raise Fault(f"the Swift of the pages fails in `swift {' '.join(words)}`:\n" + "\n".join(told))

    def printed(self, body, page):
        number = self.numbers[(body, page.name)]
        done = subprocess.run(
            [self.package / ".build" / "debug" / "our-system", str(number)], cwd=page.folder, capture_output=True,
            text=True)
        if done.returncode:
            said = (done.stdout + done.stderr).split("*** Signal")[0]
            raise Fault(f"a program of {page.name} fails:\n{body}\n{said}")
        return done.stdout


EXTENDED = """
// What only the pages themselves need.
package.targets[0].dependencies.append(.product(name: "CouncilDeadlinesFoundation", package: "council-deadlines"))
package.targets.append(
  .testTarget(
    name: "our-systemTests", dependencies: [.product(name: "CouncilDeadlines", package: "council-deadlines")]))
"""


def write(file, text):
    """Writes a file if that changes it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
    return file


# Limits and links


def limits():
    text = README.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        yield f"README.md has {len(lines)} lines; {MOST_LINES} are the most"
    if len(text.encode()) > MOST_BYTES:
        yield f"README.md has {len(text.encode())} bytes; {MOST_BYTES} are the most"
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            yield f"README.md:{number}: {len(line)} characters; {LONGEST_LINE} are the most"
    for match in BLOCK.finditer(TASKS.read_text(encoding="utf-8")):
        count = sum(1 for line in match.group(2).splitlines() if line)
        if match.group(1) == "swift" and count > MOST_LINES_OF_A_TASK:
            yield f"{TASKS.name}: a task takes {count} lines; {MOST_LINES_OF_A_TASK} are the most:\n{match.group(2)}"


def anchors(text):
    """The anchors that GitHub gives the headings of a page."""
    headings = re.findall(r"^#+ +(.*?) *$", BLOCK.sub("", text), re.M)
    plain = [re.sub(r"\[([^]]*)\]\([^)]*\)|`", r"\1", heading).lower() for heading in headings]
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}


def links():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.md"], cwd=ROOT, capture_output=True, text=True)
    files = [ROOT / name for name in listed.stdout.split()]
    articles = {path.stem for path in CATALOGUE.rglob("*.md")}
    for file in files:
        text = re.sub(r"`[^`\n]*`", "", BLOCK.sub("", file.read_text(encoding="utf-8")))
        name = file.relative_to(ROOT)
        defined = dict(re.findall(r"^\[([^]]+)\]: (\S+)$", text, re.M))
        for label in set(re.findall(r"\]\[([^]]+)\]", text)) ^ set(defined):
            yield f"{name}: [{label}] is used or defined, and not both"
        for target in re.findall(r"\]\(([^)\s]+)\)", text) + list(defined.values()):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            goal = (file.parent / path).resolve() if path else file
            # The documentation names a picture without its folder and extension.
            picture = CATALOGUE / "Resources" / f"{target}.png"
            if CATALOGUE in file.parents and picture.exists():
                continue
            if not goal.exists():
                yield f"{name}: {target} does not exist"
            elif anchor and anchor not in anchors(goal.read_text(encoding="utf-8")):
                yield f"{name}: {goal.name} has no heading for #{anchor}"
        for article in re.findall(r"[<(]doc:([\w-]+)", text):
            if article not in articles:
                yield f"{name}: there is no page {article}"


def statuses():
    """The statuses that the documentation lists and no made-up case has."""
    page = (CATALOGUE / "Reference" / "JSONOutput.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`([\w-]+)`", re.search(r"^\| `status` \|(.*)$", page, re.M).group(1)))
    command = [TOOL, "audit", SAMPLE, "--as-of", "2026-03-31", "--layout", "long", "--columns", "all"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    shown = {row["status"] for row in csv.DictReader(io.StringIO(done.stdout))}
    for status in sorted(listed ^ shown):
        yield f"{SAMPLE.name} and JSONOutput.md: only one of them has the status {status!r}"


def main():
    faults = [*limits(), *links(), *statuses()]
    with tempfile.TemporaryDirectory() as folder:
        pages = [Page(path, pathlib.Path(folder)) for path in [README, *sorted(CATALOGUE.rglob("*.md"))]]
        try:
            swift = None if "--no-swift" in sys.argv else Swift(pages)
            for page in pages:
                after = page.as_it_is(lambda body, page: swift and swift.printed(body, page))
                if after == page.text:
                    continue
                if "--update" in sys.argv:
                    page.path.write_text(after, encoding="utf-8")
                    continue
                sys.stdout.writelines(
                    difflib.unified_diff(
                        page.text.splitlines(True), after.splitlines(True), page.name, "what happens", n=1))
                faults.append(f"{page.name} does not show what happens; look at the difference, then run .ci/examples.py --update")
        except Fault as fault:
            faults.append(str(fault))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
