"""Checks that what README.md shows is what happens, and with --update writes what happens into it.

A console block holds commands, each led by "$ ", with their output below; a Swift block is compiled as a program of its own whose
output the text block after it must show. The commands of the section "Try it" are run by .ci/run itself.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
TOOL = ROOT / ".build" / "release" / "council-deadlines"
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "readme-example",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "council-deadlines", path: "{root}")],
  targets: [
    .executableTarget(
      name: "example", dependencies: [.product(name: "CouncilDeadlines", package: "council-deadlines")])
  ]
)
"""


def run(command):
    """The output of a command line, standard error included where the tool refuses."""
    words = command.replace("swift run -c release council-deadlines", str(TOOL))
    words = re.sub(r"^council-deadlines", str(TOOL), words)
    done = subprocess.run(words, shell=True, cwd=ROOT, capture_output=True, text=True)
    return done.stdout + (done.stderr if done.returncode else "")


def console(match):
    lines = []
    for line in match.group(1).splitlines():
        if not line.startswith("$ "):
            continue
        lines.append(line)
        if line != "$ swift test":
            lines.append(run(line[2:]).rstrip())
    return "```console\n" + "\n".join(lines) + "\n```"


def example(match):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "Sources" / "example").mkdir(parents=True)
        (folder / "Package.swift").write_text(MANIFEST.format(root=ROOT))
        (folder / "Sources" / "example" / "main.swift").write_text(match.group(1))
        done = subprocess.run(
            ["swift", "run", "--package-path", str(folder), "example"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"the Swift example of README.md does not run:\n{done.stdout}{done.stderr}")
    return f"```swift\n{match.group(1)}```\n\nprints\n\n```text\n{done.stdout.rstrip()}\n```"


def main():
    before = README.read_text()
    after, consoles = re.subn(r"```console\n(.*?)```", console, before, flags=re.S)
    after, examples = re.subn(r"```swift\n(.*?)```\n\nprints\n\n```text\n.*?```", example, after, flags=re.S)
    if not consoles or not examples:
        sys.exit("README.md has no console block or no Swift example that is checked")
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
