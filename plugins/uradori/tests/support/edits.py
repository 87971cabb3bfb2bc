"""Edits that authors make while they look at a site, one after the other and at random."""

from collections.abc import Callable
from random import Random

from uradori.evidence import records
from uradori.evidence.model import Outcome

from support.builds import PAGES, plain, with_evidence, with_pages
from support.sites import CLAIM, FAULTS, HELPER, OUTPUT, SNIPPET, Site

MORE = {
    "docs/{lang}/ledger.md": "# {ledger} {{ #top }}\n\n/// ledger\n///\n",
    "docs/{lang}/errata.md": "# {errata} {{ #top }}\n\n/// errata\n///\n\n/// figures\n///\n",
    "docs/{lang}/again.md": (
        "# {again} {{ #top }}\n\n/// claim | " + CLAIM + "\n{said}\n///\n\n[{more}](deep/more.md)\n"
    ),
}
WORDS = {
    "ja": {
        "ledger": "台帳",
        "errata": "正誤",
        "again": "もう一度",
        "said": "百万リクエストは2ドル。",
        "more": "さらに",
    },
    "en": {
        "ledger": "Ledger",
        "errata": "Errata",
        "again": "Again",
        "said": "A million requests cost two dollars.",
        "more": "More",
    },
}

Edit = Callable[[Site, Random], list[str]]
"""Changes a site; gives the files that it changed."""


def edited_site(site: Site) -> Site:
    """A site whose pages show what stands on other pages, with a claim that was run."""
    for lang, words in WORDS.items():
        for name, text in MORE.items():
            site.write(name.format(lang=lang), text.format(**words))
    with_pages(site)
    for lang in WORDS:
        site.write(f"docs/{lang}/index.md", site.read(f"docs/{lang}/index.md") + "\n")
    return with_evidence(plain(site))


OTHER = "queues/another_million_costs_as_much"
"""A claim of another service, where the ledger is divided."""


def divided(site: Site) -> Site:
    """Have a page for the claims of each service, of which there are two."""
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\nledger_claims = 1\n")
    site.write(f"snippets/{OTHER}.py", site.read(SNIPPET))
    site.write(f"snippets/{OTHER}.out", site.read(OUTPUT))
    for lang in WORDS:
        name = f"docs/{lang}/deep/more.md"
        site.write(name, f"{site.read(name)}\n/// claim | {OTHER}\nTwo dollars.\n///\n")
    records.write(site.project, site.evidence(OTHER))
    return site


def _page(site: Site, random: Random) -> str:
    """A page of the author's."""
    pages = (site.root / "docs").glob("[a-z][a-z]/**/*.md")
    return random.choice(sorted(each.relative_to(site.root).as_posix() for each in pages))


def paragraph(site: Site, random: Random) -> list[str]:
    """Say something more."""
    name = _page(site, random)
    site.write(name, f"{site.read(name)}\nSaid {random.random()}.\n")
    return [name]


def line_above(site: Site, random: Random) -> list[str]:
    """Move everything down."""
    name = _page(site, random)
    head, mark, rest = site.read(name).partition("\n# ")
    site.write(name, f"{head}{mark}{rest.replace(chr(10), f'{chr(10)}{chr(10)}More.{chr(10)}', 1)}")
    return [name]


def sentence(site: Site, random: Random) -> list[str]:
    """Say a claim in other words."""
    name = f"docs/{random.choice(['ja', 'en'])}/{random.choice(['bills', 'again'])}.md"
    text = site.read(name)
    head, mark, rest = text.partition(f"/// claim | {CLAIM}\n")
    site.write(name, f"{head}{mark}{'Surely: ' if mark else ''}{rest}")
    return [name]


def no_claim(site: Site, random: Random) -> list[str]:
    """Say a claim on one page less, or once more."""
    name = f"docs/{random.choice(['ja', 'en'])}/again.md"
    text, block = site.read(name), f"/// claim | {CLAIM}\nTwo dollars.\n///\n"
    head, mark, rest = text.partition(f"/// claim | {CLAIM}\n")
    site.write(name, head + rest.partition("///\n")[2] if mark else f"{text}\n{block}")
    return [name]


def title(site: Site, random: Random) -> list[str]:
    """Call a page something else: all others show it."""
    name = _page(site, random)
    site.write(name, site.read(name).replace("\n# ", "\n# So ", 1))
    return [name]


def front_matter(site: Site, random: Random) -> list[str]:
    """Say something about a page."""
    name = _page(site, random)
    key = random.choice(["description: Another one", "hide: [toc]"])
    site.write(name, site.read(name).replace("---\n", f"---\n{key}\n", 1))
    return [name]


def link(site: Site, random: Random) -> list[str]:
    """Link to a place that is not there."""
    name = _page(site, random)
    site.write(name, f"{site.read(name)}\n[there](#no-{random.randrange(9)})\n")
    return [name]


def confirmed(site: Site, _: Random) -> list[str]:
    """Say of every page that it was compared with its other languages."""
    before = _texts(site)
    site.confirm()
    return [name for name, text in _texts(site).items() if before[name] != text]


def listed(site: Site, random: Random) -> list[str]:
    """List all claims on a page more, or on one less."""
    lang = random.choice(["ja", "en"])
    name = f"docs/{lang}/{random.choice(['ledger', 'again'])}.md"
    text, block = site.read(name), f"/// ledger{random.choice(['', ' | bills'])}\n///\n"
    site.write(name, text.replace(block, "") if block in text else f"{text}\n{block}")
    return [name]


def undone(site: Site, random: Random) -> list[str]:
    """Have a page as it was in the beginning."""
    lang, name = random.choice(["ja", "en"]), "deep/more.md"
    site.write(f"docs/{lang}/{name}", PAGES[f"docs/{lang}/{name}"])
    return [f"docs/{lang}/{name}"]


def two_at_once(site: Site, random: Random) -> list[str]:
    """Save several files."""
    return [*paragraph(site, random), *sentence(site, random), *paragraph(site, random)]


def nothing(site: Site, random: Random) -> list[str]:
    """Save a page as it is."""
    return [_page(site, random)]


def page_added(site: Site, random: Random) -> list[str]:
    """Write new pages, or delete them."""
    names = [f"docs/{lang}/new-{random.randrange(2)}.md" for lang in WORDS]
    for name in names:
        if (site.root / name).is_file():
            site.delete(name)
        else:
            site.write(name, f"# New {{ #top }}\n\n/// claim | {CLAIM}\nTwo dollars.\n///\n")
    return names


def note(site: Site, random: Random) -> list[str]:
    """Write down what was said once."""
    name = "docs/notes/2023-08-21.toml"
    site.write(name, site.read(name).replace('title = "', f'title = "{random.randrange(9)}'))
    return [name]


def evidence(site: Site) -> str:
    """The record of the claim."""
    return records.path_of(site.project, CLAIM).relative_to(site.root).as_posix()


def snippet(site: Site, random: Random) -> list[str]:
    """Change a check, which is run before anybody looks."""
    site.write(SNIPPET, f"{site.read(SNIPPET)}# {random.random()}\n")
    with_evidence(site)
    return [SNIPPET, evidence(site)]


def refuted(site: Site, random: Random) -> list[str]:
    """Change a check so that it does not hold."""
    site.write(SNIPPET, f"{site.read(SNIPPET)}# {random.random()}\n")
    with_evidence(site, outcome=Outcome.FAILED, detail="no", line=16)
    return [SNIPPET, evidence(site)]


def stale(site: Site, random: Random) -> list[str]:
    """Change a check, and run nothing."""
    site.write(SNIPPET, f"{site.read(SNIPPET)}# {random.random()}\n")
    return [SNIPPET]


def helper(site: Site, random: Random) -> list[str]:
    """Change what checks import."""
    site.write(HELPER, f"{site.read(HELPER)}# {random.random()}\n")
    return [HELPER]


def forgotten(site: Site, _: Random) -> list[str]:
    """Delete what was found out."""
    (site.root / evidence(site)).unlink(missing_ok=True)
    return [evidence(site)]


def approved(site: Site, _: Random) -> list[str]:
    """Approve something else."""
    site.write(OUTPUT, f"{site.read(OUTPUT)}more\n")
    with_evidence(site)
    return [evidence(site), OUTPUT]


def page_and_check(site: Site, random: Random) -> list[str]:
    """Save both."""
    return [*sentence(site, random), *snippet(site, random)]


def fault(site: Site, random: Random) -> list[str]:
    """Say otherwise what a broken world is."""
    text = site.read(FAULTS)
    before = text[text.index('en="') : text.index('")', text.index('en="'))]
    site.write(FAULTS, text.replace(before, f'en="every price doubles {random.randrange(9)}'))
    return [FAULTS]


def renamed(site: Site, random: Random) -> list[str]:
    """Have a page at another address, or back at its own, in one language or in both."""
    changed: list[str] = []
    for lang in random.choice([["ja"], ["en"], ["ja", "en"]]):
        names = [f"docs/{lang}/deep/more.md", f"docs/{lang}/deep/moved.md"]
        old, new = names if (site.root / names[0]).is_file() else reversed(names)
        site.write(new, site.read(old))
        site.delete(old)
        changed += [old, new]
    return changed


def glossary(site: Site, random: Random) -> list[str]:
    """Call things by other names, by which they are searched for."""
    name = "docs/glossary.toml"
    also = f'also.en = ["invoice {random.randrange(9)}"]'
    site.write(name, f'[[term]]\nen = "bill"\nja = "料金"\nnever.en = ["dollars"]\n{also}\n')
    return [name]


def site_settings(site: Site, random: Random) -> list[str]:
    """Change what the whole site is called, and in which order pages stand."""
    text = site.read("mkdocs.yml").partition("nav:\n")[0]
    _, end, rest = text.partition("\n")
    nav = f"nav:\n  - {random.randrange(9)}: en/bills.md\n  - ja/bills.md\n"
    site.write("mkdocs.yml", f"site_name: Site {random.randrange(9)}{end}{rest}")
    if random.randrange(2):
        site.write("mkdocs.yml", f"{site.read('mkdocs.yml')}{nav}")
    return ["mkdocs.yml"]


def template(site: Site, random: Random) -> list[str]:
    """Change what is around every page."""
    text, name = site.read("mkdocs.yml"), "overrides/main.html"
    if "custom_dir" not in text:
        theme = "" if "theme:\n" in text else "theme:\n  name: mkdocs\n"
        head, _, rest = f"{text}{theme}".partition("theme:\n")
        site.write("mkdocs.yml", f"{head}theme:\n  custom_dir: overrides\n{rest}")
    title = f"<title>{random.randrange(99)} {{{{ page.title }}}}</title>"
    block = f"{{% block htmltitle %}}{title}{{% endblock %}}"
    site.write(name, f'{{% extends "base.html" %}}\n{block}\n')
    return ["mkdocs.yml", name]


EDITS: tuple[Edit, ...] = (
    snippet,
    refuted,
    stale,
    helper,
    forgotten,
    approved,
    page_and_check,
    paragraph,
    line_above,
    sentence,
    no_claim,
    title,
    front_matter,
    link,
    confirmed,
    listed,
    undone,
    two_at_once,
    nothing,
    page_added,
    note,
    fault,
    renamed,
    glossary,
    site_settings,
    template,
)


def _texts(site: Site) -> dict[str, str]:
    return {
        each.relative_to(site.root).as_posix(): each.read_text("utf-8")
        for each in sorted((site.root / "docs").rglob("*.md"))
    }
