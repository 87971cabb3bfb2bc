"""Texts that somebody else registers can be quoted like botocore's."""

import json
from pathlib import Path

import pytest
from support.abacus import called, environment_with
from support.sites import CLAIM, OUTPUT, SNIPPET, Site

MANUAL = {
    "manual_texts.py": """\
from uradori.project.kinds import TextsSpec

MANUAL = TextsSpec("manual", "manual_texts:read", "the-manual", "A & B")


def read(place):
    if place != "intro":
        raise KeyError(place)
    return "It just works. Mostly."
""",
    "the_manual-2.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: the-manual\nVersion: 2.0\n",
    "the_manual-2.0.dist-info/entry_points.txt": "[uradori.texts]\nmanual = manual_texts:MANUAL\n",
}


@pytest.fixture
def quoting(site: Site) -> Site:
    """The valid site, whose claim quotes the manual."""
    site.write(
        SNIPPET,
        '# /// uradori\n# kind = "quotation"\n# statements = ["bills.cost"]\n'
        '# quotes = [{ place = "manual:intro", words = "It just works." }]\n# ///\n',
    )
    site.delete(OUTPUT)
    return site


def test_text_of_others_is_quoted(quoting: Site, tmp_path: Path) -> None:
    """An entry point is all that it takes; the badge says whose words they are."""
    python = environment_with(tmp_path / "env", MANUAL)
    ran = called(python, quoting, "uradori", "run")
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.startswith(f"❝ {CLAIM}  ")
    shown = called(python, quoting, "uradori", "show", CLAIM, "--json")
    claim = json.loads(shown.stdout)
    assert (claim["verdict"], claim["strength"]) == ("quoted", "says")
    assert claim["quotes"] == [
        {
            "text": "manual:intro",
            "words": "It just works.",
            "lang": "en",
            "read": None,
            "found": True,
        }
    ]
    assert claim["versions"]["the-manual"] == "2.0"
    quoting.edit(SNIPPET, "manual:intro", "manual:outro")
    broken = called(python, quoting, "uradori", "run")
    assert broken.returncode == 1
    assert "UR414" in broken.stderr
    assert "(not quoted: manual:outro: outro)" in broken.stderr


def test_without_it_there_is_no_such_place(quoting: Site) -> None:
    """Where the distribution is not installed, nobody can look."""
    found = [(each.code, each.hint) for each in quoting.catalog.problems]
    assert found == [("UR151", "one of: botocore:…, or a web address")]
