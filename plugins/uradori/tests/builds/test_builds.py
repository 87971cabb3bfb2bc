"""What a build does and does not do: same result twice, nothing run, nothing stale shown."""

import subprocess
import sys
from collections.abc import Callable
from urllib.parse import quote

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from support.builds import build, plain, with_evidence, with_pages
from support.sites import CLAIM, FAULTS, HELPER, OUTPUT, SNIPPET, Site
from support.verdicts import VERDICTS, every_verdict
from uradori.evidence.model import Verdict
from uradori.project.confirmation import confirmed
from uradori.project.model import sha256

EMPTY = sha256(b"")
EVIDENCE = f".uradori/evidence/{CLAIM}.json"


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence that names its helper, and a short mkdocs.yml."""
    files = {name: sha256(site.read(name).encode()) for name in (HELPER, FAULTS)}
    return with_evidence(plain(site), files=files)


def test_two_builds_in_one_process_are_equal(site: Site) -> None:
    """Nothing is carried over from one build to the next: `serve` builds many times."""
    with_pages(site)
    first = build(site, "--strict")
    files = first.files()
    second = build(site, "--strict")
    assert (first.status, second.status) == (0, 0)
    assert second.files() == files


def test_a_build_after_a_broken_one_is_as_if_it_had_not_been(site: Site) -> None:
    """Warnings and pages of an earlier state do not come back."""
    files = build(site, "--strict").files()
    text = site.read("docs/ja/bills.md")
    site.edit("docs/ja/bills.md", CLAIM, "bills/nothing")
    assert build(site, "--strict").status == 1
    site.write("docs/ja/bills.md", text)
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert built.files() == files


def test_ledger_counts_what_people_have_looked_at_on_every_page(site: Site) -> None:
    """Also on pages that come after the ledger's own: the count, and what is waived there."""
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/about.md", f"# {lang} {{ #about }}\n\n/// ledger\n///\n")
    sentence = site.ledger.entries[CLAIM]
    written = confirmed(sentence.snippet, sentence.mentions)
    assert isinstance(written, str)
    site.write(SNIPPET, written)
    page = "docs/en/bills.md"
    site.write("docs/glossary.toml", '[[term]]\nen = "bill"\nnever.en = ["dollars"]\n')
    waiver = "---\nuradori:\n  waivers:\n    UR308: the old name"
    site.write(page, site.read(page).replace("---", waiver, 1))
    built = build(site)
    for lang in ("ja", "en"):
        ledger = built.page(f"{lang}/about/index.html")
        assert ledger.select(".uradori-unconfirmed") == []
        assert [each.get_text() for each in ledger.select(".uradori-waived code")] == [
            "UR308",
            page,
        ]
    site.edit(page, "A million", "Two million")
    ledger = build(site).page("en/about/index.html")
    assert [each.get_text()[-2:] for each in ledger.select(".uradori-unconfirmed")] == ["1."]


def add_comment(site: Site) -> None:
    site.edit(SNIPPET, "assert total == 2", "assert total == 2 ")


def add_blank(site: Site) -> None:
    site.write(OUTPUT, site.read(OUTPUT) + " ")


def change_evidence(site: Site) -> None:
    site.edit(EVIDENCE, "0.012", "0.013")


def change_helper(site: Site) -> None:
    site.edit(HELPER, "= 2", "= 2 ")


def change_fault(site: Site) -> None:
    site.edit(FAULTS, "2 * prices", "2  * prices")


@pytest.mark.parametrize(
    ("change", "badges"),
    [
        (add_comment, ("確認が古い", "check out of date")),
        (add_blank, ("確認が古い", "check out of date")),
        (change_helper, ("確認が古い", "check out of date")),
        (change_fault, ("確認が古い", "check out of date")),
        (change_evidence, ("ここでは未実行", "not run here")),
    ],
)
def test_one_changed_byte_changes_the_badge_in_both_languages(
    site: Site, change: Callable[[Site], None], badges: tuple[str, str]
) -> None:
    """A badge speaks for exactly the bytes that were run."""
    assert badge_texts(site) == ["計算を実行", "run as a calculation"]
    change(site)
    assert badge_texts(site) == list(badges)


def badge_texts(site: Site) -> list[str]:
    """What the badge says on the Japanese and on the English page."""
    built = build(site)
    pages = [built.page(f"{lang}/bills/index.html") for lang in ("ja", "en")]
    return [text.get_text() for page in pages for text in page.select(".uradori-badge__text")]


def test_a_build_runs_and_imports_nothing_that_runs(site: Site) -> None:
    """No runner, no backend, no moto or boto3 in the process; and no trace of the snippet."""
    marker = site.root / "was-run"
    site.edit(SNIPPET, "import prices\n", f"import prices\nopen({str(marker)!r}, 'w')\n")
    site.edit(HELPER, "PER_MILLION", f"open({str(marker)!r}, 'w')\nPER_MILLION")
    site.write(FAULTS, site.read(FAULTS) + f"\nopen({str(marker)!r}, 'w')\n")
    program = (
        "import sys\n"
        "from mkdocs.commands.build import build\n"
        "from mkdocs.config import load_config\n"
        "build(load_config('mkdocs.yml'))\n"
        "print(*sorted(name for name in sys.modules if name.startswith(\n"
        "    ('uradori.run.', 'uradori.aws.', 'moto', 'boto3', 'botocore', 'prices'))))\n"
        "print('uradori.hosts.markdown.extension' in sys.modules)\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True, check=True)
    descriptors = "uradori.aws.kinds"  # data alone: the words of kinds about AWS
    assert done.stdout.splitlines() == [descriptors, "True"]
    assert not marker.exists()


def load(site: Site) -> MkDocsConfig:
    """The configuration of a site, as MkDocs loads it."""
    return load_config(str(site.root / "mkdocs.yml"))


def test_on_config_may_run_twice(site: Site) -> None:
    """MkDocs calls it again on the same object when it serves."""
    config = load(site)
    once = config.plugins.on_config(config)
    state = (list(config.theme.dirs), list(config.extra_css), list(config.extra_javascript))
    twice = config.plugins.on_config(once)
    assert twice is config
    assert state == (config.theme.dirs, config.extra_css, config.extra_javascript)
    assert config.extra_css.count("assets/uradori.css") == 1
    assert [str(path) for path in config.extra_javascript].count("assets/uradori.js") == 1


def test_serving_watches_everything_that_pages_are_made_of(site: Site) -> None:
    """A changed snippet, note or record reloads the page that shows it; so does what a run read.

    What that is is known from the records, and may be another after each run.
    """
    for name in ("src/mine.py", "prices.csv", "data/a.json", "unread.csv"):
        site.write(name, "")
    with_evidence(site, files=dict.fromkeys((HELPER, "src/mine.py", "data/"), EMPTY))
    config = load(site)
    plugin = config.plugins["uradori"]
    config.plugins.on_config(config)
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(site.root / "site"))
    try:
        server = plugin.on_serve(server, config, lambda: None)
        first = {*server._watched_paths}
        with_evidence(site, files={"prices.csv": EMPTY})
        config.plugins.on_config(config)
        plugin.serving.watch_named(plugin._site)
        later = {*server._watched_paths} - first
    finally:
        server.server_close()
    wanted = {"snippets", ".uradori/evidence", "docs/notes", "src/mine.py", "data"}
    assert {str(site.root / folder) for folder in wanted} <= first
    assert not {str(site.root / name) for name in (HELPER, "src", "unread.csv")} & first
    assert later == {str(site.root / "prices.csv")}


def test_every_verdict_is_told_by_word_and_icon(site: Site) -> None:
    """Never by colour alone: badges that differ in verdict differ in text and in shape."""
    site = plain(every_verdict(site.root / "shop"))
    blocks = "\n\n".join(f"/// claim | {claim}\nText.\n///" for claim in VERDICTS)
    site.write("docs/ja/shop.md", f"# 店 {{ #shop }}\n\n{blocks}\n")
    site.write("docs/en/shop.md", f"# Shop {{ #shop }}\n\n{blocks}\n")
    for lang in ("ja", "en"):
        page = build(site).page(f"{lang}/shop/index.html")
        icons: dict[str, set[str]] = {}
        words: dict[str, set[str]] = {}
        for claim in page.select(".uradori"):
            verdict = claim["class"][1].removeprefix("uradori--")
            assert verdict == VERDICTS[claim["data-claim"]]
            icons.setdefault(verdict, set()).add(claim.select_one(".uradori-icon path")["d"])
            words.setdefault(verdict, set()).add(claim.select_one(".uradori-badge__text").text)
        assert sorted(icons) == sorted(Verdict)
        assert len(set().union(*icons.values())) == len(icons)
        assert len(set().union(*words.values())) == sum(map(len, words.values()))


@pytest.mark.parametrize(
    ("settings", "edit"),
    [
        ("", None),
        ("repo_url: https://github.com/me/notes\nedit_uri: edit/main/docs/\n", "edit/main/"),
        ("repo_url: https://github.com/me/notes/\nedit_uri: blob/main/docs\n", "blob/main/"),
        ("repo_url: https://github.com/me/notes\nedit_uri: edit/main/wiki/\n", None),
    ],
)
def test_snippet_can_be_edited_where_the_site_says_how(
    site: Site, settings: str, edit: str | None
) -> None:
    """As MkDocs finds the page's own source; nothing is offered that would lead nowhere."""
    site.write("mkdocs.yml", site.read("mkdocs.yml") + settings)
    built = build(site, "--strict")
    links = [
        each["href"] for each in built.page("en/bills/index.html").select(".uradori-actions a")
    ]
    record = f"../../evidence/{CLAIM}.json"
    address = [f"https://github.com/me/notes/{edit}{SNIPPET}"] if edit else []
    title = quote(f"Mistake in {CLAIM}")
    report = [f"https://github.com/me/notes/issues/new?title={title}"] if settings else []
    assert (built.status, links[1:]) == (0, [record, *address, *report])
    assert (built.folder / "evidence" / f"{CLAIM}.json").is_file()


def test_page_does_not_wait_for_scripts(site: Site) -> None:
    """Ours are modules, each is there once, and building again changes nothing."""
    for _ in range(2):
        page = build(site, "--strict").page("en/bills/index.html")
        ours = [each for each in page.select("script[src]") if "uradori" in each["src"]]
        assert len({each["src"] for each in ours}) == len(ours) > 0
        assert all(each["type"] == "module" for each in ours)


def test_theme_keeps_what_it_says_of_the_repository(site: Site) -> None:
    """Stars and versions that its script fetches are the site's own affair."""
    with_pages(site)
    settings = "repo_url: https://github.com/me/notes\n"
    site.write("mkdocs.yml", site.read("mkdocs.yml") + settings)
    page = build(site).page("en/bills/index.html")
    assert page.select("a.md-source[data-md-component=source]") != []
