"""llms.txt and Markdown twins: all that a page says of its claims, as text."""

import re

from support.builds import with_evidence
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import MutationResult
from uradori.publish.site import Site as Published
from uradori.publish.texts import llms, llms_of_all, twin

URL = "https://example.com/"


def published(site: Site, url: str = URL) -> Published:
    """The site as its documents see it, with every page published."""
    urls = {
        path: f"{page.lang}/{page.name.removesuffix('.md')}/"
        for path, page in site.catalog.pages.items()
    }
    return Published(site.ledger, urls, url, {"en": "Notes"}, {"en": "About bills."})


def twin_of(site: Site, text: str, lang: str = "en") -> str:
    """The twin of the site's page, were this its text."""
    name = f"docs/{lang}/bills.md"
    site.write(name, text)
    known = published(site)
    return twin(known, known.ledger.catalog.pages[name])


def test_quoted_words_are_shown_with_their_place(site: Site) -> None:
    """As text, whatever they look like; a program sees whose words they are, and where."""
    quotes = (
        '{ place = "botocore:sqs/Message", words = "Use *this* <b> [link](x)." }, '
        '{ place = "https://example.com/a", words = "It is so.", read = 2026-01-31 }'
    )
    site.edit(SNIPPET, "# sources", f"# quotes = [{quotes}]\n# sources")
    lines = twin_of(site, site.read("docs/en/bills.md")).splitlines()
    assert r"> > Use \*this\* \<b> \[link\](x)." in lines
    assert "> > — botocore, sqs/Message" in lines
    assert "> > It is so." in lines
    assert any(
        line.startswith("> > — [") and "](<https://example.com/a>)" in line for line in lines
    )


def test_low_score_is_told(site: Site) -> None:
    """A reader of the text learns what a reader of the page sees beside the badge."""
    low = MutationResult(4, 1, 0, ("a", "b", "c"))
    records.write(site.project, site.evidence(mutation=low))
    text = twin_of(site, site.read("docs/en/bills.md"))
    assert "> ✔ run as a calculation · notices 25% of altered values · [evidence]" in text


def test_claim_says_its_verdict_and_its_limits(site: Site) -> None:
    """The block gives way to the sentence, its anchor, what testified, what that leaves open."""
    text = site.read("docs/en/bills.md")
    found = twin_of(with_evidence(site), text)
    where = f"{URL}en/bills/#claim-bills-million-requests-cost-two-dollars"
    assert (
        found
        == f"""\
# Bills {{ #bills }}

> <{URL}en/bills/> · 1 claim: 1 run (1 run as calculations) · last run 2026-01-02

<a id="claim-bills-million-requests-cost-two-dollars"></a>
A million requests cost two dollars.

> ✔ run as a calculation · [evidence]({where}) · [The check]({URL}snippets/{CLAIM}.py)
>
> Not shown: without the free tier
>
> Sources: <https://example.com/prices>
"""
    )


def test_claim_without_evidence_is_not_called_checked(site: Site) -> None:
    """A twin says no more than the page."""
    found = twin_of(site, site.read("docs/ja/bills.md"), "ja")
    assert "> ○ ここでは未実行 · " in found
    assert "✔" not in found


def test_blocks_in_code_stay_as_they_are(site: Site) -> None:
    """A page that shows how to write a claim shows it in its twin too."""
    code = f"```markdown\n/// claim | {CLAIM}\nHere.\n///\n```"
    assert code in twin_of(site, f"# Bills {{ #bills }}\n\n{code}\n")


def test_claim_in_a_list_stays_in_it(site: Site) -> None:
    """Every line keeps the indentation of its block."""
    text = f"# B {{ #bills }}\n\n- One:\n\n    /// claim | {CLAIM}\n    Two.\n    ///\n"
    assert f'\n    <a id="claim-{CLAIM.replace("/", "-").replace("_", "-")}"></a>\n    Two.\n' in (
        twin_of(site, text)
    )


def test_errata_and_ledger_are_listed(site: Site) -> None:
    """What the note said stands under what became of it; the ledger links each claim."""
    found = twin_of(with_evidence(site), "# B { #bills }\n\n/// errata\n///\n\n/// ledger\n///\n")
    assert "**Right**\n\n1. The note said: two dollars a million requests\n" in found
    assert "1. The note said: that is cheap\n    No claim, because: a matter of taste\n" in found


def test_diagram_is_kept_as_text(site: Site) -> None:
    """Arrows that a person can read are better than nothing."""
    found = twin_of(site, "# B { #bills }\n\n/// diagram | How\na -> b\n///\n")
    assert "```text\na -> b\n```\n*How*\n" in found


def test_figure_of_a_run_leads_to_its_record(site: Site) -> None:
    """With its caption, and without its options."""
    text = f"# B {{ #bills }}\n\n/// timeline | {CLAIM}\n    until: 9\n\nSo it goes.\n///\n"
    found = twin_of(with_evidence(site), text)
    assert (
        f"*So it goes.* ([The record of its runs](https://example.com/evidence/{CLAIM}.json))"
        in found
    )
    assert "until" not in found


def test_unknown_block_keeps_what_is_in_it(site: Site) -> None:
    """Only the slashes go."""
    found = twin_of(site, "# B { #bills }\n\n/// note | Title\nKeep me.\n///\n")
    assert found.endswith("\nKeep me.\n")
    assert "///" not in found


def test_attributes_go_and_ids_stay(site: Site) -> None:
    """Links between twins lead to ids; classes and languages mean nothing in text."""
    text = "# B { #bills }\n\n## C { #c }\n\n“a b”{ lang=en } and `{account}` and *x*{: .y }.\n"
    found = twin_of(site, text)
    assert "## C { #c }" in found
    assert "“a b” and `{account}` and *x*." in found


def test_llms_txt_lists_the_pages(site: Site) -> None:
    """A heading, what the site is, each page with its first sentences and its claims."""
    site.edit("docs/en/bills.md", "{ #bills }\n", "{ #bills }\n\nWhat *things* cost.\n")
    lines = llms(published(with_evidence(site)), "en").splitlines()
    assert lines[:3] == ["# Notes", "", "> About bills."]
    [bills] = [line for line in lines if line.startswith(f"- [Bills]({URL}en/bills.md): ")]
    assert bills.endswith(
        ": What things cost. 1 claim: 1 run (1 run as calculations) · last run 2026-01-02"
    )
    assert f"- [en/changes.atom]({URL}en/changes.atom): Atom feed of changed verdicts" in lines


def test_llms_txt_at_the_root_leads_to_every_language(site: Site) -> None:
    """Both names, both files; the name of a site without one is that of its first page."""
    found = llms_of_all(published(site))
    assert found.startswith("# 料金\n")
    assert f"]({URL}ja/llms.txt)" in found
    assert f"]({URL}en/llms.txt)" in found
    assert "## Notes" in found


def test_claim_in_running_text_has_its_verdict_beside_it(site: Site) -> None:
    """The marks go; limits and sources stand below, since they would take a paragraph apart."""
    sentence = f"[A **million** [cost]{{ by=cost }} two_dollars]{{ claim={CLAIM} }}"
    code = f"`{sentence}`"
    found = twin_of(
        with_evidence(site),
        f"# B {{ #bills }}\n\nBefore. {sentence}. [Then]{{ lang=en }} {code}.\n\n- last\n",
    )
    anchor = "claim-bills-million-requests-cost-two-dollars"
    where = f"{URL}en/bills/#{anchor}"
    assert (
        f"""\
Before. <a id="{anchor}"></a>A **million** cost two_dollars. ([✔ run as a calculation]({where})) \
Then {code}.

- last

---

A **million** cost two_dollars.

> ✔ run as a calculation · [evidence]({where}) · [The check]({URL}snippets/{CLAIM}.py)
>
> Not shown: without the free tier
>
> Sources: <https://example.com/prices>
"""
        in found
    )


def test_marks_in_code_that_is_only_indented_stay(site: Site) -> None:
    """They are no claim of the page, which shows them too."""
    code = "    [A queue]{ claim=x/y by=z }\n"
    assert code in twin_of(site, f"# B {{ #bills }}\n\nSo:\n\n{code}")


def test_verdict_stands_behind_the_link_around_a_claim(site: Site) -> None:
    """A link may not be taken apart by another."""
    found = twin_of(site, f"# B {{ #bills }}\n\nSee [that [it]{{ claim={CLAIM} }} is](x.md), so.\n")
    assert re.search(
        r"See \[that <a id=\S+></a>it is\]\(x\.md\), \(\[○ not run here\]\(\S+\)\) so", found
    )


def test_claim_that_a_page_quotes_has_one_anchor(site: Site) -> None:
    """Its verdict stands behind the last words of it; the whole sentence stands below."""
    site.edit(
        f"snippets/{CLAIM}.py", "# ///\n", '# says.en = "[One]{ by=a } *or* [two]{ by=b }"\n# ///\n'
    )
    text = f"[1]{{ claim={CLAIM} by=a }}, [2]{{ claim={CLAIM} by=b }}; 3\n"
    found = twin_of(site, f"# B {{ #bills }}\n\n{text}")
    anchor = '<a id="claim-bills-million-requests-cost-two-dollars"></a>'
    assert f"\n{anchor}1, 2; ([○ not run here](" in found
    assert found.count(anchor) == 1
    assert "\n---\n\nOne or two\n\n> ○ not run here · " in found
