"""Pages that are taken from an earlier build: only those that a conversion would make just so."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest import mock

import pytest
from mkdocs.structure.pages import Page
from support.builds import Built, build, plain, with_evidence
from support.sites import CLAIM, FAULTS, HELPER, OUTPUT, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Outcome
from uradori.hosts.mkdocs import kept_pages
from uradori.project.model import sha256

PAGES = {
    "docs/ja/index.md": "# はじめに { #start }\n\n[料金](bills.md#bills)\n\n/// figures\n///\n",
    "docs/en/index.md": "# Start { #start }\n\n[Bills](bills.md#bills)\n\n/// figures\n///\n",
    "docs/ja/ledger.md": "# 台帳 { #ledger }\n\n/// ledger\n///\n\n## 下 { #below }\n",
    "docs/en/ledger.md": "# Ledger { #ledger }\n\n/// ledger\n///\n\n## Below { #below }\n",
}
PYTHON = (
    "docs/en/code.md",
    "# Code { #code }\n\n```python\nprint(1)\n```\n\n- **a** < `b` &amp; *c*\n",
)


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence and a few more pages, built before."""
    files = {name: sha256(site.read(name).encode()) for name in (HELPER, FAULTS)}
    with_evidence(plain(site), files=files)
    for name, text in {**PAGES, **dict([PYTHON])}.items():
        site.write(name, text)
    site.confirm()
    build(site)
    return site


@contextmanager
def converted() -> Iterator[list[str]]:
    """The pages that MkDocs converts meanwhile."""
    found: list[str] = []
    render = Page.render

    def noted(page: Page, *arguments: object) -> None:
        found.append(page.file.src_uri)
        render(page, *arguments)  # type: ignore[arg-type]

    with mock.patch.object(Page, "render", noted):
        yield found


def cold(site: Site) -> Built:
    """The site, built as if it never had been."""
    shutil.rmtree(site.root / kept_pages.FOLDER, ignore_errors=True)
    return build(site)


def test_a_site_of_which_nothing_changed_is_the_same_without_a_conversion(site: Site) -> None:
    """Every file, and every problem."""
    with converted() as pages:
        warm = build(site)
    files, lines = warm.files(), warm.lines
    assert pages == []
    with converted() as pages:
        built = cold(site)
    assert len(pages) == len(PAGES) + 3
    assert (built.files(), built.lines) == (files, lines)


def test_a_page_that_changed_is_converted_and_those_that_show_it(site: Site) -> None:
    """The other language may have fallen behind; nothing else is converted."""
    site.edit("docs/en/index.md", "[Bills]", "The [bills]")
    with converted() as pages:
        build(site)
    assert pages == ["en/index.md", "ja/index.md"]


def _refuted(site: Site) -> None:
    records.write(site.project, replace(site.evidence(), outcome=Outcome.FAILED, detail="0"))


def _word(site: Site) -> None:
    site.write("words/en.toml", '[part]\ncode = "What is run"\n')


CHANGES: dict[str, Callable[[Site], object]] = {
    "text": lambda site: site.edit("docs/en/index.md", "[Bills]", "The [bills]"),
    "claim no more": lambda site: site.write("docs/en/bills.md", "# Bills { #bills }\n"),
    "other language": lambda site: site.edit("docs/ja/bills.md", "2ドル。", "2ドルである。"),
    "snippet": lambda site: site.edit(SNIPPET, "assert total == 2", "assert 2 == total"),
    "comment": lambda site: site.edit(SNIPPET, "the price of", "what one pays for"),
    "output": lambda site: site.write(OUTPUT, "total: 3 USD\n"),
    "helper": lambda site: site.write(HELPER, "PER_MILLION = 3\n"),
    "fault": lambda site: site.edit(FAULTS, "every price doubles", "prices double"),
    "no evidence": lambda site: site.delete(f".uradori/evidence/{CLAIM}.json"),
    "refuted": _refuted,
    "other run": lambda site: records.write(site.project, site.evidence(seconds=7.0)),
    "words": _word,
    "address": lambda site: site.edit("mkdocs.yml", "example.com/notes", "example.com/other"),
    "extension": lambda site: site.edit(
        "mkdocs.yml", "  - attr_list\n", "  - attr_list\n  - toc: {permalink: true}\n"
    ),
    "addresses": lambda site: site.write(
        "mkdocs.yml", "use_directory_urls: false\n" + site.read("mkdocs.yml")
    ),
    "page gone": lambda site: site.delete("docs/en/bills.md"),
    "page renamed": lambda site: (site.root / "docs/en/code.md").rename(
        site.root / "docs/en/other.md"
    ),
    "settings": lambda site: site.edit("pyproject.toml", '"ja", "en"', '"en", "ja"'),
    "limits": lambda site: site.edit(SNIPPET, "without the free tier", "with no free tier"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_site_is_as_if_nothing_had_been_kept(site: Site, change: str) -> None:
    """In every file, and in what the build says."""
    CHANGES[change](site)
    warm = build(site)
    files, lines = warm.files(), warm.lines
    built = cold(site)
    assert (built.files(), built.lines) == (files, lines)


def test_other_versions_of_what_converts_convert(site: Site) -> None:
    """Nobody knows whether they make the same of a page."""
    known = kept_pages.version
    other = mock.patch.object(
        kept_pages, "version", lambda name: "0" if name == "pygments" else known(name)
    )
    with other, converted() as pages:
        build(site)
    assert len(pages) == len(PAGES) + 3


def test_other_code_of_ours_converts(site: Site) -> None:
    """A template, a style of words, a module: by size and time."""
    stamps = kept_pages.stamps()
    with (
        mock.patch.object(kept_pages, "stamps", return_value=[*stamps, ("new.html", 1, 1)]),
        converted() as pages,
    ):
        build(site)
    assert len(pages) == len(PAGES) + 3
    assert any(str(each[0]).endswith("claim.html") for each in stamps)


def test_what_is_said_of_a_page_is_said_by_every_build(site: Site) -> None:
    """A page of which MkDocs says something is converted each time."""
    site.write("docs/en/code.md", "# Code { #code }\n\n[gone](gone.md) [no](bills.md#nothing)\n")
    first = build(site)
    assert any("gone.md" in line for line in first.lines)
    assert build(site).lines == first.lines


def test_a_page_that_takes_in_another_file_is_converted(site: Site) -> None:
    """As a picture that an extension writes into it."""
    place = (site.root / "docs/en/code").as_posix()  # below which MkDocs publishes the page
    extension = f"  - pymdownx.b64: {{base_path: '{place}', restrict_path: false}}\n"
    site.edit("mkdocs.yml", "  - attr_list\n", f"  - attr_list\n{extension}")
    site.write("docs/en/code.md", "# Code { #code }\n\n![dot](dot.png)\n")
    site.write("docs/en/dot.png", b"one")
    assert "b25l" in build(site).text("en/code/index.html")
    site.write("docs/en/dot.png", b"two")
    assert "dHdv" in build(site).text("en/code/index.html")


def test_a_page_that_was_damaged_on_the_disk_is_converted(site: Site) -> None:
    """Whatever became of it."""
    files = build(site).files()
    kept = sorted((site.root / kept_pages.FOLDER).iterdir())
    kept[0].write_bytes(kept[1].read_bytes()[:-1])
    kept[1].write_bytes(b"")
    kept[2].unlink()
    kept[2].mkdir()
    assert build(site).files() == files


def test_only_what_the_last_build_had_is_kept(site: Site) -> None:
    """However often a page changes."""
    for number in range(3):
        site.write("docs/en/code.md", f"# Code {number} {{ #code }}\n")
        build(site)
    assert len(list((site.root / kept_pages.FOLDER).iterdir())) == len(PAGES) + 3


def test_with_other_plugins_and_hooks_every_page_is_converted(site: Site) -> None:
    """They may do with it what they want, in every build."""
    site.write("hooks.py", "def on_page_markdown(markdown, **_):\n    return markdown + '!'\n")
    site.write("mkdocs.yml", site.read("mkdocs.yml") + "hooks: [hooks.py]\n")
    for _ in range(2):
        with converted() as pages:
            build(site)
        assert len(pages) == len(PAGES) + 3
