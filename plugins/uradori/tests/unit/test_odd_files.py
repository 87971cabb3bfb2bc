"""What may stand in the place of a file that an author writes: one line, and nothing more.

A folder, a pipe, links that lead nowhere or to themselves, another encoding, names that are no
text, numbers without end: each is one problem with place, code and hint, and everything else of
the site is still read.
"""

import os
from pathlib import Path

import pytest
from support.odd import ODD, put
from support.sites import CLAIM, FAULTS, NOTE, OUTPUT, SNIPPET, Site
from uradori.evidence.ledger import load_ledger
from uradori.project.problems import Problem

GLOSSARY = "docs/glossary.toml"
MONSTER = "1" * 5000
PLACES = {SNIPPET: "UR111", OUTPUT: "UR111", FAULTS: "UR116", NOTE: "UR501", GLOSSARY: "UR309"}
CONSEQUENCES = {
    SNIPPET: set(),
    OUTPUT: {"UR106"},
    FAULTS: {"UR104"},
    NOTE: {"UR103"},
    GLOSSARY: set(),
}
"""What the rest of the site lacks then, and says so."""


def told(site: Site, name: str) -> Problem:
    """The one problem of this file, which has a hint; elsewhere there are but consequences."""
    problems = site.catalog.problems
    here = [each for each in problems if each.path == name]
    others = {each.code for each in problems if each.path != name}
    assert len(here) == 1, here
    assert others <= CONSEQUENCES.get(name, set()) | {"UR502"}
    assert here[0].hint
    return here[0]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("odd", ODD)
def test_odd_thing_in_the_place_of_a_file(site: Site, name: str, odd: str) -> None:
    """It has one problem at its place; nothing waits, nothing raises, the rest is read."""
    put(odd, site.root / name)
    assert told(site, name).code == PLACES[name]
    assert set(site.catalog.pages) == {"docs/ja/bills.md", "docs/en/bills.md"}


@pytest.mark.parametrize(
    ("name", "code", "line"),
    [
        (SNIPPET, "UR101", 2),
        (NOTE, "UR501", 1),
        (GLOSSARY, "UR309", 1),
        ("pyproject.toml", "UR901", 1),
    ],
)
@pytest.mark.parametrize(
    ("what", "words"),
    [
        pytest.param(f"x = {MONSTER}", "4300 digits", id="monstrous number"),
        pytest.param("x = " + "[" * 20000, "too deep", id="too deep"),
        pytest.param("x" + ".x" * 60000 + " = 1", "200 parts", id="endless key"),
        pytest.param("x = 2026-99-99", "not TOML", id="no date"),
    ],
)
def test_toml_without_end(
    site: Site, name: str, code: str, line: int, what: str, words: str
) -> None:
    """The line of what cannot be read is named, whatever it is."""
    if name == SNIPPET:
        site.edit(name, "# /// uradori\n", f"# /// uradori\n# {what}\n")
    else:
        before = site.read(name) if (site.root / name).is_file() else ""
        site.write(name, f"{what}\n{before}")
    (found,) = [each for each in site.catalog.problems if each.path == name]
    assert (found.code, found.line) == (code, line)
    assert words in found.message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (b"snippets/bills/\xff\xfe.py", "UR111"),
        (b"snippets/bills/\xff\xfe.out", "UR107"),
        (b"snippets/faults/\xff.py", "UR116"),
        (b"docs/notes/\xff.toml", "UR501"),
        (b"snippets/bills/a\nb.py", "UR111"),
    ],
)
def test_name_that_is_no_text(site: Site, name: bytes, code: str) -> None:
    """Its bytes are shown escaped, so that whoever prints the line can."""
    Path(os.fsdecode(os.fsencode(site.root) + b"/" + name)).write_bytes(b"")
    (found,) = site.catalog.problems
    assert (found.code, found.path.isprintable(), "\\" in found.path) == (code, True, True)
    str(found).encode()


def test_name_in_any_script_is_a_name(site: Site) -> None:
    """Letters of any script, and blanks of any width, keep a note from nothing."""
    site.write(
        f"docs/notes/料金　メモ {chr(0xE9)}.toml",
        site.read(NOTE).replace('id = "2023-08-21"', 'id = "x"'),
    )
    assert {each.code for each in site.catalog.problems} == {"UR503"}


def test_folders_that_lead_into_themselves(site: Site) -> None:
    """Links to folders above are not entered, or two of them would double the way at each step."""
    for name in ("snippets/bills/one", "snippets/bills/two", "docs/notes/three"):
        (site.root / name).symlink_to("..")
    assert list(site.catalog.snippets) == [CLAIM]
    assert list(load_ledger(site.root).entries) == [CLAIM]


@pytest.mark.parametrize(
    "address",
    ["http://[x", "javascript:alert(1)", "http://", "http://a:b/", "ftp://a/", "https://a b/", ""],
)
def test_address_that_cannot_be_a_link(site: Site, address: str) -> None:
    """In a header or a note it is a problem at reading, with its key; nothing is rendered of it."""
    site.edit(SNIPPET, "https://example.com/prices", address)
    site.edit(NOTE, 'judged = "correct"\n', f'judged = "correct"\nsources = ["{address}"]\n')
    found = {(each.code, each.path): each for each in site.catalog.problems}
    assert found["UR102", SNIPPET].message.startswith("header: sources.1: must be a web address")
    assert found["UR102", SNIPPET].line == 6
    assert "sources.1: must be a web address" in found["UR501", NOTE].message


def test_second_header_is_named(site: Site) -> None:
    """It would be ignored; the first one holds."""
    site.edit(SNIPPET, "import prices\n", "# /// uradori\n# timeout = 1\n# ///\nimport prices\n")
    assert site.problems == [("UR123", SNIPPET, 10)]
    assert site.catalog.snippets[CLAIM].header.timeout is None


def test_byte_order_mark_hides_no_header(site: Site) -> None:
    """An editor that puts one there changes nothing of what the snippet says."""
    header = site.catalog.snippets[CLAIM].header
    for name in (SNIPPET, FAULTS, NOTE):
        site.write(name, "\ufeff" + site.read(name))
    assert (site.problems, site.catalog.snippets[CLAIM].header) == ([], header)


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        (SNIPPET, "# limits.en", "# limits.fr", 1),
        (NOTE, "omitted.en", "omitted.fr", 13),
        (FAULTS, "en=", "fr=", 13),
    ],
)
def test_text_in_a_language_that_the_site_has_not(
    site: Site, name: str, old: str, new: str, line: int
) -> None:
    """A typo in a language's code is told as such, beside what is missing then."""
    site.edit(name, old, new)
    (found,) = [each for each in site.catalog.problems if each.code == "UR127"]
    assert (found.path, found.hint) == (name, "its languages are: ja, en")
    assert found.message.endswith("fr: the site has no language fr")
    assert found.line == line


def test_typos_of_a_glossary_are_named(site: Site) -> None:
    """Keys that nobody knows, languages that the site has not, lists that are none."""
    site.write(
        GLOSSARY,
        """[[term]]
ja = "料金"
en = "price"
nevr.en = ["cost"]

[[term]]
ja = "単価"
fr = "prix"
never.fr = ["coût"]

[[term]]
en = "bill"
also.en = "invoice"

[[term]]
en = "cost"
never.ja = ["費用"]
""",
    )
    found = [(each.code, each.line, each.message) for each in site.catalog.problems]
    assert found == [
        ("UR309", 1, 'nevr: no such key; did you mean "never"?'),
        ("UR127", 6, "term.fr: the site has no language fr"),
        ("UR127", 6, "never.fr: the site has no language fr"),
        ("UR309", 11, "also.en: must be a list"),
    ]
