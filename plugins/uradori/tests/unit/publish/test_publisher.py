"""Publishers come by entry point: one from elsewhere is as good as ours, and no danger."""

from pathlib import Path

import pytest
from support.builds import build, with_evidence, with_pages
from support.cli import uradori
from support.distributions import install
from support.sites import CLAIM, Site
from uradori.publish import built_site
from uradori.publish.publisher import (
    Publisher,
    PublisherError,
    Stage,
    documents,
    remarks,
    with_problems,
)
from uradori.publish.site import Site as Published

GROUP = "[uradori.publishers]\ntoy = {module}:PUBLISHER\n"

TITLES = '''\
"""Lists of titles, as somebody may want them."""

from uradori.project.problems import Problem
from uradori.publish.publisher import Publisher, Stage


def documents(site):
    for lang in site.languages:
        yield f"{lang}/titles.txt", "\\n".join(map(site.title, site.pages(lang))).encode()


def remarks(site):
    yield f"{len(site.languages)} lists of titles"


def problems(ledger):
    if "docs/en/draft.md" in ledger.catalog.pages:
        yield Problem("TOY1", "docs/en/draft.md", "is listed, too", hint="finish it")


PUBLISHER = Publisher(Stage.WITH_PAGES, documents, remarks, problems)
'''

LINK = "\n[Titles](titles.txt)\n"


def published(site: Site) -> Published:
    """The site as publishers see it."""
    ledger = site.ledger
    return Published(ledger, {path: path.removeprefix("docs/") for path in ledger.catalog.pages})


def test_ours_are_registered_like_anyones(site: Site) -> None:
    """Each document that a site has comes from an entry point."""
    made = {path for stage in Stage for path, _ in documents(published(site), stage)}
    assert made >= {
        "claims.json",
        "claims.schema.json",
        "history.json",
        "history.schema.json",
        "llms.txt",
        "en/llms.txt",
        "ja/bills.md",
        f"snippets/{CLAIM}.py",
        f"en/badges/claims/{CLAIM}.svg",
        "ja/badges/pages/bills.svg",
    }


def test_publisher_from_elsewhere_takes_part_in_a_build(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages may link to what it makes, and nothing of ours knows it."""
    install(tmp_path / "titles", monkeypatch, TITLES, GROUP)
    with_pages(site)
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/bills.md", site.read(f"docs/{lang}/bills.md") + LINK)
    site.confirm()
    built = build(with_evidence(site), "--strict")
    assert (built.status, built.lines) == (0, [])
    for lang, title in (("en", "Bills"), ("ja", "料金")):
        assert title in (built.folder / lang / "titles.txt").read_text("utf-8").split("\n")
    assert (
        built.page("en/bills/index.html").select_one("article a[href='../titles.txt']") is not None
    )


def test_publisher_tells_of_its_input(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`check` counts it among the problems, with place and hint."""
    install(tmp_path / "titles", monkeypatch, TITLES, GROUP)
    with_evidence(site)
    assert "TOY1" not in uradori(site.root, "check").out
    site.write("docs/en/draft.md", "# Draft { #draft }\n")
    said = uradori(site.root, "check")
    assert said.status == 1
    assert "docs/en/draft.md: TOY1 is listed, too" in said.out + said.err
    assert list(remarks(published(site)))[-1] == "2 lists of titles"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("def (\n", "SyntaxError"),
        ("PUBLISHER = None\n", "is no Publisher"),
    ],
)
def test_broken_publisher_stops_no_other(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, message: str
) -> None:
    """One problem that names it; every other document is made."""
    install(tmp_path / "broken", monkeypatch, source, GROUP)
    [problem] = with_problems(with_evidence(site).ledger).problems
    assert (problem.code, message in problem.message) == ("UR605", True)
    assert "claims.json" in dict(documents(published(site), Stage.WITH_PAGES))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("../outside.txt", "no path below the site's root"),
        ("/etc/passwd", "no path below the site's root"),
        ("a\\\\b.txt", "no path below the site's root"),
        ("", "no path below the site's root"),
        ("claims.json", 'claims.json is already made by "claims"'),
    ],
)
def test_publisher_stays_in_its_place(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, message: str
) -> None:
    """It writes neither outside of the site nor over what another makes."""
    source = (
        "from uradori.publish.publisher import Publisher, Stage\n"
        f'PUBLISHER = Publisher(Stage.WITH_PAGES, lambda site: [("{path}", b"toy")])\n'
    )
    install(tmp_path / "toy", monkeypatch, source, GROUP)
    with pytest.raises(PublisherError, match="toy"):
        dict(documents(published(site), Stage.WITH_PAGES))
    page = tmp_path / "built/en/bills.html"
    page.parent.mkdir(parents=True)
    page.write_text("<html></html>", "utf-8")
    said = uradori(site.root, "publish", str(tmp_path / "built"))
    assert said.status == 1
    assert message in said.err
    assert [path for path in (tmp_path / "built").rglob("*") if path.is_file()] == [page]


def test_document_does_not_follow_a_link_out_of_the_site(tmp_path: Path) -> None:
    """What stands in a built folder may be a link to somebody's files."""
    outside, folder = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    folder.mkdir()
    (folder / "en").symlink_to(outside)
    with pytest.raises(ValueError, match="leads out of"):
        built_site.write(folder, [("en/llms.txt", b"text")])
    assert list(outside.iterdir()) == []


def test_publisher_needs_nothing_but_documents() -> None:
    """Remarks and problems are for those that have some."""
    minimal = Publisher(Stage.AFTER_PAGES, lambda _: [])
    assert [*minimal.remarks(None), *minimal.problems(None)] == []
