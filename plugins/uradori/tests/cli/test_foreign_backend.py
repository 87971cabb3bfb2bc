"""A backend and a kind of proof from outside: installed beside uradori, they are like its own."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.abacus import FILES, SITE, called, environment_with
from support.builds import PLAIN
from support.sites import Site

CLAIM = "abacus/adds_numbers"


@pytest.fixture
def abacus_site(site: Site) -> Site:
    """The valid site with a claim more, which needs a backend from outside."""
    for name, text in SITE.items():
        site.write(name, text)
    site.write("mkdocs.yml", PLAIN)
    site.confirm()
    return site


def test_foreign_backend_is_like_our_own(abacus_site: Site, tmp_path: Path) -> None:
    """It runs the snippet under a fault and mutated, and its words are on the page and in data."""
    python = environment_with(tmp_path / "env", FILES)
    ran = called(python, abacus_site, "uradori", "run", "--mutate")
    assert ran.returncode == 0, ran.stderr
    shown = called(python, abacus_site, "uradori", "list", "--json")
    (claim,) = [each for each in json.loads(shown.stdout)["claims"] if each["id"] == CLAIM]
    assert (claim["kind"], claim["backend"], claim["verdict"]) == ("reckoned", "abacus", "checked")
    assert claim["versions"] == {"abacus": "1.0"}
    assert claim["fails_when"] == [{"fault": "abacus_faults.forgets_the_carry", "killed": True}]
    assert claim["mutation_score"] == 1
    built = called(python, abacus_site, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    for lang, words in {"ja": "そろばん abacus 1.0 で計算", "en": "reckoned on abacus 1.0"}.items():
        html = (abacus_site.root / "site" / lang / "abacus" / "index.html").read_text()
        badge = BeautifulSoup(html, "html.parser").select_one(".uradori-badge")
        assert badge is not None
        assert words in badge.get_text()


def test_without_it_the_header_is_a_problem(abacus_site: Site) -> None:
    """Where the distribution is not installed, the header names a backend that there is not."""
    found = [
        (each.code, each.message)
        for each in abacus_site.catalog.problems
        if CLAIM in each.path and each.code != "UR115"
    ]
    assert found == [("UR114", 'no backend named "abacus"')]


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("import no_such_library\n", "cannot be loaded: No module named 'no_such_library'"),
        ("RECKONED = ABACUS = 'abacus'\n", "is no Kind of that name"),
    ],
)
def test_broken_registration_is_a_problem(
    abacus_site: Site, tmp_path: Path, module: str, said: str
) -> None:
    """What another distribution registers wrongly is told in a line, and stops nothing else."""
    python = environment_with(tmp_path / "env", {**FILES, "abacus_kinds.py": module})
    checked = called(python, abacus_site, "uradori", "check")
    assert checked.returncode == 1
    line = f'pyproject.toml: UR430 abacus: entry point "reckoned" of uradori.kinds {said}'
    assert line in checked.stderr.splitlines()
    assert "Traceback" not in checked.stderr
