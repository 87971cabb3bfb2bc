"""What is wrong with a site fails a strict build, all of it at once, and never with a traceback."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.builds import PLAIN, build, plain, with_evidence
from support.cli import authored
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.evidence.model import Outcome
from uradori.evidence.records import SCHEMA
from uradori.project.model import anchor

JA, EN = "docs/ja/bills.md", "docs/en/bills.md"
EVIDENCE = f".uradori/evidence/{CLAIM}.json"
BLOCK = f"/// claim | {CLAIM}\nAgain.\n///\n"


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence and a short mkdocs.yml."""
    return with_evidence(plain(site))


def unknown_claim(site: Site) -> None:
    for page in (JA, EN):
        site.edit(page, CLAIM, "bills/milion_requests_cost_two_dollars")
    site.confirm()


def no_claim_id(site: Site) -> None:
    for page in (JA, EN):
        site.write(page, site.read(page) + "\n/// claim\nText.\n///\n")
    site.confirm()


def language_missing(site: Site) -> None:
    site.delete(EN)


def claim_twice(site: Site) -> None:
    for page in (JA, EN):
        site.write(page, site.read(page) + "\n" + BLOCK)
    site.confirm()


def claim_in_one_language(site: Site) -> None:
    site.write("docs/en/more.md", "# More { #more }\n\n" + BLOCK)
    site.write("docs/ja/more.md", "# さらに { #more }\n")
    site.confirm()


def claim_in_raw_html(site: Site) -> None:
    for page in (JA, EN):
        site.edit(page, "\n/// claim", "\n<div>\n/// claim")
    site.confirm()


def claim_not_closed(site: Site) -> None:
    for page in (JA, EN):
        site.write(page, site.read(page).removesuffix("///\n"))
    site.confirm()


def heading_without_id(site: Site) -> None:
    for page in (JA, EN):
        site.edit(page, " { #bills }", "")
    site.confirm()


def translation_out_of_date(site: Site) -> None:
    site.edit(JA, "2ドル", "3ドル")


def refuted(site: Site) -> None:
    with_evidence(site, outcome=Outcome.FAILED, detail="AssertionError", line=1)


def broken_check(site: Site) -> None:
    with_evidence(site, outcome=Outcome.TIMED_OUT, detail="was still running")


def stale_snippet(site: Site) -> None:
    site.edit(SNIPPET, "assert total == 2", "assert total  == 2")


def stale_output(site: Site) -> None:
    site.write(OUTPUT, "total: 2 USD \n")


def broken_header(site: Site) -> None:
    site.write("snippets/bad/is_no_toml.py", "# /// uradori\n# = 1\n# ///\n")


def source_that_runs(site: Site) -> None:
    site.edit(SNIPPET, "https://example.com/prices", "javascript:alert(1)")


def unknown_fault(site: Site) -> None:
    site.edit(SNIPPET, "prices.doubled", "prices.dubled")


def unknown_statement(site: Site) -> None:
    site.edit(SNIPPET, "bills.cost", "bills.kost")


def path_out_of_snippets(site: Site) -> None:
    for page in (JA, EN):
        site.edit(page, CLAIM, "../docs/notes/x")
    site.confirm()


def absolute_path(site: Site) -> None:
    for page in (JA, EN):
        site.edit(page, CLAIM, "/etc/passwd")
    site.confirm()


def link_out_of_snippets(site: Site) -> None:
    outside = site.write("outside.py", site.read(SNIPPET))
    site.delete(SNIPPET)
    (site.root / SNIPPET).symlink_to(outside)


def truncated_evidence(site: Site) -> None:
    path = site.root / EVIDENCE
    path.write_bytes(path.read_bytes()[:100])


def other_schema(site: Site) -> None:
    site.edit(EVIDENCE, f'"schema": {SCHEMA}', '"schema": 1')


def broken_diagram(site: Site) -> None:
    for lang in ("ja", "en"):
        site.write(
            f"docs/{lang}/flow.md", f"# {lang} {{ #flow }}\n\n/// diagram | Flow\na -> b\n///\n"
        )
    site.confirm()


def broken_settings(site: Site) -> None:
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nlangauges = []\n')


PROBLEMS: list[tuple[Callable[[Site], None], str]] = [
    (unknown_claim, "UR201"),
    (no_claim_id, "UR202"),
    (language_missing, "UR301"),
    (claim_twice, "UR203"),
    (claim_in_one_language, "UR302"),
    (claim_in_raw_html, "UR208"),
    (claim_not_closed, "UR202"),
    (heading_without_id, "UR204"),
    (translation_out_of_date, "UR306"),
    (refuted, "UR403"),
    (broken_check, "UR414"),
    (stale_snippet, "UR402"),
    (stale_output, "UR402"),
    (broken_header, "UR101"),
    (source_that_runs, "UR102"),
    (unknown_fault, "UR104"),
    (unknown_statement, "UR103"),
    (path_out_of_snippets, "UR201"),
    (absolute_path, "UR201"),
    (link_out_of_snippets, "UR109"),
    (truncated_evidence, "UR404"),
    (broken_diagram, "UR209"),
    (broken_settings, "UR902"),
]


NAMES = [spoil.__name__ for spoil, _ in PROBLEMS]


def test_site_in_order_builds_strictly(site: Site) -> None:
    """What the tests below spoil is in order before."""
    built = build(site, "--strict", require_evidence=True)
    assert (built.status, built.lines) == (0, [])


@pytest.mark.parametrize(
    ("spoil", "code"), PROBLEMS, ids=lambda value: getattr(value, "__name__", "")
)
def test_problem_fails_a_strict_build(site: Site, spoil: Callable[[Site], None], code: str) -> None:
    """Status 1, a line with the code, no traceback, and no file of the author's changed."""
    spoil(site)
    before = authored(site)
    built = build(site, "--strict")
    assert built.status == 1
    assert code in built.codes
    assert all(line.startswith(("WARNING", "Aborted with")) for line in built.lines)
    assert {name: data for name, data in authored(site).items() if name in before} == before


@pytest.mark.parametrize(
    ("spoil", "code"), PROBLEMS, ids=lambda value: getattr(value, "__name__", "")
)
def test_problem_does_not_stop_a_build_that_is_not_strict(
    site: Site, spoil: Callable[[Site], None], code: str
) -> None:
    """An author at work sees the site with the warning; both pages are there."""
    spoil(site)
    built = build(site)
    assert built.status == 0
    assert code in built.codes
    assert built.page("ja/bills/index.html").h1 is not None


@pytest.mark.parametrize(("required", "status", "codes"), [(False, 0, []), (True, 1, ["UR401"])])
@pytest.mark.parametrize("lose", [lambda site: shutil.rmtree(site.root / ".uradori"), other_schema])
def test_missing_evidence_matters_where_it_is_required(
    site: Site, lose: Callable[[Site], None], required: bool, status: int, codes: list[str]
) -> None:
    """A plain clone can be read without running anything; CI sets `require_evidence`.

    Evidence of an older form is as good as none.
    """
    lose(site)
    built = build(site, "--strict", require_evidence=required)
    assert (built.status, built.codes) == (status, codes)


def test_all_problems_are_listed_at_once(site: Site) -> None:
    """One build, one list; each with file, line, code and hint."""
    site.write("docs/ja/more.md", "# さらに\n\n/// claim | bills/nothing\n本文。\n///\n")
    broken_header(site)
    refuted(site)
    built = build(site, "--strict")
    assert built.status == 1
    assert sorted(built.codes) == ["UR101", "UR201", "UR204", "UR301", "UR403"]
    assert (
        'WARNING -  docs/ja/more.md:3: UR201 no snippet named "bills/nothing" '
        "(hint: uradori new bills/nothing)"
    ) in built.lines
    assert built.lines[-1] == "Aborted with 5 warnings in strict mode!"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ja", "百万リクエストは2ドル。", "この項目の検証コードがない。"),
        (
            "en",
            "A million requests cost two dollars.",
            "There is no snippet for this claim.",
        ),
    ],
)
def test_unknown_claim_is_shown_in_place(site: Site, lang: str, text: str, words: str) -> None:
    """The sentence stays, and what is wrong stands below it, with the nearest id."""
    unknown_claim(site)
    page = build(site).page(f"{lang}/bills/index.html")
    [claim] = page.select(".uradori--unknown")
    said = claim.select_one(".uradori-unknown")
    sentence = claim.select_one("p")
    assert claim["id"] == anchor("bills/milion_requests_cost_two_dollars")
    assert sentence is not None
    assert sentence.get_text() in {
        "百万リクエストは2ドル。",
        "A million requests cost two dollars.",
    }
    assert said is not None
    assert said.get_text().startswith(words)
    assert f'did you mean "{CLAIM}"?' in said.get_text()


@pytest.mark.parametrize(
    ("lang", "words"), [("ja", "この図は描けない。"), ("en", "This diagram cannot be drawn.")]
)
def test_broken_diagram_is_shown_in_place(site: Site, lang: str, words: str) -> None:
    """The rest of the page is there, and what is wrong stands where the picture would."""
    broken_diagram(site)
    [said] = build(site).page(f"{lang}/flow/index.html").select(".uradori-unknown")
    assert said.get_text() == f'{words} no box named "a"'


def test_damaged_evidence_shows_as_not_run(site: Site) -> None:
    """A record that was tampered with counts for nothing, and the page says why."""
    site.edit(EVIDENCE, '"outcome": "passed"', '"outcome": "failed"')
    page = build(site).page("en/bills/index.html")
    assert page.select(".uradori--not_run")
    [reason] = page.select(".uradori-reasons li")
    assert reason.get_text() == "The record of the run is damaged or was changed afterwards."


def without_extension(site: Site) -> None:
    site.write("mkdocs.yml", PLAIN.replace("  - uradori\n  - attr", "  - attr"))


def without_project(site: Site) -> None:
    site.write("pyproject.toml", "[project]\nname = 'x'\n")


def with_broken_toml(site: Site) -> None:
    site.write("pyproject.toml", "[tool.uradori\n")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_extension, "uradori: list `uradori` under markdown_extensions in mkdocs.yml"),
        (without_project, "uradori: no pyproject.toml with [tool.uradori] beside mkdocs.yml"),
    ],
)
def test_missing_set_up_is_one_line(site: Site, spoil: Callable[[Site], None], said: str) -> None:
    """Nothing can be built, and it is said why, in one line."""
    spoil(site)
    built = build(site)
    assert built.status == 1
    assert built.lines == [f"ERROR   -  {said}", "Aborted with a BuildError!"]


def test_settings_that_cannot_be_read_are_a_problem(site: Site) -> None:
    """A page can be looked at while they are being written; a strict build fails."""
    with_broken_toml(site)
    assert (build(site).status, build(site).codes[0]) == (0, "UR901")
    assert build(site, "--strict").status == 1


def test_exit_status_of_the_real_command(site: Site) -> None:
    """As CI sees it: a process that ends with 1 and says why."""
    unknown_claim(site)
    line = site.page("ja").mentions[0].line
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"docs/ja/bills.md:{line}: UR201" in done.stderr
    assert "Traceback" not in done.stderr


def test_options_are_checked(site: Site, tmp_path: Path) -> None:
    """A slip in the plugin's options is MkDocs's usual complaint."""
    site.write("mkdocs.yml", PLAIN.replace("{name: 日本語}", "{nmae: 日本語}"))
    built = build(site)
    assert built.status == 1
    assert any("nmae" in line or "name" in line for line in built.lines)


ENGINE = """
[tool.uradori.engines.big]
name = "Big"
tier = "slow"
"""


@pytest.mark.parametrize(
    ("required", "codes"),
    [
        ("false", []),
        ("true", []),
        ("default,system", []),
        ("default, system, slow", ["UR402"]),
        ("slow", ["UR402"]),
    ],
)
def test_slow_claim_is_missed_only_where_its_tier_is_required(
    site: Site, monkeypatch: pytest.MonkeyPatch, required: str, codes: list[str]
) -> None:
    """Everybody can build; publishing names every tier."""
    plain(site).write("pyproject.toml", site.read("pyproject.toml") + ENGINE)
    site.edit(SNIPPET, '# backend = "plain"', '# backend = "plain"\n# engines = ["big"]')
    site.edit("mkdocs.yml", "!ENV [URADORI_REQUIRE_EVIDENCE, false]", required)
    built = build(site, "--strict")
    assert (built.status, built.codes) == (1 if codes else 0, codes)


def test_unknown_tier_is_refused(site: Site) -> None:
    """With those that there are."""
    plain(site).edit("mkdocs.yml", "!ENV [URADORI_REQUIRE_EVIDENCE, false]", "fast")
    built = build(site)
    assert built.status == 1
    assert "'fast' is not a valid Tier" in "\n".join(built.lines)
    assert "default, system, slow" in "\n".join(built.lines)
