"""One explained due day by lexdays (`pip install lexdays`), in turns with ours: run it from Benchmarks.

Both compute the day that lies so many working days after another in England and Wales and say in English how they came to it. Ours reads a
whole case for that, assesses all its timescales and numbers every day; lexdays gets one day and gives one sentence a step.
"""

import datetime
import random
import statistics
import subprocess
import time

import lexdays

TURNS = 3
DAYS = 10


def naive(calendar, start):
    day, left = start, DAYS
    while left:
        day += datetime.timedelta(days=1)
        left -= calendar.is_business_day(day)
    return day


def measure(calendar, rules, starts):
    samples = []
    for start in starts:
        began = time.perf_counter_ns()
        result = rules.compute(start, f"{DAYS}bd")
        text = result.explain("en")
        samples.append(time.perf_counter_ns() - began)
        assert result.deadline == naive(calendar, start) and str(result.deadline) in text
    return statistics.median(samples) / 1000


def ours():
    run = subprocess.run(
        ["swift", "package", "benchmark", "--no-progress", "--filter", "ExplanationAsText"],
        capture_output=True, text=True, check=True)
    line = next(line for line in run.stdout.splitlines() if "wall clock" in line)
    cells = [cell.strip() for cell in line.strip("│").split("│")]
    return f"{cells[3]} {cells[0].split('(')[2].split(')')[0]}"


calendar, rules = lexdays.calendar("gb-eaw"), lexdays.rulepack("gb-eaw/cpr")
generator = random.Random(20261121)
first = datetime.date(2021, 1, 4)
starts = [first + datetime.timedelta(days=generator.randrange(5 * 365)) for _ in range(1000)]
for turn in range(1, TURNS + 1):
    print(f"turn {turn}: lexdays {lexdays.__version__} {measure(calendar, rules, starts):.0f} μs, ours {ours()}")
