"""Several machines with one project each, and what they hand to whoever joins it."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from uradori.evidence import history, records, shards
from uradori.evidence.model import Evidence, Past
from uradori.evidence.shards import Report
from uradori.project.model import sha256

from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site

COUNT = 3
LONG = "bills/long_one_has_faults"
FAULTS = """

@fault(ja="単価が{n}倍になる", en="every price is {n} times as high")
def times_{n}(rng: Random) -> Iterator[None]:
    with mock.patch.object(prices, "PER_MILLION", {n} * prices.PER_MILLION):
        yield
"""
DAY = datetime(2026, 1, 1, tzinfo=UTC)


def with_claims(site: Site) -> Site:
    """Give the valid site four claims more, of which one takes so long that it is shared out."""
    source = site.read(SNIPPET).replace('# statements = ["bills.cost"]\n', "")
    faults = "snippets/faults/prices.py"
    site.write(faults, site.read(faults) + "".join(FAULTS.format(n=n) for n in (3, 4, 5)))
    more = ", ".join(f'"prices.times_{n}"' for n in (3, 4, 5))
    names = {LONG: source.replace('["prices.doubled"]', f'["prices.doubled", {more}]')}
    names |= {f"bills/other_{letter}_costs_two": source for letter in "abc"}
    for lang, words in (("ja", "百万リクエストは2ドル。"), ("en", "A million cost two dollars.")):
        blocks = "".join(f"\n/// claim | {claim}\n{words}\n///\n" for claim in names)
        site.write(f"docs/{lang}/bills.md", site.read(f"docs/{lang}/bills.md") + blocks)
    for claim, text in names.items():
        site.write(f"snippets/{claim}.py", text)
        site.write(f"snippets/{claim}.out", "total: 2 USD\n")
    site.confirm()
    for claim in (CLAIM, *names):
        took = 60.0 if claim == LONG else 1.0
        past = Past(DAY, "checked", "calculation", {}, "0" * 64, took, strength="ran")
        assert history.add(site.project, claim, [past]) is None
    return site


def commit(site: Site) -> None:
    """Put everything that is no evidence into a commit, in a repository of its own."""
    name = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    for arguments in (["init", "-q"], ["add", "."], [*name, "commit", "-q", "-m", "State"]):
        subprocess.run(["git", *arguments], cwd=site.root, check=True)  # noqa: S607 - whichever git


def machine(site: Site, place: Path) -> Site:
    """Another machine with the same checkout, and the same memory."""
    shutil.copytree(site.root, place, symlinks=True)
    return Site(place)


def run_shards(site: Site, place: Path, *options: str, count: int = COUNT) -> Path:
    """Run every shard on a machine of its own; the folder in which their reports are gathered."""
    gathered = place / "reports"
    for index in range(1, count + 1):
        here = machine(site, place / f"machine{index}")
        said = uradori(here.root, "run", "--shard", f"{index}/{count}", *options)
        assert said.status == 0, said.err
        shutil.copytree(here.root / ".uradori/shards", gathered / f"artifact-{index}")
    return gathered


def report_at(reports: Path, index: int, count: int = COUNT) -> Path:
    """The folder of a shard's report."""
    return reports / f"artifact-{index}" / f"{index}-of-{count}"


def rewrite(site: Site, folder: Path, change: Callable[[Report], Report]) -> None:
    """Write a report as somebody would who knows its form."""
    store = shards._reports(site.project, folder)
    report = store.decode((folder / "shard.json").read_bytes(), "shard")
    assert isinstance(report, Report), report
    (folder / "shard.json").write_bytes(store.encode(shards.sealed(change(report))))


def rewrite_portion(site: Site, folder: Path, claim: str, **changes: Any) -> None:
    """The same for a portion, and for what the report says of it."""
    store = shards._portions(site.project, folder / "claims")
    portion = store.decode(store.path(claim).read_bytes(), claim)
    assert isinstance(portion, shards.Portion), portion
    data = store.encode(replace(portion, **changes))
    store.path(claim).write_bytes(data)
    digest = {claim: sha256(data)}
    rewrite(site, folder, lambda report: replace(report, portions={**report.portions, **digest}))


def portion_at(site: Site, folder: Path, claim: str) -> shards.Portion:
    """The portion of a claim in a shard's folder."""
    store = shards._portions(site.project, folder / "claims")
    portion = store.decode(store.path(claim).read_bytes(), claim)
    assert isinstance(portion, shards.Portion), portion
    return portion


def timeless(site: Site) -> dict[str, Evidence]:
    """The evidence of every claim, without what differs from run to run."""
    found = {}
    for claim in site.catalog.snippets:
        evidence, problem = records.read(site.project, claim)
        assert evidence is not None, problem
        faults = tuple(replace(each, seconds=0.0) for each in evidence.faults)
        found[claim] = replace(evidence, seconds=0.0, ran_at=DAY, faults=faults)
    return found


def kept(site: Site) -> dict[str, bytes]:
    """Every file of evidence and history."""
    folder = site.root / ".uradori"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("evidence", "history")
        for path in (folder / name).rglob("*")
        if path.is_file()
    }
