"""Lighthouse on the built site: the median of three runs a page, on a phone with a slow network.

`make lighthouse` prints the scores, leaves them in .ci/reports/lighthouse.json, and fails below 95.
Apart from `make test`, since how fast a page is depends on what else the machine does.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.support.browser import ensure_chromium, served
from tests.support.reports import report

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("ja/", "ja/sqs/", "ja/ledger/", "en/sqs/")
"""The templates: the start page, a page with claims in both languages, and the ledger."""
RUNS = 3
WANTED = 95


def measure(url: str, chromium: str, folder: Path) -> dict[str, Any]:
    """One run: the score of each category, of 100, and what keeps it below."""
    result = folder / "result.json"
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = "--headless=new" + (" --no-sandbox" if root else "")
    command = ["node", str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={result}"]
    command += [f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
    environment = {**os.environ, "CHROME_PATH": chromium}
    subprocess.run(command, check=True, env=environment, timeout=300)
    data = json.loads(result.read_text("utf-8"))
    scores = {name: round(100 * data["categories"][name]["score"]) for name in CATEGORIES}
    weak = sorted(
        reference["id"]
        for name in CATEGORIES
        for reference in data["categories"][name]["auditRefs"]
        if reference["weight"]
        and (data["audits"][reference["id"]]["score"] or 0) < 0.9
        and data["audits"][reference["id"]]["scoreDisplayMode"] in {"binary", "numeric"}
    )
    return {"scores": scores, "weak": weak}


def main() -> int:
    """Measure every page; gives the exit status."""
    site = ROOT / "site"
    if not (site / "claims.json").is_file():
        print("no site to measure: make site", file=sys.stderr)
        return 2
    with sync_playwright() as playwright:
        chromium = ensure_chromium(playwright)
    figures: dict[str, Any] = {}
    with served({"/": site}) as address, tempfile.TemporaryDirectory() as folder:
        for page in PAGES:
            runs = [measure(f"{address}/{page}", chromium, Path(folder)) for _ in range(RUNS)]
            median = {
                name: statistics.median(run["scores"][name] for run in runs) for name in CATEGORIES
            }
            figures[page] = {"median": median, "runs": runs}
            print(f"{page:12}", "  ".join(f"{name} {score:.0f}" for name, score in median.items()))
    report("lighthouse", figures)
    low = {
        f"{page} {name}": score
        for page, found in figures.items()
        for name, score in found["median"].items()
        if score < WANTED
    }
    for place, score in low.items():
        print(f"below {WANTED}: {place} {score:.0f}", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
