"""A hundred days on which a site is changed, run and published: nothing grows without end."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.builds import SITE_URL, build, plain
from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import history
from uradori.evidence.model import Outcome
from uradori.evidence.unchanged import Inspection
from uradori.project.pages import read_pages

DAYS = 100
SETTLED = 60
"""The day from which on nothing may grow: as many changes as a history holds, and some more."""
WEEK = 7
PLACES = (
    ".uradori/history",
    ".uradori/evidence",
    ".uradori/cards",
    ".uradori/pages",
    ".uradori/readings.json",
    ".uradori/unchanged-check.json",
    ".uradori",
    "out",
    "site",
)
"""Each is looked at, and the folder of all that is kept as a whole, for what may come to it."""


def size(path: Path) -> int:
    """Bytes of a file, or of all files below a folder."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files)


def live(site: Site, day: int) -> None:
    """One day: page and check say something else, the check is run, and the site published."""
    for lang in ("ja", "en"):
        page = site.read(f"docs/{lang}/bills.md").split("\n")
        page[next(at for at, line in enumerate(page) if line.startswith("# "))] = (
            f"# Bills of day {day:03} {{ #bills }}"
        )
        site.write(f"docs/{lang}/bills.md", "\n".join(page))
    site.write(SNIPPET, f"{site.read(SNIPPET).split('# day ')[0].rstrip()}\n# day {day:03}\n")
    at = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
    outcome = Outcome.FAILED if day % 2 else Outcome.PASSED
    catalog = site.catalog
    _, problems = history.keep(
        catalog, catalog.snippets[CLAIM], site.evidence(ran_at=at, outcome=outcome, line=16)
    )
    assert problems == []
    look = Inspection(site.project)
    assert look.known("check") is None
    with look:
        read_pages(site.project)
        look.keep("check", ["nothing wrong"], ())
    assert uradori(site.root, "publish", "out", "--url", SITE_URL).status == 0
    assert build(site).status == 0


def test_nothing_grows_without_end(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept and what is published is as large on the last day as long before."""
    plain(site)
    for lang in ("ja", "en"):
        site.write(f"out/{lang}/bills/index.html", "<html><head></head><body></body></html>")
    sizes = []
    for day in range(DAYS):
        live(site, day)
        sizes.append({place: size(site.root / place) for place in PLACES})
    assert all(sizes[-1].values()), sizes[-1]
    early, late = (
        {place: max(each[place] for each in days) for place in PLACES}
        for days in (sizes[SETTLED - WEEK : SETTLED], sizes[-WEEK:])
    )
    grown = {place: late[place] for place in PLACES if late[place] > 1.02 * early[place]}
    assert grown == {}, early
    assert len(site.ledger.entries[CLAIM].history) == history.CHANGES
