"""Cases of three stages, made up from a fixed seed: received while Cheshire East's own version was in force, with what became of them.

    stages.py DIRECTORY ROWS HOLIDAYS.json

It writes DIRECTORY/stages.csv and, for each event, the day numbers in DIRECTORY/EVENT.i32, as data.py does; and
DIRECTORY/complicated.csv, the same cases with what makes a case harder: 5 % have an advocate, a pause, an agreed start or a skipped
stage 1, a quarter each; of 2 % the receipt is known only as a month, and of 0.2 % the receipt and the answer at stage 1.
"""

import json
import pathlib
import sys

import numpy

BLANK = numpy.iinfo(numpy.int32).min
AS_OF = "2024-12-31"
# Each step: its event, the step before it, which share of the cases that come to it take it, and after how many working days: the
# least, and the shape and scale of a gamma distribution on top.
STEPS = [
    ("acknowledged", "received", 0.97, 0, 1.5, 1.2),
    ("stage-1-responded", "received", 0.94, 3, 2.0, 5.0),
    ("stage-2-requested", "stage-1-responded", 0.15, 1, 2.0, 6.0),
    ("stage-2-responded", "stage-2-requested", 0.85, 15, 2.5, 16.0),
    ("stage-3-requested", "stage-2-responded", 0.30, 1, 2.0, 5.0),
    ("panel-held", "stage-3-requested", 0.85, 12, 3.0, 7.0),
    ("stage-3-responded", "panel-held", 0.90, 5, 2.0, 5.0),
]


class Cases:
    def __init__(self, rows, holidays):
        self.generator = numpy.random.default_rng(20261122)
        self.calendar = numpy.busdaycalendar(holidays=holidays)
        self.as_of = number(AS_OF)
        first, last = number("2023-04-01"), number("2024-09-30")
        self.columns = {"received": self.generator.integers(first, last, rows, endpoint=True)}
        for event, before, share, least, shape, scale in STEPS:
            start = self.columns[before]
            days = least + self.generator.gamma(shape, scale, rows).astype(int)
            taken = (start != BLANK) & (self.generator.random(rows) < share)
            self.columns[event] = self.done(numpy.where(taken, self.after(start, days), BLANK))

    def after(self, start, days):
        """So many working days after each start, and never before it; a blank has a day too, which means nothing."""
        known = numpy.where(start == BLANK, 0, start)
        days = numpy.busday_offset(known.astype("datetime64[D]"), days, roll="backward", busdaycal=self.calendar)
        return numpy.maximum(days.astype(int), known)

    def done(self, column):
        """Without what lies after the day on which the cases are looked at."""
        return numpy.where(column > self.as_of, BLANK, column)

    def complicate(self):
        """The texts of the complicated cases, by heading, the new columns last."""
        rows = len(self.columns["received"])
        columns, received = dict(self.columns), self.columns["received"]
        kind = numpy.where(self.generator.random(rows) < 0.05, self.generator.integers(0, 4, rows), -1)

        def only(which, column):
            return self.done(numpy.where(kind == which, column, BLANK))

        columns["advocate-requested"] = only(0, self.after(received, 1))
        columns["advocate-appointed"] = only(0, self.after(received, 5))
        pause = self.generator.integers(5, 40, rows)
        columns["suspended"] = only(1, self.after(received, 3))
        columns["resumed"] = only(1, self.after(received, 3 + pause))
        columns["stage-1-start-day"] = only(2, self.after(received, 3))
        columns["stage-1-skipped"] = only(3, self.after(received, 2))
        # The answers of a case that was set aside come later; a case without stage 1 is at stage 2 at once.
        for event in list(self.columns)[2:]:
            later = numpy.where((kind == 1) & (columns[event] != BLANK), self.after(columns[event], pause), columns[event])
            columns[event] = self.done(later)
        columns["stage-1-responded"] = numpy.where(kind == 3, BLANK, columns["stage-1-responded"])
        columns["stage-2-requested"] = numpy.where(kind == 3, columns["stage-1-skipped"], columns["stage-2-requested"])

        texts = {heading: text(column) for heading, column in columns.items()}
        draw = self.generator.random(rows)
        two = (draw < 0.002) & (columns["stage-1-responded"] != BLANK)
        one = (draw >= 0.002) & (draw < 0.022)
        for heading, where in [("received", one | two), ("stage-1-responded", two)]:
            texts[heading][where] = texts[heading][where].astype("S7")
        print(f"complicated: {(kind >= 0).sum()}, one month: {one.sum()}, two months: {two.sum()}, of {rows}", file=sys.stderr)
        return texts


def number(day):
    return int(numpy.datetime64(day, "D").astype(int))


def text(column):
    days = numpy.where(column == BLANK, 0, column).astype("datetime64[D]").astype("S10")
    days[column == BLANK] = b""
    return days


def write(path, texts):
    rows = len(texts["received"])
    with open(path, "wb") as file:
        file.write(f"reference,{','.join(texts)}\n".encode())
        # A piece at a time, or the texts would take gigabytes.
        for first in range(0, rows, 100_000):
            columns = [column[first:first + 100_000].tolist() for column in texts.values()]
            file.writelines(b"C%07d,%b\n" % (row, b",".join(days)) for row, days in enumerate(zip(*columns), first + 1))


def main(directory, rows, holidays):
    directory = pathlib.Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    listed = json.loads(pathlib.Path(holidays).read_text())["holidays"]
    cases = Cases(rows, numpy.array([holiday["date"] for holiday in listed], dtype="datetime64[D]"))
    for event, column in cases.columns.items():
        column.astype(numpy.int32).tofile(directory / f"{event}.i32")
    write(directory / "stages.csv", {event: text(column) for event, column in cases.columns.items()})
    write(directory / "complicated.csv", cases.complicate())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
