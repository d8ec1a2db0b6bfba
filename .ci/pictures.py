"""Makes the pictures of the documentation: the top of a report, of a case and of a comparison, in the light theme.

usage: pictures.py [--tool PATH]

Needs the packages playwright and pillow, and Chromium. The pictures are for people: nothing checks them, so make them again when the pages change.
"""

import argparse
import io
import os
import pathlib
import shutil
import tempfile

import PIL.Image
import playwright.sync_api as playwright

from pages import ROOT, TOOL, run

PICTURES = ROOT / "Sources" / "CouncilDeadlines" / "CouncilDeadlines.docc" / "Resources"
WORCESTERSHIRE = str(ROOT / "Tests" / "Samples" / "worcestershire-2019-20.csv")
# The name of each picture, the command that makes the page, its option for the page, and what is shown: so many pixels from the top, or the
# first chart with these words.
REPORT = ["audit", WORCESTERSHIRE, "--as-of", "2020-03-31", "--output", os.devnull]
CASE = ["schedule", "--policy", "luton", "received=2025-12-19", "acknowledged=2025-12-22", "--as-of", "2026-01-10", "--reference", "A-17"]
SHOWN = {
    "report-page": (REPORT, "--report", 1080),
    "report-chart": (REPORT, "--report", "Response at stage 1: working days taken."),
    "case-page": (CASE, "--html", 1250),
    "comparison-page": (["compare"], "--html", 1000),
}
WIDTH = 1280
# Text and flat colours need no more; the pictures stay small.
COLOURS = 64


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=str(TOOL))
    tool = parser.parse_args().tool
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (words, option, shown) in SHOWN.items():
            path = pathlib.Path(folder) / f"{name}.html"
            run(tool, *words, option, str(path))
            page = browser.new_page(viewport={"width": WIDTH, "height": shown if isinstance(shown, int) else 1000}, color_scheme="light")
            page.goto(path.as_uri())
            part = page if isinstance(shown, int) else page.locator("figure").filter(has_text=shown).first
            picture = PIL.Image.open(io.BytesIO(part.screenshot())).convert("RGB").quantize(COLOURS, dither=PIL.Image.Dither.NONE)
            picture.save(PICTURES / f"{name}.png", optimize=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
