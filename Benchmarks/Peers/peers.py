"""The job by the other libraries, each as its makers would have it.

    peers.py LIBRARY DIRECTORY REPETITIONS [ROWS]     in memory; leaves the due days in DIRECTORY/LIBRARY.i32
    peers.py LIBRARY DIRECTORY OUTPUT.csv             from DIRECTORY/cases.csv

Every measurement is a line: its name, and the median in milliseconds. A start that is no working day counts from the working day before
it (roll="backward"), as the Regulations' periods do. Nothing is timed but the due days: columns and calendars are made beforehand.
"""

import pathlib
import statistics
import sys
import time

import numpy

STARTS = ["received", "acknowledged", "escalated"]
HEADINGS = ["received", "acknowledged", "stage-2-requested"]
JOB = [(0, 3), (0, 5), (0, 10), (0, 20), (0, 25), (0, 65), (1, 10), (1, 20), (2, 5), (2, 20), (2, 25), (2, 40)]
ADDED = [3, 10, 20, 65]
BLANK = numpy.iinfo(numpy.int32).min
FIRST, LAST = numpy.datetime64("1995-01-01"), numpy.datetime64("2040-12-31")


class Data:
    def __init__(self, directory, rows=None):
        self.directory = pathlib.Path(directory)
        self.starts = [self.read(name)[:rows] for name in STARTS]
        self.holidays = self.read("holidays").astype("datetime64[D]")

    def read(self, name):
        return numpy.fromfile(self.directory / f"{name}.i32", dtype=numpy.int32)

    def days(self, start):
        """A column of starts as numpy has it, with NaT for a blank."""
        column = self.starts[start].astype("datetime64[D]")
        column[self.starts[start] == BLANK] = numpy.datetime64("NaT")
        return column

    def write(self, library, columns):
        with open(self.directory / f"{library}.i32", "wb") as file:
            for column in columns:
                numbers(column).tofile(file)


def numbers(days):
    """Days as numpy has them as numbers."""
    days = numpy.asarray(days).astype("datetime64[D]")
    blank = numpy.isnat(days)
    column = days.astype(numpy.int64)
    column[blank] = BLANK
    return column.astype(numpy.int32)


def heading(start, days):
    return f"{days} working-days after {HEADINGS[start]}"


def measure(name, repetitions, work, scale=1.0):
    samples = []
    for _ in range(repetitions):
        began = time.perf_counter()
        answer = work()
        samples.append(1000 * (time.perf_counter() - began))
    print(name, f"{scale * statistics.median(samples):.6f}")
    return answer


def with_numpy(data, repetitions, scale):
    calendar = numpy.busdaycalendar(holidays=data.holidays)
    starts = [data.days(start) for start in range(3)]

    def add(start, days):
        return numpy.busday_offset(starts[start], days, roll="backward", busdaycal=calendar)

    for days in ADDED:
        measure(f"add{days}", repetitions, lambda days=days: add(0, days), scale)
    return measure("job", repetitions, lambda: [add(start, days) for start, days in JOB], scale)


def polars_columns(polars, data):
    holidays = data.holidays.tolist()

    def add(start, days):
        return polars.col(HEADINGS[start]).dt.add_business_days(days, holidays=holidays, roll="backward")

    return add


def with_polars(data, repetitions, scale):
    import polars

    add = polars_columns(polars, data)
    frame = polars.DataFrame({HEADINGS[start]: polars.Series(data.days(start)) for start in range(3)})
    for days in ADDED:
        measure(f"add{days}", repetitions, lambda days=days: frame.select(add(0, days)), scale)
    job = [add(start, days).alias(heading(start, days)) for start, days in JOB]
    answer = measure("job", repetitions, lambda: frame.select(job), scale)
    return [column.to_numpy() for column in answer.get_columns()]


def polars_csv(data, output):
    import polars

    add = polars_columns(polars, data)
    job = [add(start, days).alias(heading(start, days)) for start, days in JOB]
    schema = {"reference": polars.String} | {name: polars.Date for name in HEADINGS}

    def work():
        polars.read_csv(data.directory / "cases.csv", schema=schema).with_columns(job).write_csv(output)

    measure("csv", 1, work)


def duckdb_plan(data):
    """DuckDB has no working days: a table of what each day leads to, made by ranks in SQL, is joined to each start."""
    import duckdb

    connection = duckdb.connect()
    connection.sql(f"create table holidays as select unnest({data.holidays.astype(str).tolist()}::date[]) as day")
    connection.sql(
        f"""create table ranks as
        select day, sum(case when isodow(day) < 6 and day not in (select day from holidays) then 1 else 0 end)
            over (order by day) as rank
        from (select unnest(generate_series(date '{FIRST}', date '{LAST}', interval 1 day))::date as day)""")
    connection.sql("create table selected as select rank, min(day) as day from ranks where rank > 0 group by rank")
    for start in range(3):
        counts = [days for begin, days in JOB if begin == start]
        columns = ", ".join(f"s{days}.day as due{days}" for days in counts)
        joins = " ".join(f"left join selected s{days} on s{days}.rank = ranks.rank + {days}" for days in counts)
        connection.sql(f"create table plan{start} as select ranks.day, {columns} from ranks {joins}")
    due = ", ".join(f"plan{start}.due{days} as \"{heading(start, days)}\"" for start, days in JOB)
    joins = " ".join(f"left join plan{start} on plan{start}.day = cases.\"{name}\"" for start, name in enumerate(HEADINGS))
    return connection, due, joins


def with_duckdb(data, repetitions, scale):
    import pandas

    connection, due, joins = duckdb_plan(data)
    frame = pandas.DataFrame({name: data.days(start) for start, name in enumerate(HEADINGS)})
    columns = ", ".join(f'"{name}"::date as "{name}"' for name in HEADINGS)
    connection.sql(f"create table cases as select row_number() over () as number, {columns} from frame")
    added = f"from cases left join plan0 on plan0.day = cases.received"
    for days in [3, 10, 20, 65]:
        query = f"create or replace temp table answer as select plan0.due{days} {added}"
        measure(f"add{days}", repetitions, lambda query=query: connection.execute(query), scale)
    job = f"create or replace temp table answer as select number, {due} from cases {joins}"
    measure("job", repetitions, lambda: connection.execute(job), scale)
    answer = connection.sql("select * exclude (number) from answer order by number").fetchnumpy()
    # Masked where there is none.
    return [numpy.ma.filled(column, numpy.datetime64("NaT")) for column in answer.values()]


def duckdb_csv(data, output):
    connection, due, joins = duckdb_plan(data)
    cases = f"read_csv('{data.directory / 'cases.csv'}') as cases"
    query = f"copy (select cases.*, {due} from {cases} {joins}) to '{output}' (header)"
    measure("csv", 1, lambda: connection.execute(query))


def with_pandas(data, repetitions, scale):
    import warnings

    import pandas

    warnings.simplefilter("ignore")  # that this is not vectorised
    starts = [pandas.Series(data.days(start)) for start in range(3)]
    offsets = {
        days: pandas.offsets.CustomBusinessDay(days, holidays=data.holidays.tolist()) for _, days in JOB
    }
    for days in ADDED:
        measure(f"add{days}", repetitions, lambda days=days: starts[0] + offsets[days], scale)
    answer = measure("job", repetitions, lambda: [starts[start] + offsets[days] for start, days in JOB], scale)
    return [column.to_numpy() for column in answer]


def with_quantlib(data, repetitions, scale):
    import QuantLib

    # Its own calendar of the United Kingdom does not have every holiday of ours, so it is given them.
    calendar = QuantLib.BespokeCalendar("England and Wales")
    calendar.addWeekend(QuantLib.Saturday)
    calendar.addWeekend(QuantLib.Sunday)
    epoch = QuantLib.Date(1, 1, 1970).serialNumber()
    for holiday in data.holidays.astype(int):
        calendar.addHoliday(QuantLib.Date(int(holiday) + epoch))
    starts = [
        [None if day == BLANK else QuantLib.Date(int(day) + epoch) for day in column] for column in data.starts
    ]

    def add(start, days):
        return [None if day is None else calendar.advance(day, days, QuantLib.Days) for day in starts[start]]

    for days in ADDED:
        measure(f"add{days}", repetitions, lambda days=days: add(0, days), scale)
    answer = measure("job", repetitions, lambda: [add(start, days) for start, days in JOB], scale)
    return [
        numpy.array(
            ["NaT" if day is None else day.serialNumber() - epoch for day in column], dtype="datetime64[D]")
        for column in answer
    ]


IN_MEMORY = {
    "numpy": with_numpy, "polars": with_polars, "duckdb": with_duckdb, "pandas": with_pandas, "QuantLib": with_quantlib,
}
CSV = {"polars": polars_csv, "duckdb": duckdb_csv}

if __name__ == "__main__":
    library, directory, third = sys.argv[1:4]
    if third.endswith(".csv"):
        CSV[library](Data(directory), third)
    else:
        rows = int(sys.argv[4]) if len(sys.argv) > 4 else None
        data = Data(directory, rows)
        whole = len(numpy.memmap(pathlib.Path(directory) / "received.i32", dtype=numpy.int32))
        data.write(library, IN_MEMORY[library](data, int(third), whole / len(data.starts[0])))
