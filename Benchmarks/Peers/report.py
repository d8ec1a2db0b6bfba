"""The measurements as Markdown: medians, ratios, and whether each target is met."""

import datetime
import json
import pathlib
import platform
import re
import statistics
import subprocess

LIBRARIES = ["numpy", "polars", "duckdb", "pandas", "QuantLib"]
ADDED = [3, 10, 20, 65]
SIZES = [10**5, 10**6, 10**7, 10**8]
WORSE = 1.25


class Medians:
    def __init__(self, samples):
        self.medians = {key: statistics.median(values) for key, values in samples.items()}

    def __call__(self, contestant, name):
        """In milliseconds; None if it was not measured."""
        return self.medians.get((contestant, name))

    def ratio(self, over, under):
        over, under = self(*over), self(*under)
        return over / under if over and under else None


def best(function, values):
    """The least or the greatest of what was measured; None if something was not."""
    values = list(values)
    return function(values) if values and None not in values else None


def deadline_costs(medians):
    """Nanoseconds for each due day of the job on one thread, at the sizes that were measured."""
    times = {cases: medians(f"ours {cases}", "job1") for cases in SIZES}
    return {cases: 1e6 * time / cases / 12 for cases, time in times.items() if time}


def power(costs):
    """The largest size measured, as a power of ten."""
    return f"10^{len(str(max(costs, default=1))) - 1}"


def spread(values):
    values = list(values)
    return max(values) / min(values) if len(values) > 1 and None not in values else None


def targets(m):
    """Each target: what, whether at most or at least, how much, what was measured, and its unit."""
    job = ("ours", "job1")
    costs = deadline_costs(m)
    adding = [m("ours", f"add{days}") for days in ADDED]
    return [
        ("Adding N working days, N from 3 to 65: time over that of the C program, the worst N", "≤", 1.3,
         best(max, (m.ratio(("ours", f"add{n}"), ("C", f"add{n}")) for n in ADDED)), "×"),
        ("Adding: numpy's time over ours, the worst N", "≥", 50,
         best(min, (m.ratio(("numpy", f"add{n}"), ("ours", f"add{n}")) for n in ADDED)), "×"),
        ("Adding: polars' time over ours, the worst N", "≥", 50,
         best(min, (m.ratio(("polars", f"add{n}"), ("ours", f"add{n}")) for n in ADDED)), "×"),
        ("The job in memory on one thread: time over that of copying the answer", "≤", 1.5,
         m.ratio(job, ("C", "copy")), "×"),
        ("The job in memory, 10^7 cases: one thread's time over two threads'", "≥", 1.6,
         m.ratio((f"ours {10**7}", "job1"), (f"ours {10**7}", "job2")), "×"),
        ("The job in memory: polars' time on two threads over ours on one", "≥", 80, m.ratio(("polars", "job"), job), "×"),
        ("The job CSV to CSV: polars' time over ours, both on two threads", "≥", 5,
         m.ratio(("polars", "csv"), ("ours", "csv2")), "×"),
        ("The job CSV to CSV: our time on two threads over the C program's on one", "≤", 3,
         m.ratio(("ours", "csv2"), ("C", "csv")), "×"),
        ("A full audit of the cases: polars' time for the bare job over ours", "≥", 2,
         m.ratio(("polars", "csv"), ("ours", "audit")), "×"),
        (f"Cost per deadline from 10^5 to {power(costs)} cases, none of them in the cache: the dearest over the cheapest", "≤", 1.2,
         spread(costs.values()), "×"),
        ("What a new bank holiday moves, one thread: the time to judge all cases by both calendars over ours", "≥", 10,
         m.ratio(("ours", "anew1"), ("ours", "impact1")), "×"),
        ("Cost of adding from 3 to 65 working days: the dearest over the cheapest", "≤", 1.2, spread(adding), "×"),
        ("Peak memory of an audit of 10^7 rows", "≤", 200, m("ours", "audit of 10^7, megabytes"), " MB"),
        ("The tool's start to the first byte", "≤", 30, m("ours", "first byte"), " ms"),
    ]


def is_met(relation, target, measured):
    return measured <= target if relation == "≤" else measured >= target


def figure(value):
    """Three significant digits, and never fewer than there are before the point."""
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(headings, rows):
    lines = ["| " + " | ".join(headings) + " |", "| --- |" + " ---: |" * (len(headings) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def beside(m, contestant, name, ours):
    """A time, and how many times ours it is."""
    time, ratio = m(contestant, name), m.ratio((contestant, name), ("ours", ours))
    return [figure(time), f"{figure(ratio)} ×" if ratio else "–"]


def target_rows(m):
    for what, relation, target, measured, unit in targets(m):
        if measured is None:
            verdict = "not available"
        else:
            verdict = "met" if is_met(relation, target, measured) else "**not met**"
        yield [what, f"{relation} {target:g}{' ×' if unit == '×' else unit}",
               f"{figure(measured)}{' ×' if unit == '×' else unit}" if measured is not None else "–", verdict]


def adding_table(m, fewer):
    names = {"ours": "ours, `DueTable`", "C": "C, rank and select"}
    rows = []
    for contestant in ["ours", "C", *LIBRARIES]:
        label = names.get(contestant, contestant) + (" (scaled)" if contestant in fewer else "")
        times = [figure(m(contestant, f"add{days}")) for days in ADDED]
        rows.append([label, *times, beside(m, contestant, "add10", "add10")[1]])
    rows.insert(2, ["C, for starts that are never blank", "–", figure(m("C", "unguarded10")), "–", "–",
                    beside(m, "C", "unguarded10", "add10")[1]])
    return table(["Milliseconds for 1,000,000 starts", *(f"N = {days}" for days in ADDED), "N = 10, over ours"], rows)


def job_table(m, fewer):
    rows = [["the answer copied, `memcpy` of 48 MB", *beside(m, "C", "copy", "job1")],
            ["ours, `DueColumns.fill`, 1 thread", *beside(m, "ours", "job1", "job1")],
            ["ours, `DueColumns.fill`, 2 threads", *beside(m, "ours", "job2", "job1")],
            ["ours, `DueColumns.dues`, in new memory, 1 thread", *beside(m, "ours", "fresh1", "job1")],
            ["ours, `DueColumns.dues`, in new memory, 2 threads", *beside(m, "ours", "fresh2", "job1")],
            ["C, rank and select, 1 thread", *beside(m, "C", "job1", "job1")],
            ["C, rank and select, 2 threads", *beside(m, "C", "job2", "job1")]]
    for library in LIBRARIES:
        rows.append([library + (" (scaled)" if library in fewer else ""), *beside(m, library, "job", "job1")])
    return table(["The job in memory", "ms", "over ours, 1 thread"], rows)


def csv_table(m):
    rows = [["ours, `due --cases`, 2 threads", *beside(m, "ours", "csv2", "csv2")],
            ["ours, `due --cases`, 1 thread", *beside(m, "ours", "csv1", "csv2")],
            ["ours, a full `audit`, 2 threads", *beside(m, "ours", "audit", "csv2")],
            ["C, 1 thread", *beside(m, "C", "csv", "csv2")],
            ["polars", *beside(m, "polars", "csv", "csv2")],
            ["duckdb", *beside(m, "duckdb", "csv", "csv2")]]
    return table(["The job from CSV to CSV", "ms", "over ours"], rows)


def size_table(m):
    rows = []
    for cases, cost in deadline_costs(m).items():
        times = [m(f"ours {cases}", f"job{threads}") for threads in [1, 2]]
        cached = m(f"ours {cases}", "cached1")
        rows.append([f"{cases:,}", *map(figure, times), figure(cost), f"{times[0] / times[1]:.2f} ×",
                     figure(1e6 * cached / cases / 12 if cached else None)])
    return table(["Cases", "1 thread, ms", "2 threads, ms", "ns a due day, 1 thread", "threads", "ns, same memory again"], rows)


def policy_table(m):
    names = {"outcomes": "`DeadlinePlan.outcomes`: eight columns for each timescale", "one": "the same for one timescale, stage 1",
             "counts": "`PolicySummary`: the counts alone",
             "impact": "`CalendarImpact.moves`: what 19 September 2022 moves as a bank holiday",
             "anew": "all cases assessed by both calendars, and compared"}
    rows = [[label, *(figure(m(cases, f"{name}{threads}")) for cases in ["ours", "stages"] for threads in [1, 2])]
            for name, label in names.items()]
    return table(["1,000,000 cases under Cheshire East's policy, beside the law, in memory, ms", "the job's, 1 thread", "2 threads",
                  "of three stages, 1 thread", "2 threads"], rows)


def complicated_table(m):
    names = {"stages": "the cases of three stages", "complicated": "the same, complicated"}
    rows = [[label, figure(m(cases, "audit")), f"{figure(m.ratio((cases, 'audit'), ('stages', 'audit')))} ×"]
            for cases, label in names.items()]
    return table(["A full audit of 1,000,000 rows, from CSV to CSV, 2 threads", "ms", "over the former"], rows)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    cores = re.search(r"siblings\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    swift = re.search(r"Swift version (\S+)", output("swift", "--version"))
    gcc = output("gcc", "-dumpfullversion").strip()
    return (f"{model[1] if model else platform.processor()}, {cores[1] if cores else '?'} cores, {platform.system()} "
            f"{platform.machine()}; Swift {swift[1] if swift else '?'}, gcc {gcc}")


def worse(m, path, update):
    """What has become worse than in the checked-in ratios, of which a smaller one is a better one."""
    ratios = {what: (measured if relation == "≤" else 1 / measured)
              for what, relation, _, measured, unit in targets(m) if measured and unit == "×"}
    if update:
        path.write_text(json.dumps({what: round(ratio, 4) for what, ratio in ratios.items()}, indent=2, ensure_ascii=False) + "\n")
    baseline = json.loads(path.read_text()) if path.exists() else {}
    return [f"worse by {100 * (ratio / baseline[what] - 1):.0f} % than the baseline: {what}"
            for what, ratio in ratios.items() if what in baseline and ratio > WORSE * baseline[what]]


def text(samples, equal, versions, rounds, fewer, busy):
    m = Medians(samples)
    few = ", ".join(f"{library} {rows:,}" for library, rows in fewer.items())
    memory = m("ours", "audit of 10^7, seconds")
    audit = f"\nAn audit of 10^7 rows took {memory:.1f} s on two threads.\n" if memory else ""
    return f"""# Results

Written by `Benchmarks/Peers/run` on {datetime.date.today()}: medians of {rounds} rounds, in each of which everything was run once, in turns.
Other programs took {100 * statistics.median(busy):.0f} % of the machine at the median moment between two of them, and {100 * max(busy):.0f} % at most.
{machine()}; {versions}.

The job: 1,000,000 cases with three columns of starts, the third blank in 30 %, and twelve deadlines: received + 3, 5, 10, 20, 25 and 65 working
days, acknowledged + 10 and 20, escalated + 5, 20, 25 and 40; the days are random ones of twenty-one years, July 2003 to 2024.

{table(["Target", "wanted", "measured", ""], target_rows(m))}

## Adding working days

{adding_table(m, fewer)}

Ours and C's take a blank for a value like any other, as numpy and polars do. C's loop is written four at a time, which gcc makes faster than the plain one.

## The job

{job_table(m, fewer)}

Memory that is written to for the first time costs several times the job itself, whoever asks for it; the copy, `fill` and C write to memory that was
written to before. polars and duckdb use both cores; numpy, pandas and QuantLib one. {few}: so many rows were computed, and the time scaled to the million.
DuckDB knows no working days: it joins a table of what each day leads to.

{csv_table(m)}

Ours are whole runs of the tool, from start to end; the others' times leave out the start of the program and its imports.

## From few cases to many

{size_table(m)}

Small jobs are done one after the other with other cases and other memory each, so that nothing is in the cache; in the last column, with the same ones again and again.

## Under a policy

The job's cases have up to three events of twenty-one years, most of them received before the policy was in force. Those of three stages were received while it was,
1 April 2023 to 30 September 2024, and have up to eight: acknowledged, answered at each of three stages, taken to the next, heard by a panel; 97 % are
acknowledged, 94 % answered in the end, and 15 % of these asked for stage 2.

{policy_table(m)}

Both ways the same {figure(m("ours", "moved"))} days move.
{audit}
{complicated_table(m)}

Complicated: 5 % have an advocate, a pause, an agreed start or a skipped stage 1, a quarter each; of 2 % the receipt is known only as a month, and of 0.2 % the receipt
and the answer at stage 1.

## All due days are equal

{equal}"""


def write(samples, equal, versions, rounds, fewer, busy, baseline, update=False):
    """The Markdown, and what has become worse."""
    m = Medians(samples)
    return text(samples, equal, versions, rounds, fewer, busy), worse(m, baseline, update)
