#!/usr/bin/env python3
"""Runs the tool in a root that has nothing but it, /proc and the samples of the README.

The README's commands have to print there what they print here; a command that needs a shell or another program is left out, but not
the tool's part of it. Without /proc the tool has to say so and to end with 70.

usage: empty_root.py TOOL

It needs the rights to mount /proc and to change the root, as in a container or with unshare.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import examples

SENTENCE = "/proc cannot be read"


def commands():
    """The words of each of the README's commands of the tool, without what follows a pipe."""
    text = examples.README.read_text(encoding="utf-8")
    for match in examples.BLOCK.finditer(text):
        if match.group(1) != "console":
            continue
        for command in re.findall(r"^\$ ((?:.*\\\n)*.*)$", match.group(2), re.M):
            words = shlex.split(command.replace("\\\n", " ").replace("swift run -c release ", ""))
            if words and words[0] == "council-deadlines":
                yield words[1:]


def inside(root, words, proc=True):
    """A command in the root: what it prints, and its exit code."""
    def enter():
        os.chroot(root)
        os.chdir("/")

    if proc:
        line = 'mount -t proc proc "$0/proc" && exec chroot "$0" /council-deadlines "$@"'
        command = ["unshare", "--mount", "sh", "-c", line, str(root), *words]
        return subprocess.run(command, capture_output=True, encoding="utf-8", env={"COLUMNS": "100"} | path())
    return subprocess.run(
        ["/council-deadlines", *words], preexec_fn=enter, capture_output=True, encoding="utf-8", env={"COLUMNS": "100"})


def path():
    return {"PATH": os.environ["PATH"]}


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        root, here = pathlib.Path(folder) / "root", pathlib.Path(folder) / "here"
        for place in (root, here):
            samples = place / "Tests" / "Samples"
            samples.mkdir(parents=True)
            for sample in examples.SAMPLE.parent.iterdir():
                shutil.copy(sample, samples)
        (root / "proc").mkdir()
        shutil.copy(tool, root / "council-deadlines")
        shown = [*commands(), ["schedule", "--policy", "dudley", "received=2025-12-19", "--as-of", "2026-01-10"]]
        for words in shown:
            there = inside(root, words)
            # The tool that was built for this machine if there is one, with everything around it.
            expected = subprocess.run(
                [examples.TOOL if examples.TOOL.exists() else tool, *words], cwd=here, capture_output=True, encoding="utf-8", env={"COLUMNS": "100"})
            found = (there.returncode, there.stdout, there.stderr)
            if found != (expected.returncode, expected.stdout, expected.stderr) or there.returncode:
                faults.append(f"{shlex.join(words)} ends with {there.returncode}:\n{there.stdout}{there.stderr}")
            if "--output" in words:
                output = words[words.index("--output") + 1]
                if (root / output).read_bytes() != (here / output).read_bytes():
                    faults.append(f"{shlex.join(words)} writes another file")
        without = inside(root, shown[0], proc=False)
        if without.returncode != 70 or without.stdout or SENTENCE not in without.stderr:
            faults.append(f"without /proc it ends with {without.returncode}:\n{without.stdout}{without.stderr}")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(shown)} commands print there what they print here; without /proc: {without.stderr.strip()}")


if __name__ == "__main__":
    main()
