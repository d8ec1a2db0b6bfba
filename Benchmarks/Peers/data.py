"""The data of the job, made up from a fixed seed: three columns of day numbers, the third blank in 30 % of the cases, and the bank holidays.

    data.py DIRECTORY ROWS HOLIDAYS.json

Day numbers count from 1970-01-01; every file is of 32-bit integers in the machine's order, and a blank is the smallest of them.
"""

import json
import pathlib
import sys

import numpy

BLANK = numpy.iinfo(numpy.int32).min


def day(text):
    return int(numpy.datetime64(text, "D").astype(numpy.int64))


def main(directory, rows, holidays):
    directory = pathlib.Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    generator = numpy.random.default_rng(20261121)
    # Cases of twenty-one years, in no order, so that no table is read in order either.
    received = generator.integers(day("2003-07-01"), day("2024-07-01"), rows)
    acknowledged = received + generator.integers(1, 6, rows)
    escalated = received + generator.integers(20, 90, rows)
    escalated[generator.random(rows) < 0.3] = BLANK
    listed = json.loads(pathlib.Path(holidays).read_text())["holidays"]
    columns = {
        "received": received, "acknowledged": acknowledged, "escalated": escalated,
        "holidays": [day(holiday["date"]) for holiday in listed],
    }
    for name, column in columns.items():
        numpy.asarray(column).astype(numpy.int32).tofile(directory / f"{name}.i32")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
