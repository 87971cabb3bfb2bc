"""Which problems are told of: what the settings select, and nobody has waived with a reason."""

import pytest
from support.cli import uradori
from support.sites import SNIPPET, Site
from uradori.page.ledger_table import ledger_table
from uradori.project.problems import rules
from uradori.project.settings import Settings

PAGE = "docs/en/bills.md"
REASON = "the price list calls it odd"


def told(site: Site) -> list[tuple[str, str]]:
    """(code, path) of every problem that the ledger tells of, but of missing runs and readers."""
    unknown = {"UR160", "UR401"}
    return [(each.code, each.path) for each in site.ledger.problems if each.code not in unknown]


def only_these_settings(site: Site, settings: str) -> None:
    """Nothing is ignored but what these lines say."""
    site.write("pyproject.toml", f'[tool.uradori]\nlanguages = ["ja", "en"]\n{settings}\n')


def limits_in_one_language(site: Site, waivers: str = "") -> None:
    """A snippet that breaks one rule, UR117."""
    line = f"# waivers = {waivers}\n" if waivers else ""
    site.edit(SNIPPET, '# limits.en = "without the free tier"\n', line)


def on_top(site: Site, front: str) -> None:
    """Put this first into the front matter of the page."""
    site.write(PAGE, site.read(PAGE).replace("---\n", f"---\n{front}\n", 1))


def test_waived_with_a_reason(site: Site) -> None:
    """The problem is not told of but kept, with the reason, for the ledger."""
    limits_in_one_language(site, f'{{ UR117 = "{REASON}" }}')
    (waived,) = site.ledger.waived
    assert (told(site), waived.problem.code, waived.reason) == ([], "UR117", REASON)
    table = ledger_table(site.ledger, "en", {})
    assert "Exceptions, with their reasons (1)" in table
    assert f"<li><code>UR117</code> <code>{SNIPPET}</code> {REASON}</li>" in table


def test_nothing_waived_shows_nothing(site: Site) -> None:
    """A site without waivers has no such part in its ledger."""
    assert "uradori-waived" not in ledger_table(site.ledger, "en", {})


def test_waived_on_a_page(site: Site) -> None:
    """Front matter waives what is wrong with its page, and with no other page."""
    site.write(
        "docs/glossary.toml", '[[term]]\nen = "bill"\nnever.en = ["dollars"]\nnever.ja = ["ドル"]\n'
    )
    on_top(site, f"uradori:\n  waivers:\n    UR308: {REASON}")
    assert told(site) == [("UR308", "docs/ja/bills.md")]
    assert [(each.problem.path, each.reason) for each in site.ledger.waived] == [(PAGE, REASON)]


@pytest.mark.parametrize(
    ("waivers", "codes"),
    [
        ('{ UR117 = "" }', ["UR117", "UR124"]),
        ('{ UR117 = "  " }', ["UR117", "UR124"]),
        ('{ UR110 = "why" }', ["UR117", "UR125"]),
        ('{ UR403 = "why" }', ["UR117", "UR126"]),
        ('{ UR999 = "why" }', ["UR117", "UR126"]),
        ('{ UR125 = "why" }', ["UR117", "UR126"]),
        ('{ UR406 = "why" }', ["UR117"]),
    ],
)
def test_waiver_that_is_none(site: Site, waivers: str, codes: list[str]) -> None:
    """Without a reason, without a problem, or of what cannot be waived: a problem of its own.

    Of what only runs bring about nobody can say that it is not there.
    """
    limits_in_one_language(site, waivers)
    assert sorted(code for code, _ in told(site)) == codes


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("uradori: 1", "UR207"),
        ("uradori:\n  waivres: {}", "UR207"),
        ("uradori:\n  waivers: [UR308]", "UR207"),
        ("uradori:\n  waivers: {UR308: }", "UR124"),
        ("uradori:\n  waivers: {308: why}", "UR126"),
    ],
)
def test_front_matter_that_waives_nothing(site: Site, front: str, code: str) -> None:
    """What is written wrongly is told at the page."""
    on_top(site, front)
    assert told(site) == [(code, PAGE)]


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        ("", ["UR117", "UR204"]),
        ('ignore = ["UR117"]', ["UR204"]),
        ('ignore = ["UR1"]', ["UR204"]),
        ('ignore = ["UR"]', []),
        ('select = ["UR2"]', ["UR204"]),
        ('select = ["UR2", "UR117"]\nignore = ["UR1"]', ["UR117", "UR204"]),
        ('select = []\nignore = ["UR9"]', []),
        ('ignore = ["UR204", "UR204"]', ["UR117"]),
        ('ignore = ["UR777"]', ["UR117", "UR204", "UR903"]),
        ('ignore = ["UR403"]', ["UR117", "UR204", "UR903"]),
        ('ignore = ["pages"]', ["UR117", "UR204", "UR902"]),
    ],
)
def test_codes_are_selected_by_their_beginnings(
    site: Site, settings: str, codes: list[str]
) -> None:
    """Of two that fit the longer one counts; what switches nothing is a problem."""
    limits_in_one_language(site)
    for lang in ("ja", "en"):
        page = f"docs/{lang}/bills.md"
        site.write(page, site.read(page) + "\n## 1\n")
    site.confirm()
    only_these_settings(site, settings)
    assert sorted({code for code, _ in told(site)}) == codes


def test_what_leaves_nothing_to_believe_is_always_told(site: Site) -> None:
    """No setting hides a header that cannot be read."""
    only_these_settings(site, 'select = []\nignore = ["UR"]')
    site.edit(SNIPPET, "# limits.en", "# limitz.en")
    assert told(site) == [("UR102", SNIPPET)]


def test_check_counts_what_is_waived(site: Site) -> None:
    """Who checks is told that there are exceptions, and machines which."""
    limits_in_one_language(site, f'{{ UR117 = "{REASON}" }}')
    document = uradori(site.root, "check", "--json").document
    (waived,) = document["waived"]
    assert (waived["problem"]["code"], waived["reason"]) == ("UR117", REASON)


PROMISES = {
    "require_faults": {"UR105"},
    "require_outputs": {"UR106"},
    "require_confirmation": {"UR160"},
    "require_clauses": {"UR134"},
    "require_claims": {"UR240", "UR241", "UR242"},
}
"""Settings, and what they alone make a problem on the site below."""


@pytest.fixture
def begun(site: Site) -> Site:
    """A site as it is when somebody has just begun: one check, and prose of some years."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n')
    site.edit(SNIPPET, '# fails_when = ["prices.doubled"]\n', "")
    site.delete(SNIPPET.removesuffix(".py") + ".out")
    for lang, words, more in (
        ("ja", "百万リクエストは2ドル。", "料金は定価どおり、または割引後の額。"),
        ("en", "A million requests cost two dollars.", "The bill is the list price, or less."),
    ):
        site.edit(f"docs/{lang}/bills.md", words, more)
    for lang, text in {"ja": "必ず `X` を10回呼ぶ。", "en": "Always call `X` ten times."}.items():
        path = f"docs/{lang}/bills.md"
        site.write(path, site.read(path) + f"\n{text}\n")
    site.confirm()
    return site


def test_new_site_is_not_red(begun: Site) -> None:
    """What nobody has promised yet is counted in one line, by what would ask for it."""
    assert uradori(begun.root, "run").status == 0
    said = uradori(begun.root, "check")
    assert (said.status, said.err) == (0, "")
    [line] = [each for each in said.out.splitlines() if "require_" in each]
    asked = "require_claims (6), require_clauses (2), require_faults (1), require_outputs (1)"
    assert line == f"not asked for by the settings: {asked}"
    assert "1 not yet confirmed: uradori confirm ID" in said.out


@pytest.mark.parametrize("setting", PROMISES)
def test_settings_promise_more(begun: Site, setting: str) -> None:
    """Each makes its own a problem, and what it ignores is neither told nor counted."""
    assert uradori(begun.root, "run").status == 0
    only_these_settings(begun, f"{setting} = true")
    assert {each.code for each in begun.ledger.problems} == PROMISES[setting]
    ignored = ", ".join(f'"{code}"' for code in sorted(PROMISES[setting]))
    only_these_settings(begun, f"{setting} = true\nignore = [{ignored}]")
    ledger = begun.ledger
    assert ledger.problems == ()
    assert PROMISES[setting].isdisjoint(ledger.unasked)


def test_claim_that_changed_since_it_was_confirmed_is_always_told(begun: Site) -> None:
    """Whoever confirmed it was promised to be asked again."""
    assert uradori(begun.root, "run").status == 0
    assert uradori(begun.root, "confirm", "--yes", "bills").status == 0
    assert begun.ledger.problems == ()
    begun.edit("docs/en/bills.md", "or less", "or more")
    assert "UR161" in {each.code for each in begun.ledger.problems}


def test_waiver_of_what_nobody_asks_for_is_not_useless(begun: Site) -> None:
    """It holds again with the setting."""
    begun.edit(
        SNIPPET, "# statements", '# waivers = { UR105 = "it cannot be broken" }\n# statements'
    )
    assert uradori(begun.root, "run").status == 0
    assert begun.ledger.problems == ()
    assert "UR105" not in begun.ledger.unasked


def test_each_rule_names_a_setting_that_is_there() -> None:
    """A switch, off unless somebody turns it on."""
    wanted = {each.wanted_by for each in rules().values() if each.wanted_by}
    assert wanted == set(PROMISES)
    assert not any(getattr(Settings(), name) for name in wanted)
