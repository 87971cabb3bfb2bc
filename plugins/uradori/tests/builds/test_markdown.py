"""The extension alone, without MkDocs: what must be true lives here."""

import os
import re
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from support.builds import with_evidence
from support.markdown import render
from support.sites import CLAIM, Site
from uradori.hosts.markdown.extension import ClaimError
from uradori.project.model import anchor

BLOCK = f"/// claim | {CLAIM}\nA **million**.\n///\n"


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence."""
    return with_evidence(site)


def test_claim_has_its_badge(site: Site) -> None:
    """Sentence, anchor and evidence, in the language asked for."""
    html = render(BLOCK, project=str(site.root), lang="en")
    assert f'id="{anchor(CLAIM)}"' in html
    assert "<p>A <strong>million</strong>.</p>" in html
    assert "run as a calculation" in html


def test_language_is_that_of_the_page(site: Site) -> None:
    """A host that names the file need say nothing else."""
    assert "計算を実行" in render(BLOCK, site.root / "docs/ja/bills.md")
    assert "run as a calculation" in render(BLOCK, site.root / "docs/en/bills.md")


def test_unknown_claim_stops_a_host_that_would_not_say(site: Site) -> None:
    """File, line and code are in the exception; `lenient` is for hosts that report themselves."""
    text = BLOCK.replace(CLAIM, "bills/nothing")
    site.write("docs/en/bills.md", f"# Bills {{ #bills }}\n\n{text}")
    with pytest.raises(ClaimError, match=r'^docs/en/bills.md:3: UR201 no snippet named "bills/n'):
        render(text, site.root / "docs/en/bills.md")


def test_no_project_is_said(site: Site) -> None:
    """Neither the page nor the working directory need be in a project."""
    with pytest.raises(ClaimError, match=r"no pyproject.toml with \[tool.uradori\]"):
        render(BLOCK, site.root.parent / "elsewhere.md")


def test_page_without_claims_needs_no_project(site: Site) -> None:
    """The extension may be listed for pages that do not use it."""
    assert render("Text.\n", site.root.parent / "elsewhere.md") == "<p>Text.</p>\n"


def test_ledger_links_to_the_sentences(site: Site) -> None:
    """As an author would write the link, so that the host resolves it."""
    html = render("/// ledger\n///\n", site.root / "docs/en/deep/ledger.md")
    site.write("docs/en/deep/ledger.md", "# Ledger { #ledger }\n\n/// ledger\n///\n")
    linked = render("/// ledger\n///\n", site.root / "docs/en/deep/ledger.md")
    assert f'href="#{anchor(CLAIM)}"' in html
    assert f'href="../bills.md#{anchor(CLAIM)}"' in linked


def test_one_converter_may_be_used_for_many_pages(site: Site) -> None:
    """Hosts reset a converter and use it again; nothing stays behind."""
    from markdown import Markdown

    md = Markdown(
        extensions=["uradori"],
        extension_configs={"uradori": {"project": str(site.root), "lang": "en"}},
    )
    first = md.convert(BLOCK)
    md.reset()
    assert md.convert(BLOCK) == first


def test_command_line_of_python_markdown(site: Site) -> None:
    """`python -m markdown -x uradori` inside a project finds it."""
    command = [sys.executable, "-m", "markdown", "-x", "uradori"]
    done = subprocess.run(
        command,
        cwd=site.root,
        input=BLOCK,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert "計算を実行" in done.stdout


def test_foreign_words_are_said_in_their_language(site: Site) -> None:
    """Marked words get a span that a screen reader understands, with Markdown inside it."""
    text = "# B { #b }\n\n彼は [may *arrive*]{ lang=en } と、`[x]{ lang=en }` と書く。\n"
    path = site.write("docs/ja/b.md", text)
    html = render(text, path)
    assert '<p>彼は <span lang="en">may <em>arrive</em></span> と、' in html
    assert "<code>[x]{ lang=en }</code>" in html


@pytest.mark.parametrize(
    ("lang", "heading", "expected"),
    [
        ("ja", "復旧の目標とスナップショット", "復旧の<wbr />目標と<wbr />スナップショット"),
        ("ja", "`A` の目標", "<code>A</code> の目標"),
        ("ja", "料金", "料金"),
        ("en", "Recovery objectives", "Recovery objectives"),
    ],
)
def test_japanese_headings_break_between_phrases(
    site: Site, lang: str, heading: str, expected: str
) -> None:
    """In every browser; nothing changes where there is nothing to break."""
    text = f"# B {{ #b }}\n\n## {heading} {{ #x }}\n"
    html = render(text, site.write(f"docs/{lang}/b.md", text))
    assert f'<h2 id="x">{expected}</h2>' in html


INLINE = f"[A [million]{{ by=many }} costs [two]{{ by=two }}]{{ claim={CLAIM} }}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"So: {INLINE}. More.", "p mark More. | p, apart"),
        (f"- one\n- {INLINE}\n    - in it", "li mark | li > text, apart, ul"),
        (f"| a |\n|---|\n| {INLINE}: so |", "td mark so | table, apart"),
        (f"[see {INLINE}](https://example.com/), so", "p mark so | p, apart"),
        (f"[see {INLINE} now](https://example.com/) so", "p mark so | p, apart"),
        (f"**{INLINE}.** So", "p mark So | p, apart"),
        (f"**{INLINE} is** so", "strong mark is | p, apart"),
        (f"> {INLINE}", "p mark | p, apart"),
    ],
)
def test_mark_and_evidence_stand_where_they_may(site: Site, text: str, expected: str) -> None:
    """A mark behind what closes the words, and outside of links; evidence where blocks may be."""
    html = render(f"{text}\n", project=str(site.root), lang="en")
    soup = BeautifulSoup(html, "html.parser")
    [mark], [apart] = soup.select(".uradori-mark"), soup.select(".uradori-apart")
    behind = mark.next_sibling if isinstance(mark.next_sibling, str) else ""
    words = f"{mark.parent.name} mark{behind.rstrip()}"
    if apart.parent.name == "li":
        after = apart.find_next_sibling()
        place = f"li > text, apart, {after.name}"
    else:
        place = f"{apart.find_previous_sibling().name}, apart"
    assert f"{words} | {place}" == expected
    assert mark["href"] == f"#{apart['id']}"
    claim = soup.select_one(f"#{anchor(CLAIM)}")
    assert claim["data-claim"] == apart["data-evidence-of"] == CLAIM
    assert [each["data-clause"] for each in claim.select(".uradori-clause")] == ["many", "two"]


def test_page_that_quotes_a_part_shows_the_whole_in_the_evidence(site: Site) -> None:
    """The words on the page stay what they are."""
    site.edit(
        f"snippets/{CLAIM}.py", "# ///\n", '# says.en = "A [million]{ by=m } costs 2"\n# ///\n'
    )
    html = render(f"[1e6]{{ claim={CLAIM} by=m }} is so.\n", project=str(site.root), lang="en")
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one(".uradori-sentence").get_text() == "A million costs 2"
    [clause] = soup.select(".uradori-clause")
    assert clause.get_text().endswith("1e6")


def test_nothing_of_ours_is_left_in_what_others_keep(site: Site) -> None:
    """Lines are carried by private characters, which abbreviations are kept with."""
    html = render(f"*[HTML]: Hyper {INLINE}\n\nHTML is\n", project=str(site.root), lang="en")
    assert not re.search("[\ue000-\uf8ff]", html)
