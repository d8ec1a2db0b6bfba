"""Checks the JSON Schema of the profile format against what the tool itself refuses.

Every profile has to pass the schema. Then profiles are spoiled at random, from a seed, in the ways in which people spoil them: of those
that `council-deadlines policies check` refuses, the schema has to refuse nine in ten at least. The rest is what no schema can say, such
as a clock that leads back to itself.

usage: schema.py [--tool FILE] [--count N] [--seed N] [--missed N]
"""

import argparse
import collections
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROFILES = ROOT / "Sources" / "PolicyProfiles" / "Profiles"
NEEDED = 0.9
BATCH = 200


def places(tree, path=()):
    """The path of every value inside a tree."""
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in members:
        yield path + (key,), value
        yield from places(value, path + (key,))


def at(tree, path):
    for key in path:
        tree = tree[key]
    return tree


def is_word(value):
    return isinstance(value, str) and " " not in value and len(value) > 2


def is_day(value):
    return is_word(value) and value[:4].isdigit()


class Spoiler:
    """Changes one thing in a profile for the worse, or at least for something else."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.ways = [getattr(self, name) for name in sorted(vars(Spoiler)) if name.startswith("way_")]

    def spoil(self, profile):
        """The spoiled profile and the way in which it was spoiled."""
        while True:
            tree = copy.deepcopy(profile)
            way = self.random.choice(self.ways)
            if way(tree) is not False and tree != profile:
                return tree, way.__name__.removeprefix("way_").replace("_", " ")

    def pick(self, tree, kind):
        """The holder and the key of a random value of a kind, or None."""
        found = [path for path, value in places(tree) if kind(value)]
        if not found:
            return None
        path = self.random.choice(found)
        return at(tree, path[:-1]), path[-1]

    def put(self, tree, kind, change):
        place = self.pick(tree, kind)
        if place is None:
            return False
        holder, key = place
        holder[key] = change(holder[key])

    def pick_object(self, tree):
        return self.random.choice([tree] + [value for _, value in places(tree) if isinstance(value, dict) and value])

    def pick_readings(self, tree):
        found = [value for path, value in places(tree) if path[-1] == "readings"]
        return self.random.choice(found) if found else None

    # The ways

    def way_member_deleted(self, tree):
        holder = self.pick_object(tree)
        del holder[self.random.choice(list(holder))]

    def way_unknown_key(self, tree):
        self.pick_object(tree)[self.random.choice(["comment", "owner", "days", "$ref", "Count"])] = "x"

    def way_key_renamed(self, tree):
        holder = self.pick_object(tree)
        old = self.random.choice(list(holder))
        holder[self.misspelt(old)] = holder.pop(old)

    def way_key_in_the_wrong_place(self, tree):
        source = self.pick_object(tree)
        key = self.random.choice(list(source))
        self.pick_object(tree)[key] = copy.deepcopy(source[key])

    def way_word_misspelt(self, tree):
        return self.put(tree, is_word, self.misspelt)

    def way_another_word(self, tree):
        words = sorted({value for _, value in places(tree) if is_word(value)})
        return self.put(tree, is_word, lambda _: self.random.choice(words))

    def way_wrong_type(self, tree):
        values = [True, 7, 1.5, "7", "received", [], {}, ["received"], {"count": 1}]
        return self.put(tree, lambda _: True, lambda _: copy.deepcopy(self.random.choice(values)))

    def way_null(self, tree):
        return self.put(tree, lambda _: True, lambda _: None)

    def way_bad_number(self, tree):
        numbers = [-10, -1, 0, 1.5, 100_001, 4_611_686_018_427_387_904]
        return self.put(
            tree, lambda value: type(value) is int, lambda _: self.random.choice(numbers))

    def way_empty_text(self, tree):
        return self.put(tree, lambda value: isinstance(value, str), lambda _: self.random.choice(["", " ", "\t\n"]))

    def way_empty_list(self, tree):
        return self.put(tree, lambda value: isinstance(value, list) and value, lambda _: [])

    def way_element_dropped(self, tree):
        def change(elements):
            del elements[self.random.randrange(len(elements))]
            return elements
        return self.put(tree, lambda value: isinstance(value, list) and value, change)

    def way_element_twice(self, tree):
        return self.put(
            tree, lambda value: isinstance(value, list) and value,
            lambda elements: elements + [copy.deepcopy(self.random.choice(elements))])

    def way_value_in_brackets(self, tree):
        return self.put(tree, lambda _: True, lambda value: [value])

    def way_bad_date(self, tree):
        dates = [
            "2024-02-30", "2023-02-29", "2024-13", "01/05/2024", "2024-5-1", "May 2024", "24", "2017-19 Q2",
            "2024-05-01T00:00",
        ]
        return self.put(tree, is_day, lambda _: self.random.choice(dates))

    def way_timescale_twice(self, tree):
        if not tree["timescales"]:
            return False
        double = copy.deepcopy(self.random.choice(tree["timescales"]))
        double["citation"] = {"place": "9.9"}
        tree["timescales"].append(double)

    def way_two_adopted(self, tree):
        readings = self.pick_readings(tree)
        if not readings:
            return False
        for reading in readings:
            reading["adopted"] = "Rule 1."
            for key in ("clock", "limit", "maximum", "satisfiedBy"):
                reading.pop(key, None)

    def way_none_adopted(self, tree):
        readings = self.pick_readings(tree)
        if not readings:
            return False
        for reading in readings:
            if reading.pop("adopted", None):
                reading["limit"] = {"count": 9, "unit": "days"}

    def way_reading_twice(self, tree):
        readings = self.pick_readings(tree)
        if not readings:
            return False
        double = copy.deepcopy(self.random.choice(readings))
        double["says"] = "Something else."
        readings.append(double)

    def misspelt(self, word):
        place = self.random.randrange(len(word))
        return self.random.choice([
            word[:place] + word[place + 1:],
            word[:place] + word[place] + word[place:],
            word[:place] + self.random.choice("aeiourst-X_ ") + word[place + 1:],
            word[:place] + word[place:place + 2][::-1] + word[place + 2:],
        ]) or "x"


def checked(tool, trees):
    """What the tool finds in each of the trees: a list of faults, empty if it is sound."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(trees), BATCH):
            files = []
            for index, tree in enumerate(trees[first:first + BATCH]):
                files.append(pathlib.Path(folder) / f"{first + index}.json")
                files[-1].write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
            done = subprocess.run([tool, "policies", "check", "--json", *files], capture_output=True, text=True)
            if done.returncode not in (0, 65):
                sys.exit(f"policies check ended with {done.returncode}:\n{done.stderr}")
            found += [file["faults"] for file in json.loads(done.stdout)["files"]]
            for file in files:
                file.unlink()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=ROOT / ".build" / "release" / "council-deadlines")
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", type=int, default=0, help="show so many cases of each kind in which the two differ")
    options = parser.parse_args()

    printed = subprocess.run([options.tool, "policies", "schema"], capture_output=True, text=True, check=True)
    schema = json.loads(printed.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    profiles = [(file.name, json.loads(file.read_text(encoding="utf-8"))) for file in sorted(PROFILES.glob("*.json"))]
    for name, profile in profiles:
        error = jsonschema.exceptions.best_match(validator.iter_errors(profile))
        if error:
            sys.exit(f"the schema refuses {name}: {error.json_path}: {error.message}")

    spoiler = Spoiler(options.seed)
    spoiled = [(name, *spoiler.spoil(profile)) for name, profile in spoiler.random.choices(profiles, k=options.count)]
    refused, seen = 0, 0
    missed, stricter = collections.defaultdict(list), collections.defaultdict(list)
    for (name, tree, way), faults in zip(spoiled, checked(options.tool, [tree for _, tree, _ in spoiled])):
        is_valid = validator.is_valid(tree)
        refused += bool(faults)
        seen += bool(faults) and not is_valid
        if faults and is_valid:
            missed[way].append(f"{name}: {faults[0]['path']}: {faults[0]['problem']}")
        if not faults and not is_valid:
            error = jsonschema.exceptions.best_match(validator.iter_errors(tree))
            stricter[error.validator].append(f"{name}: {error.json_path}: {error.message[:120]}")
    for who, found in (("tool", missed), ("schema", stricter)):
        for kind, examples in sorted(found.items()):
            for example in examples[:options.missed]:
                print(f"only the {who} refuses, {kind}: {example}")
    share = seen / refused
    print(
        f"The schema accepts all {len(profiles)} profiles. Of {len(spoiled)} spoiled ones the tool refuses {refused}, "
        f"and of these the schema refuses {seen}: {share:.1%}. It alone refuses {sum(map(len, stricter.values()))}.")
    if share < NEEDED:
        sys.exit(f"that is less than {NEEDED:.0%}; --missed 20 shows where the two differ")


if __name__ == "__main__":
    main()
