"""Whether all due days are equal: each contestant's against ours, number by number, and the CSV files byte by byte behind the header.

    equal.py DIRECTORY LIBRARY…

A line for each; the exit code is 1 if any differs.
"""

import hashlib
import pathlib
import sys

import numpy

DEADLINES = 12


def columns(path):
    return numpy.fromfile(path, dtype=numpy.int32).reshape(DEADLINES, -1)


def rows(path):
    """The number of rows, and a digest of them: as they come, and in order of the reference."""
    with open(path, "rb") as file:
        file.readline()
        lines = file.readlines()
    in_order = hashlib.sha256(b"".join(lines)).digest()
    return len(lines), in_order, hashlib.sha256(b"".join(sorted(lines))).digest()


def main(directory, libraries):
    directory = pathlib.Path(directory)
    ours = columns(directory / "data" / "ours.i32")
    are_equal = True
    for name in ["c", *libraries]:
        theirs = columns(directory / "data" / f"{name}.i32")
        cases = theirs.shape[1]
        same = cases > 0 and numpy.array_equal(theirs, ours[:, :cases])
        are_equal &= same
        print(f"- {name}, in memory: all {theirs.size:,} due days {'equal' if same else 'NOT EQUAL'}")
    files = {name: rows(directory / f"{name}.csv") for name in ["c", "ours", "polars", "duckdb"]
             if (directory / f"{name}.csv").exists()}
    reference = "ours" if "ours" in files else "c"
    for name, found in files.items():
        if name != reference:
            same = found == files[reference]
            sorted_same = found[2] == files[reference][2]
            are_equal &= sorted_same
            word = "equal" if same else "equal, in another order" if sorted_same else "NOT EQUAL"
            print(f"- {name}, CSV: {found[0]:,} rows {word} to {'ours' if reference == 'ours' else 'those of C'}")
    return 0 if are_equal else 1


if __name__ == "__main__":
    code = main(sys.argv[1], sys.argv[2:])
    sys.exit(code)
