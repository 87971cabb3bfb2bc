"""Other plugins, hooks, layouts and themes: what a site may be made of besides us."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from support.builds import PLAIN, Built, build, plain, with_evidence
from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site
from uradori.hosts.markdown.marks import Marks
from uradori.hosts.markdown.preprocessing import BelowQuotations
from uradori.project.model import anchor

BLOCK = f"/// claim | {CLAIM}\nA million.\n///\n"
TWO = "bills/two"
ID = f'id="{anchor(CLAIM)}"'


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with evidence, and a short mkdocs.yml."""
    return with_evidence(plain(site))


def hook(site: Site, code: str) -> None:
    """Give the site a hook of its own."""
    site.write("hook.py", code)
    site.write("mkdocs.yml", site.read("mkdocs.yml") + "hooks: [hook.py]\n")


def urls(built: Built) -> dict[str, str]:
    """Where claims.json says that the claim stands."""
    [claim] = built.claims()["claims"]
    found: dict[str, str] = claim["url"]
    return found


@pytest.mark.parametrize("name", ["料金表.md", "price list.md", "100%.md", "a#b.md"])
def test_page_may_have_any_name(site: Site, name: str) -> None:
    """Its head, its twin and its place in claims.json and in the search are right."""
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/{name}", site.read(f"docs/{lang}/bills.md"))
        site.delete(f"docs/{lang}/bills.md")
    site.confirm()
    assert uradori(site.root, "check").status == 0
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    folder = name.removesuffix(".md")
    assert ID in built.text(f"en/{folder}/index.html")
    assert "<!-- uradori -->" in built.text(f"en/{folder}/index.html")
    assert "A million requests" in built.text(f"en/{name}")
    page, _, fragment = urls(built)["en"].partition("#claim")
    assert built.page(f"en/{folder}/index.html").select_one(f"[id='claim{fragment}']")
    assert f'"url":"{page}"' in built.text("search/en.json")


def test_hook_may_remove_a_page(site: Site) -> None:
    """What is not built is not spoken of, and no build ends in a traceback."""
    hook(
        site,
        "def on_files(files, config):\n"
        "    for file in list(files.documentation_pages()):\n"
        "        if file.src_uri.endswith('extra.md'):\n"
        "            files.remove(file)\n"
        "    return files\n",
    )
    site.write("docs/en/extra.md", f"# No id\n\n{BLOCK}")
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert urls(built)["en"] == f"en/bills/#{anchor(CLAIM)}"
    assert not (built.folder / "en/extra.md").exists()


def test_hook_may_make_a_page(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its claim has the badge of its language and counts, wherever the build is started."""
    elsewhere = site.root / "elsewhere"
    elsewhere.mkdir()
    shutil.copytree(site.root / "snippets", elsewhere / "snippets")
    (elsewhere / "pyproject.toml").write_text("[tool.uradori]\n")
    monkeypatch.chdir(elsewhere)
    body = site.read("docs/en/bills.md").partition("---\n\n")[2] or site.read("docs/en/bills.md")
    site.delete("docs/en/bills.md")
    hook(
        site,
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        f"    files.append(File.generated(config, 'en/bills.md', content={body!r}))\n"
        "    return files\n",
    )
    built = build(site)
    [badge] = built.page("en/bills/index.html").select(".uradori-badge__text")
    assert badge.text == "run as a calculation"
    assert sorted(urls(built)) == ["en", "ja"]
    assert not built.codes  # nobody can confirm what has no file


def test_claim_may_stand_on_pages_that_only_a_build_makes(site: Site) -> None:
    """`check` does not say that no page says it, and says why; a build knows."""
    hook(site, "")
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/bills.md", "# Bills { #bills }\n")
    site.confirm()
    said = uradori(site.root, "check")
    assert said.status == 0
    assert "1 on no page but those that a build makes, if any: hooks" in said.out
    assert build(site).codes == ["UR502", "UR115"]
    site.edit("mkdocs.yml", "hooks: [hook.py]\n", "")
    assert "UR115" in uradori(site.root, "check").err


WITHIN = """\
from mkdocs.commands.build import build
from mkdocs import utils
from mkdocs.plugins import event_priority

@event_priority(-100)
def on_post_build(config):
    if config.extra.pop("again", 0):
        clean = utils.clean_directory
        utils.clean_directory = lambda folder: None
        for name in ("first", "second"):
            config.extra["under"] = name
            build(config)
        utils.clean_directory = clean

def on_files(files, config):
    for file in files.documentation_pages() if "under" in config.extra else ():
        file.dest_uri = f"{config.extra['under']}/{file.dest_uri}"
"""


def test_plugin_may_build_within_a_build(site: Site) -> None:
    """What it builds more of the site has its badges, and what was built before stays."""
    before = build(site, "--strict").files()
    hook(site, WITHIN)
    site.write("mkdocs.yml", f"{site.read('mkdocs.yml')}extra: {{again: 1}}\n")
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    assert before.keys() <= built.files().keys()
    assert built.text("claims.json").encode() == before["claims.json"]
    for name in ("", "first/", "second/"):
        assert ID in built.text(f"{name}en/bills/index.html")
    assert ".site.building" not in {each.name for each in site.root.iterdir()}


def test_program_may_look_at_settings_without_building(site: Site) -> None:
    """mike asks all plugins where a site will be, and then for what is there."""
    config = load_config(str(site.root / "mkdocs.yml"))
    config.plugins.on_startup(command="mike", dirty=False)
    assert config.plugins.on_config(config).site_dir == str(site.root / "site")
    config.plugins.on_shutdown()


def test_plugin_may_put_something_before_ids(site: Site) -> None:
    """mkdocstrings does in docstrings; the claim is where claims.json says."""
    hook(
        site,
        "from mkdocs.plugins import event_priority\n\n"
        "@event_priority(200)\n"
        "def on_page_content(html, page, config, files):\n"
        "    for mark in ('id=\"', 'href=\"#', 'name=\"', 'for=\"'):\n"
        "        html = html.replace(mark, mark + 'bills.price--')\n"
        "    return html\n",
    )
    page = build(site, "--strict").page("en/bills/index.html")
    assert page.select_one(f"#{anchor(CLAIM)}.uradori .uradori-badge")
    [link] = page.select(f"#{anchor(CLAIM)} .uradori-permalink")
    assert link["href"] == f"#{anchor(CLAIM)}"
    assert page.select_one('[id="bills.price--bills"]')


def test_plugin_may_change_a_page(site: Site) -> None:
    """What was converted is what is published: here a sentence that a macro filled in."""
    site.edit("docs/en/bills.md", "two dollars", "PRICE")
    site.confirm()
    hook(
        site,
        "def on_page_markdown(markdown, page, config, files):\n"
        "    return markdown.replace('PRICE', 'two *US* dollars')\n",
    )
    built = build(site, "--strict")
    [claim] = built.claims()["claims"]
    assert claim["text"]["en"] == "A million requests cost two US dollars."
    assert "two *US* dollars" in built.text("en/bills.md")


def test_included_claim_counts(site: Site) -> None:
    """A claim in a file that a page includes is said on that page, though on none of its lines."""
    site.write(
        "mkdocs.yml",
        site.read("mkdocs.yml") + f"  - pymdownx.snippets:\n      base_path: [{site.root}/parts]\n",
    )
    for lang in ("ja", "en"):
        text = site.read(f"docs/{lang}/bills.md")
        head, mark, claim = text.partition("/// claim")
        site.write(f"parts/{lang}.md", mark + claim)
        site.write(f"docs/{lang}/bills.md", f'{head}--8<-- "{lang}.md"\n')
    site.confirm()
    assert uradori(site.root, "check").status == 0
    built = build(site, "--strict")
    assert (built.status, built.lines, sorted(urls(built))) == (0, [], ["en", "ja"])
    site.write("parts/en.md", f"{site.read('parts/en.md')}\n{site.read('parts/en.md')}")
    assert "UR203" in build(site).codes
    assert "UR203" in uradori(site.root, "check").err  # kept readings know what was included


def test_page_may_be_a_link(site: Site) -> None:
    """A page is what its place says, wherever it leads."""
    site.write("kept/bills.md", site.read("docs/en/bills.md"))
    site.delete("docs/en/bills.md")
    (site.root / "docs/en/bills.md").symlink_to("../../kept/bills.md")
    assert uradori(site.root, "check").status == 0
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    [badge] = built.page("en/bills/index.html").select(".uradori-badge__text")
    assert badge.text == "run as a calculation"


@pytest.mark.parametrize("folder", ["pages", "../pages", "linked"])
def test_docs_may_be_anywhere(site: Site, folder: str) -> None:
    """Under another name, above the project, or a link to elsewhere."""
    place = site.root / ("../real" if folder == "linked" else folder)
    shutil.move(site.root / "docs", place)
    if folder == "linked":
        (site.root / "linked").symlink_to("../real")
    site.write("mkdocs.yml", f"{site.read('mkdocs.yml')}docs_dir: {folder}\n")
    site.write("pyproject.toml", site.read("pyproject.toml") + 'notes = "notes"\n')
    shutil.move(place / "notes", site.root / "notes")
    built = build(site, "--strict")
    assert (built.status, built.lines, sorted(urls(built))) == (0, [], ["en", "ja"])
    assert uradori(site.root, "check").status == 0


def test_excluded_page_is_none(site: Site) -> None:
    """Neither for a build nor for `check`: it need not exist in other languages."""
    site.write("mkdocs.yml", PLAIN.replace("  notes/\n", "  notes/\n  drafts/\n"))
    site.write("docs/en/drafts/idea.md", f"# No id\n\n{BLOCK}")
    assert uradori(site.root, "check").status == 0
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])


def test_list_of_pages_is_none(site: Site) -> None:
    """literate-nav reads SUMMARY.md; `check` knows that without loading the plugin."""
    site.edit("mkdocs.yml", "plugins:\n", "plugins:\n  - literate-nav\n")
    site.write("docs/en/SUMMARY.md", "* [Bills](bills.md)\n")
    assert uradori(site.root, "check").status == 0
    site.edit("mkdocs.yml", "  - literate-nav\n", "")
    assert "UR301" in uradori(site.root, "check").err


def test_pattern_of_excluded_pages_that_is_none_is_told(site: Site) -> None:
    """As anything in mkdocs.yml that keeps it from being read."""
    site.edit("mkdocs.yml", "plugins:\n", "plugins:\n  - exclude:\n      regex: ['(']\n")
    said = uradori(site.root, "check")
    assert said.status == 1
    assert "mkdocs.yml: UR213 cannot be read: " in said.err


def test_claim_outside_of_all_languages_is_told(site: Site) -> None:
    """It is shown, but what it says is said in no language."""
    site.write("docs/bills.md", f"# Bills {{ #bills }}\n\n{BLOCK}")
    assert build(site).codes == ["UR214"]
    assert "docs/bills.md:3: UR214" in uradori(site.root, "check").err


def test_site_url_may_come_without_a_slash(site: Site) -> None:
    """Plugins that move a site into a folder forget it; every address is complete nonetheless."""
    hook(
        site,
        "def on_config(config):\n    config.site_url = 'https://example.com/notes/1.0'\n",
    )
    built = build(site, "--strict")
    base = "https://example.com/notes/1.0/"
    found = built.page("en/bills/index.html").select("link[hreflang]")
    assert {each["href"] for each in found} == {f"{base}{lang}/bills/" for lang in ("ja", "en")}
    for name in ("index.html", "sitemap.xml"):
        assert "1.0/en/" in built.text(name)
        assert "1.0en" not in built.text(name)


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_themes_without_languages(site: Site, theme: str) -> None:
    """Pages say their language, lead to their other versions, and are found in the search."""
    site.write("mkdocs.yml", site.read("mkdocs.yml") + f"theme: {theme}\n")
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
    for lang in ("ja", "en"):
        page = built.page(f"{lang}/bills/index.html")
        assert page.html["lang"] == lang
        assert len(page.select("head link[hreflang]")) == 3
        assert f"{lang}/bills/" in built.text(f"search/{lang}.json")


def test_links_to_elsewhere_stay_in_the_navigation(site: Site) -> None:
    """They belong to every language."""
    site.write(
        "mkdocs.yml",
        site.read("mkdocs.yml") + "theme: material\nnav:\n  - Shop: https://example.com/shop\n"
        "  - ja: [ja/bills.md]\n  - en: [en/bills.md]\n",
    )
    built = build(site, "--strict")
    for lang in ("ja", "en"):
        links = built.page(f"{lang}/bills/index.html").select("nav.md-nav--primary a")
        assert "https://example.com/shop" in [link.get("href") for link in links]


def test_dirty_build_shows_no_old_verdict(site: Site) -> None:
    """A page depends on more than its source."""
    build(site)
    site.edit(SNIPPET, "total == 2", "total == 2 ")
    page = build(site, "--dirty").page("en/bills/index.html")
    assert [each.text for each in page.select(".uradori-badge__text")] == ["check out of date"]


def raise_in(event: str) -> str:
    return f"def {event}(*args, **kwargs):\n    raise RuntimeError('the end')\n"


@pytest.mark.parametrize("event", ["on_page_markdown", "on_env", "on_post_page", "on_post_build"])
def test_failed_build_leaves_the_site(site: Site, event: str) -> None:
    """Whenever it fails: the site of the build before is as it was, and nothing lies around."""
    before = build(site, "--strict").files()
    names = {each.name for each in site.root.iterdir()} | {"hook.py"}
    hook(site, raise_in(event))
    site.edit("docs/en/bills.md", "two dollars", "three dollars")
    with pytest.raises(RuntimeError, match="the end"):
        build(site)
    assert Built(1, [], site.root / "site").files() == before
    left = {each.name for each in site.root.iterdir()} - {"__pycache__"}  # of the hook
    assert left == names


def test_strict_build_that_fails_leaves_the_site(site: Site) -> None:
    """What it warns of is not published; hidden files, as of git, are MkDocs' to keep."""
    site.write("site/.git/HEAD", "ref\n")
    before = build(site, "--strict").files()
    assert before[".git/HEAD"] == b"ref\n"
    site.edit("docs/en/bills.md", CLAIM, "bills/nothing")
    built = build(site, "--strict")
    assert (built.status, built.files()) == (1, before)
    assert ".site.building" not in {each.name for each in site.root.iterdir()}


def test_unreadable_settings_of_a_host_are_one_line(site: Site) -> None:
    """Pages are read all the same, as if the recommended extensions were used."""
    site.write("mkdocs.yml", site.read("mkdocs.yml") + "  - no.such.extension\n")
    said = uradori(site.root, "check").err
    assert "mkdocs.yml: UR213 cannot be read: " in said
    assert "no.such.extension" in said
    assert "1 problem\n" in said


def test_extension_that_fails_is_one_line(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it raises; the other pages are read."""
    run = BelowQuotations.run

    def fail(self: BelowQuotations, lines: list[str]) -> list[str]:
        if "# Bills { #bills }" in "\n".join(lines):
            raise KeyError("a\nb")
        return run(self, lines)

    monkeypatch.setattr(BelowQuotations, "run", fail)
    monkeypatch.setattr(Marks, "for_text", lambda _: None)
    said = uradori(site.root, "check").err
    assert "docs/en/bills.md: UR215 cannot be converted: KeyError: " in said
    assert "docs/ja/bills.md: UR215" not in said


QUOTED = "> /// details | x\n> ///\n/// details | x\n///\n"


def test_page_cannot_hang_a_build(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three lines make the converter loop for ever; the build stops and names the page."""
    monkeypatch.setattr("uradori.hosts.markdown.limit.SECONDS", 2.0)
    site.write("mkdocs.yml", site.read("mkdocs.yml") + "  - pymdownx.blocks.details\n")
    site.edit("docs/en/bills.md", "/// claim", f"{QUOTED}\n/// claim")
    site.confirm()
    built = build(site)
    assert built.status == 1
    assert "docs/en/bills.md: UR211 takes its converter too long" in "\n".join(built.lines)
    assert "docs/en/bills.md: UR211" in uradori(site.root, "check").err


def test_block_below_a_quotation_is_named(site: Site) -> None:
    """The cause of the above, also where the converter gets on."""
    site.edit("docs/en/bills.md", "/// claim", "> quoted\n/// claim")
    site.confirm()
    line = site.read("docs/en/bills.md").split("\n").index(f"/// claim | {CLAIM}") + 1
    assert f"docs/en/bills.md:{line}: UR212" in uradori(site.root, "check").err
    assert "UR212" in build(site).codes


def test_whole_project_is_not_listed_for_every_page(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger is read once a build, however many pages there are."""
    from uradori.hosts.mkdocs import site_build

    loads: list[Path] = []
    load = site_build.load_ledger
    monkeypatch.setattr(
        site_build, "load_ledger", lambda root, read: loads.append(root) or load(root, read)
    )
    for number in range(5):
        for lang in ("ja", "en"):
            site.write(f"docs/{lang}/{number}.md", f"# {number} {{ #n }}\n")
    build(site)
    assert loads == [site.root]
