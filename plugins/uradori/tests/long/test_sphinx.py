"""Sites by Sphinx, in reStructuredText and in MyST, by real builds."""

import json
from pathlib import Path

import pytest
from support.builds import Built
from support.environments import Environment, Ran
from support.sites import SNIPPET, Site, in_english
from uradori.project.model import anchor

SPHINX = Environment("sphinx")
CLAIM = "bills/million_requests_cost_two_dollars"

CONF = """\
project = "Bills"
extensions = ["myst_parser", "uradori.hosts.sphinx"]
exclude_patterns = ["notes"]
html_baseurl = "https://example.com/bills/"
"""

AUTODOC = "'sphinx.ext.autodoc'"

RST = f"""\
Bills
=====

.. toctree::

   more

.. claim:: {CLAIM}

   A million requests cost :clause:`two dollars <price>`, and *no* ``more``.

The end.
"""

MYST = f"""\
# More

It is known that {{claim}}`a million requests cost two dollars <{CLAIM}>`, is it not?
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A project in one language, which Sphinx builds."""
    site = in_english(tmp_path / "site")
    site.edit(SNIPPET, "assert total", "# shows: price\nassert total")
    site.write("docs/conf.py", CONF)
    site.write("docs/index.rst", RST)
    site.write("docs/more.md", MYST)
    ran = SPHINX.run(site.root, "uradori", "run")
    assert "faults 1/1" in ran.text
    return site


def build(site: Site, *arguments: str) -> Ran:
    """What one would say in CI."""
    strict = ("--fail-on-warning", "--keep-going", "--builder", "html")
    return SPHINX.run(site.root, "sphinx-build", *strict, *arguments, "docs", "out")


def built(site: Site) -> Built:
    """The built site, which has to be."""
    done = build(site)
    assert done.status == 0, done.text
    return Built(0, [], site.root / "out")


def test_directive_shows_sentence_badge_and_evidence(site: Site) -> None:
    """With the code as it was run, and the words that an assertion shows."""
    page = built(site).page("index.html")
    [claim] = page.select(f"#{anchor(CLAIM)}.uradori--checked.uradori--ran")
    assert claim.p.text.startswith("A million requests cost ")
    [badge] = claim.select(".uradori-badge__text")
    assert badge.text == "run as a calculation"
    assert "assert total == 2" in claim.select_one('[data-slot="code"] pre').text
    [clause] = claim.select("[data-clause=price]")
    assert clause.text.endswith("two dollars")
    assert "uradori-clause--open" not in clause["class"]
    assert "every price doubles" in claim.select(".uradori-world")[1].text
    assert page.select_one("h1 + .uradori-tally").text.startswith("1 claim")


def test_role_marks_words_and_puts_the_evidence_below(site: Site) -> None:
    """In MyST as in reStructuredText; the paragraph reads as it was written."""
    page = built(site).page("more.html")
    [words] = page.select(f"#{anchor(CLAIM)}.uradori-claim")
    assert words.text == "a million requests cost two dollars"
    [mark] = page.select("p a.uradori-mark")
    [evidence] = page.select(f"p + {mark['href']}.uradori-apart")
    assert "assert total == 2" in evidence.text
    assert page.select_one("p:has(.uradori-claim)").text.rstrip().endswith("is it not?")


def test_style_scripts_and_data_are_there(site: Site) -> None:
    """Named in every page's head, beside what tools read."""
    made = built(site)
    head = made.page("index.html").head
    [style] = [each["href"] for each in head.select("link") if "uradori.css" in each["href"]]
    assert ".uradori-badge" in made.text(style.partition("?")[0])
    for name in ("uradori-page", "uradori", "clauses", "ledger", "cards"):
        [script] = [each for each in head.select("script") if f"/{name}.js" in each.get("src", "")]
        assert made.text(script["src"].partition("?")[0])
    [claim] = made.claims()["claims"]
    assert claim["verdict"] == "checked"
    assert claim["url"]["en"].startswith("index.html#") or claim["url"]["en"].startswith(
        "more.html#"
    )
    assert made.text(claim["snippet"]) == site.read(SNIPPET)


def test_check_knows_the_pages(site: Site) -> None:
    """It asks Sphinx; sentences and lines are those of the pages."""
    said = SPHINX.run(site.root, "uradori", "check")
    assert said.status == 0, said.text
    site.write("docs/more.md", f"{MYST}\n```{{claim}} bills/nothing\nNothing.\n```\n")
    said = SPHINX.run(site.root, "uradori", "check")
    assert said.status == 1
    assert "docs/more.md:5: UR201" in said.text


NOT_FOR_HTML = """\

.. only:: latex

   .. claim:: bills/on_paper

      It is printed.

.. only:: html

   .. |said| replace:: :claim:`Said in the end <bills/last>`

   |said|, and once.
"""


def test_marks_of_markdown_are_told_of(site: Site) -> None:
    """In MyST they would be text, with their braces, and the clause would be none; not in code."""
    site.edit("docs/index.rst", "The end.", "The end, ``[x]{ by=y }``.")
    text = site.read("docs/more.md")
    site.write(
        "docs/more.md", f"{text}\n```{{claim}} bills/x\nIt [costs *two*]{{ by=price }}.\n```\n"
    )
    said = SPHINX.run(site.root, "uradori", "check")
    assert "docs/more.md:6: UR230 looks like marked words" in said.text
    assert "hint: in MyST {clause}`words <label>`" in said.text
    assert said.text.count("UR230") == 1


def test_what_html_leaves_out_counts_nowhere(site: Site) -> None:
    """Nor does it give its evidence to another; a text for other places is no place itself."""
    for name in ("on_paper", "last"):
        site.write(f"snippets/bills/{name}.py", "assert 1 + 1 == 2\n")
    site.write("docs/index.rst", RST + NOT_FOR_HTML)
    assert SPHINX.run(site.root, "uradori", "run", "bills/last").status == 0
    done = build(site)
    assert [each for each in ("UR203", "UR115") if each in done.text] == ["UR115"]
    page = Built(1, [], site.root / "out").page("index.html")
    assert page.select_one(".uradori-tally").text.startswith("2 claims")
    assert [each["data-claim"] for each in page.select("[id][data-claim]")] == [
        CLAIM,
        "bills/last",
    ]
    [evidence] = page.select("p + #claim-bills-last-apart, p + .uradori-apart")
    assert "assert 1 + 1 == 2" in evidence.text


def test_all_pages_in_one_file(site: Site) -> None:
    """Each claim has its own evidence there, and an address that leads to it."""
    done = build(site, "--builder", "singlehtml")
    assert done.status == 0, done.text
    made = Built(0, [], site.root / "out")
    page = made.page("index.html")
    assert page.select_one(".uradori-tally").text.startswith("1 claim")
    assert len(page.select(f"#{anchor(CLAIM)}")) == 2
    [claim] = made.claims()["claims"]
    assert claim["url"]["en"] == f"#{anchor(CLAIM)}"


def test_kept_document_never_shows_an_old_verdict(site: Site) -> None:
    """Sphinx keeps what it has read; a page whose evidence has changed is written anew."""
    assert "run as a calculation" in built(site).text("index.html")
    site.edit(SNIPPET, "total == 2", "total == 2 ")
    done = build(site)
    assert done.status == 1
    assert "UR402" in done.text
    assert "check out of date" in Built(1, [], site.root / "out").text("index.html")
    site.edit(SNIPPET, "total == 2 ", "total == 3")
    assert SPHINX.run(site.root, "uradori", "run").status == 1
    for _ in range(2):  # it is told each time, though nothing is written anew
        done = build(site)
        assert done.status == 1
        assert "UR403" in done.text
    page = Built(1, [], site.root / "out").page("index.html")
    assert page.select(f"#{anchor(CLAIM)}.uradori--refuted")


def test_other_formats_have_the_plain_sentence(site: Site) -> None:
    """Without evidence, which only HTML can show."""
    done = SPHINX.run(site.root, "sphinx-build", "-b", "text", "docs", "out")
    assert done.status == 0, done.text
    text = (site.root / "out/index.txt").read_text("utf-8")
    assert 'A million requests cost two dollars, and *no* "more".' in text


def test_pages_may_be_read_side_by_side(site: Site) -> None:
    """What each process has read comes together."""
    for number in range(12):
        site.write(f"docs/page{number}.rst", f":orphan:\n\nPage {number}\n========\n")
    done = build(site, "--jobs", "2")
    assert done.status == 0, done.text
    found = json.loads((site.root / "out/claims.json").read_text("utf-8"))
    assert found["claims"][0]["url"]["en"]


def test_page_without_a_project_is_one_line(site: Site) -> None:
    """It says what is missing, and where."""
    site.write("pyproject.toml", "")
    done = build(site)
    assert done.status == 2
    assert "no pyproject.toml with [tool.uradori] above conf.py" in done.text


ELSEWHERE = """\
# Elsewhere

```{claim} tests/test_bills.py::test_price
A test says it.
```

```{claim} bills/below
The code below says it.
```

```python
import prices

assert prices.PER_MILLION == 2
```
"""


def test_code_may_stand_elsewhere(site: Site) -> None:
    """In a test, or below the sentence; its line is that of the page, and old badges go."""
    site.write("prices_again.py", "PER_MILLION = 2\n")
    site.write(
        "tests/test_bills.py",
        "import prices_again\n\n\ndef test_price():\n    assert prices_again.PER_MILLION == 2\n",
    )
    site.write("pyproject.toml", f"{site.read('pyproject.toml')}pythonpath = ['.']\n")
    site.write("docs/elsewhere.md", f"---\norphan: true\n---\n\n{ELSEWHERE}")
    ran = SPHINX.run(site.root, "uradori", "run")
    assert "tests/test_bills/test_price" in ran.text
    assert "bills/below" in ran.text
    page = built(site).page("elsewhere.html")
    for claim, code in {
        "tests/test_bills/test_price": "assert prices_again.PER_MILLION == 2",
        "bills/below": "assert prices.PER_MILLION == 2",
    }.items():
        shown = page.select_one(f"#{anchor(claim)}.uradori--unchallenged")
        assert code in shown.select_one('[data-slot="code"]').text
    site.edit("prices_again.py", "2", "3")
    done = build(site)
    assert (done.status, "UR402" in done.text) == (1, True)
    assert "check out of date" in Built(1, [], site.root / "out").text("elsewhere.html")
    site.edit(
        "docs/elsewhere.md", "assert prices.PER_MILLION == 2", "assert prices.PER_MILLION == 3"
    )
    assert "docs/elsewhere.md:18: UR403" in SPHINX.run(site.root, "uradori", "run").text


SHOWN = """\
.. code-block:: rst

   .. claim:: bills/shown

      :claim:`As it is <bills/shown>`.
"""


def test_eject_gives_back_plain_pages(site: Site) -> None:
    """The words of claims stay, and so does what shows how one is written."""
    site.write("docs/index.rst", f"{RST}\n{SHOWN}")
    said = SPHINX.run(site.root, "uradori", "eject", "--yes")
    assert said.status == 0, said.text
    plain = RST.replace(
        f".. claim:: {CLAIM}\n\n   A million requests cost", "A million requests cost"
    )
    plain = plain.replace(":clause:`two dollars <price>`", "two dollars")
    assert site.read("docs/index.rst") == f"{plain}\n{SHOWN}"
    assert site.read("docs/more.md") == (
        "# More\n\nIt is known that a million requests cost two dollars, is it not?\n"
    )
    assert site.read("docs/conf.py") == CONF.replace(', "uradori.hosts.sphinx"', "")
    done = SPHINX.run(site.root, "sphinx-build", "--fail-on-warning", "docs", "out")
    assert done.status == 0, done.text


def test_sentences_worth_a_claim_are_found(site: Site) -> None:
    """In paragraphs that are shown and say no claim; drafts are in the form of their page."""
    more = "\nIt waits `time` of 30 seconds,\nnot more. Never again.\n"
    site.write("docs/more.md", MYST + more)
    site.write("docs/index.rst", RST + "\nThere are 5 of them, see :any:`bills`.\n")
    said = SPHINX.run(site.root, "uradori", "suggest")
    assert said.status == 0, said.text
    for each in (
        'docs/more.md:5: stated, not shown: "30 seconds", "time"',
        'docs/more.md:6: stated, not shown: "Never"',
        'docs/index.rst:14: stated, not shown: "5", "bills"',
        "    ```{claim} bills/waits_time_30_seconds_not_more\n",
        "    It waits `time` of 30 seconds, not more.\n    ```",
        "    .. claim:: bills/see_bills\n\n       There are 5 of them, see ``bills``.\n",
        "3 sentences stated, not shown",
    ):
        assert each in said.text, said.text
    module = "It has 7 lines, never 8."
    site.write("docs/said.py", f'"""{module}"""\n')
    site.write(
        "docs/conf.py", f"import sys\nsys.path.insert(0, '.')\n{CONF}extensions += [{AUTODOC}]\n"
    )
    site.write("docs/index.rst", f"{RST}\nThere are 6.\n\n.. automodule:: said\n")
    said = SPHINX.run(site.root, "uradori", "suggest", "docs/index.rst")
    assert "1 sentence stated" in said.text, said.text
    said = SPHINX.run(site.root, "uradori", "new", "bills/other")
    assert "```{claim} bills/other\n…\n```" in said.text
