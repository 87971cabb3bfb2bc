"""Which claims a name means: an id, a folder, or a path from wherever one stands."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from support.cli import uradori
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.evidence import records
from uradori.hosts.cli.selection import about, meant, runnable, select, unable
from uradori.project.problems import Problem
from uradori.project.settings import relative

OTHER = "shop/total_is_right"


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with a second claim in another folder."""
    site.write(f"snippets/{OTHER}.py", site.read(SNIPPET))
    site.write(f"snippets/{OTHER}.out", site.read(OUTPUT))
    return site


def chosen(site: Site, folder: str, given: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The claims meant by a name that is given in a folder of the site."""
    monkeypatch.chdir(site.root / folder)
    found, unknown = select(site.catalog, [given])
    assert bool(found) != bool(unknown)
    return found


@pytest.mark.parametrize(
    ("folder", "given", "claims"),
    [
        (".", CLAIM, [CLAIM]),
        (".", "bills", [CLAIM]),
        (".", "bills/", [CLAIM]),
        (".", "snippets", [CLAIM, OTHER]),
        (".", "snippets/", [CLAIM, OTHER]),
        (".", ".", []),
        (".", "./snippets/", [CLAIM, OTHER]),
        (".", f"{CLAIM}.py", [CLAIM]),
        (".", SNIPPET, [CLAIM]),
        (".", f"./{SNIPPET}", [CLAIM]),
        (".", OUTPUT, [CLAIM]),
        (".", f"{{root}}/{SNIPPET}", [CLAIM]),
        (".", "{root}/snippets", [CLAIM, OTHER]),
        ("snippets", ".", [CLAIM, OTHER]),
        ("snippets/bills", ".", [CLAIM]),
        ("snippets/bills", "../shop", [OTHER]),
        ("snippets/bills", f"{CLAIM.partition('/')[2]}.py", [CLAIM]),
        ("snippets/bills", SNIPPET, [CLAIM]),
        ("docs/ja", CLAIM, [CLAIM]),
        ("docs/ja", SNIPPET, [CLAIM]),
        ("docs/ja", f"../../{SNIPPET}", [CLAIM]),
        (".", "bill", []),
        (".", "snippets/bill", []),
        (".", "docs", []),
        (".", "/", []),
    ],
)
def test_name_means_claims(
    site: Site, folder: str, given: str, claims: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids go first; else a path, from the working directory or from the root."""
    assert chosen(site, folder, given.format(root=site.root), monkeypatch) == claims


def test_path_through_a_link(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell may stand in a folder that is a link to the project."""
    (tmp_path / "link").symlink_to(site.root)
    monkeypatch.chdir(tmp_path)
    assert meant(site.catalog, f"{tmp_path}/link/{SNIPPET}") == CLAIM


def test_show_takes_a_path(site: Site) -> None:
    """What a shell completes is good enough."""
    said = uradori(site.root / "snippets", "show", os.path.relpath(SNIPPET, "snippets"), "--json")
    assert (said.status, said.document["id"]) == (0, CLAIM)


def test_several_names_are_told_apart(site: Site) -> None:
    """Each claim once, in the order of the names; each name that means none is told."""
    found, unknown = select(site.catalog, [OTHER, "snippets", "shop", "pills/boX", "nothing"])
    assert found == [OTHER, CLAIM]
    assert [(each.code, each.path, each.message) for each in unknown] == [
        ("UR201", "snippets/pills/boX.py", 'no snippet named "pills/boX"'),
        ("UR201", "snippets/nothing.py", 'no snippet named "nothing"'),
    ]
    assert select(site.catalog, []) == ([CLAIM, OTHER], [])


def test_name_that_is_nearly_right_is_suggested(site: Site) -> None:
    """A person has mistyped it."""
    (problem,) = select(site.catalog, [f"{CLAIM}x"])[1]
    assert CLAIM in problem.hint


def test_file_that_cannot_be_read_is_told_instead(site: Site) -> None:
    """It is what is wrong, and not that there is no claim; others are chosen all the same."""
    site.write(SNIPPET, "# /// uradori\n# timeout = [\n# ///\n")
    found, unknown = select(site.catalog, [CLAIM, "shop"])
    assert found == [OTHER]
    assert {each.path for each in unknown} == {SNIPPET}
    assert "UR201" not in {each.code for each in unknown}
    assert select(site.catalog, ["shop"])[1] == []


def test_what_lacks_its_engine_is_not_run(site: Site) -> None:
    """Whoever asked for it hears how to get it."""
    gone = "[tool.uradori.engines.gone]\nname = 'Gone'\nprograms = ['no-such-program']\n"
    gone += "install = 'apt-get install no-such'\n"
    gone += gone.replace("gone", "lost").replace("no-such", "other")
    site.write("pyproject.toml", site.read("pyproject.toml") + gone)
    site.edit(f"snippets/{OTHER}.py", '# backend = "plain"', '# engines = ["gone", "lost"]')
    ledger = site.ledger
    assert runnable(ledger, [CLAIM, OTHER]) == [CLAIM]
    (problem,) = unable(ledger, [CLAIM, OTHER])
    assert (problem.code, problem.path) == ("UR408", f"snippets/{OTHER}.py")
    assert problem.message == f'claim "{OTHER}" cannot be run here: an engine is missing'
    missing = ledger.entries[OTHER].missing
    assert len(missing) == 2
    assert problem.hint == f"install {missing[0]}, {missing[1]}"


def test_problems_of_some_claims(site: Site) -> None:
    """Those of code, output and record of these claims, and of no others."""
    ledger = site.ledger
    record = relative(records.path_of(ledger.project, CLAIM), site.root)
    paths = (SNIPPET, OUTPUT, record, f"snippets/{OTHER}.py", "docs/en/bills.md")
    told = replace(ledger, beside=tuple(Problem("UR101", path, "is wrong") for path in paths))
    of_both = [
        [each.path for each in about(told, [claim]) if each.message == "is wrong"]
        for claim in (CLAIM, OTHER)
    ]
    assert of_both == [[SNIPPET, OUTPUT, record], [f"snippets/{OTHER}.py"]]


def test_problems_in_a_file_that_claims_share(site: Site) -> None:
    """A problem there is about whom it names; one that names nobody is about all."""
    ledger = site.ledger
    shared = {
        claim: replace(entry, snippet=replace(entry.snippet, path="shared.py", elsewhere=True))
        for claim, entry in ledger.entries.items()
    }
    words = (f'"{CLAIM}" is wrong', f'"{OTHER}" is wrong', "is wrong")
    problems = tuple(Problem("UR101", "shared.py", message) for message in words)
    told = replace(ledger, entries=shared, beside=problems)
    assert [each.message for each in about(told, [CLAIM])] == [words[0], words[2]]
    assert [each.message for each in about(told, [CLAIM, OTHER])] == [*words]
