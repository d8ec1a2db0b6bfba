"""Checks that what README.md shows is what happens, and with --update writes what happens into it.

A console block holds commands, each led by "$ ", with their output below; a Swift block is a program whose output the text block after
it must show. The programs are compiled together, in a package that depends on this one. The tests, which README shows too, are run by
.ci/run itself.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
TOOL = ROOT / ".build" / "release" / "council-deadlines"
# Kept from one run to the next, so that only what has changed is built.
EXAMPLES = ROOT / ".build" / "readme"
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "readme-examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "council-deadlines", path: "{root}")],
  targets: (1...{count}).map {{
    .executableTarget(
      name: "example\\($0)", dependencies: [.product(name: "CouncilDeadlines", package: "council-deadlines")])
  }}
)
"""
CONSOLE = re.compile(r"```console\n(.*?)```", re.S)
EXAMPLE = re.compile(r"```swift\n(.*?)```\n\nprints\n\n```text\n.*?```", re.S)


def run(command):
    """What a command line prints, warnings and errors behind the rest."""
    words = command.replace("swift run -c release council-deadlines", str(TOOL))
    words = re.sub(r"^council-deadlines", str(TOOL), words)
    # The width of a terminal is not that of the document.
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(words, shell=True, cwd=ROOT, capture_output=True, text=True, env=environment)
    return done.stdout + done.stderr


def console(match):
    lines = []
    for line in match.group(1).splitlines():
        if not line.startswith("$ "):
            continue
        lines.append(line)
        if line != "$ swift test":
            lines.append(run(line[2:]).rstrip())
    return "```console\n" + "\n".join(lines) + "\n```"


def outputs(programs):
    """What each program prints."""
    for number, program in enumerate(programs, 1):
        file = EXAMPLES / "Sources" / f"example{number}" / "main.swift"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text() != program:
            file.write_text(program)
    (EXAMPLES / "Package.swift").write_text(MANIFEST.format(root=ROOT, count=len(programs)))
    built = subprocess.run(["swift", "build", "--package-path", EXAMPLES], capture_output=True, text=True)
    if built.returncode:
        sys.exit(f"the Swift examples of README.md do not build:\n{built.stdout}{built.stderr}")
    for number in range(1, len(programs) + 1):
        done = subprocess.run([EXAMPLES / ".build" / "debug" / f"example{number}"], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"Swift example {number} of README.md fails:\n{done.stdout}{done.stderr}")
        yield done.stdout


def main():
    before = README.read_text()
    after, consoles = CONSOLE.subn(console, before)
    programs = EXAMPLE.findall(after)
    if not consoles or not programs:
        sys.exit("README.md has no console block or no Swift example that is checked")
    printed = iter(list(outputs(programs)))
    after = EXAMPLE.sub(
        lambda match: f"```swift\n{match.group(1)}```\n\nprints\n\n```text\n{next(printed).rstrip()}\n```", after)
    for written in ("audited.csv", "a-17.ics"):
        (ROOT / written).unlink(missing_ok=True)
    if "--update" in sys.argv:
        README.write_text(after)
    elif before != after:
        with tempfile.NamedTemporaryFile("w", suffix=".md") as file:
            file.write(after)
            file.flush()
            subprocess.run(["diff", str(README), file.name])
        sys.exit("README.md does not show what happens; look at the difference, then run .ci/readme.py --update")


if __name__ == "__main__":
    main()
