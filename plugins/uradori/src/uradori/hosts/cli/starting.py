"""`uradori init`: sets a project up with the least that works, and one claim seen to fail."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import click

from uradori.evidence import history
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Evidence, Past, Verdict
from uradori.evidence.store import HOME
from uradori.hosts.cli.edits import Edit, Edits
from uradori.hosts.cli.first_claim import ANYWHERE, FirstClaim, knows, offered
from uradori.hosts.cli.forms import PageForm, block
from uradori.hosts.cli.running import run_claims
from uradori.hosts.cli.sites import HostedSite, site_of
from uradori.project import site_file
from uradori.project.files import found_below, read_text
from uradori.project.own_tests import first_test
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS
from uradori.project.settings import LANGUAGE, Project, Settings, load_project
from uradori.project.terminal import one_line
from uradori.publish.publisher import with_problems

INDEX = ("index.md", "README.md")
PAGE = "checked"
"""What the page of the first claim is called, if nothing else is."""
_OF_PAGES = (".md", ".rst")
_NOT_YOURS = """\
it is about Python: no docstring of a public function here has an example that holds, such as
`>>> double(2)` with `4` in the line below; put a sentence of yours in its place"""


def begin(root: Path, sure: bool) -> None:
    """Set up the project at `root`; `sure` asks nothing.

    Raises ClickException, and leaves everything as it was, where that cannot be done.
    """
    site, site_edit = _site(root)
    _insist_on_pages(root, site)
    project, settings_edit = _settings(root, sure, site.language, site.docs)
    _insist_on_folder(root, project.settings.snippets, f"`snippets` in {SETTINGS}")
    choices = [None] if _has_snippets(project) else _chosen(project, sure)
    for first in choices:
        pages = _pages(project, site, first, root.resolve().name)
        edits = Edits(root, [*settings_edit, site_edit, *pages])
        if not edits.edits:
            click.echo(f"everything is here already: uradori run, then {site.then[0][0]}")
            return
        edits.show()
        if not (sure or click.confirm("\nWrite this?", default=True)):
            click.echo("nothing was written")
            return
        try:
            _make(edits, first)
        except _NotSoError as error:
            if first is choices[-1]:
                raise click.ClickException(str(error)) from None
            click.echo(f"\n{error}\nanother one:\n")
            continue
        page = next((each.path for each in edits.edits if _is_first(each)), "")
        _say(project, site, PurePosixPath(page), first)
        [lang, *_] = project.settings.languages
        if first is not None and not knows(lang):
            click.echo(f"{page} is in English: write it in {lang}")
        return


class _NotSoError(Exception):
    """What a docstring says does not hold."""


def _settings(root: Path, sure: bool, spoken: str | None, docs: str) -> tuple[Project, list[Edit]]:
    """The project as it is going to be, and what that takes in pyproject.toml.

    `spoken` is the language that the theme speaks, as far as it says so, and `docs` the folder of
    pages as the settings have to name it.
    """
    before = _text(root, SETTINGS)
    try:
        known = tomllib.loads((before or "").removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise click.ClickException(f"{SETTINGS}: is not TOML: {error}") from None
    if "uradori" in known.get("tool", {}):
        return load_project(root), []
    lang = spoken if spoken and LANGUAGE.fullmatch(spoken) else _language(sure)
    settings = Settings(language=lang, docs=docs)
    line = "".join(
        f'{key} = "{value}"\n'
        for key in ("language", "docs")
        if (value := getattr(settings, key)) != getattr(Settings(), key)
    )
    newline = "\r\n" if "\r\n" in (before or "") else "\n"
    gap = "\n" if before and before.strip("\ufeff \r\n\t") else ""
    ended = before if not before or before.endswith("\n") else f"{before}{newline}"
    after = (ended or "") + f"{gap}[tool.uradori]\n{line}".replace("\n", newline)
    try:
        said = tomllib.loads(after.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:  # `tool = {…}`, to which no table can be added
        message = f"{SETTINGS}: add a table `uradori` to `tool` by hand: {error}"
        raise click.ClickException(message) from None
    said["tool"].pop("uradori")
    if said not in (known, {**known, "tool": {}}):
        raise click.ClickException(f"{SETTINGS}: add [tool.uradori] by hand")
    project = Project(root, settings, in_folders=False)
    return project, [Edit(SETTINGS, before, after)]


def _language(sure: bool) -> str:
    """What a person says the pages are in."""
    if sure:
        return Settings().language
    while True:
        answer: str = click.prompt("In which language are the pages?", default=Settings().language)
        if LANGUAGE.fullmatch(answer):
            return answer
        click.echo("a language such as en, pt-BR or zh-Hant")


def _site(root: Path) -> tuple[HostedSite, Edit]:
    """The site as it is, and what its file will be."""
    host, name = site_of(root)
    before = _text(root, name)
    text = f"site_name: {root.resolve().name}\n" if before is None else before
    try:
        site = host.read(root, name, text)
        return site, Edit(name, before, site.with_us(text))
    except site_file.SiteFileError as error:
        raise click.ClickException(f"{name}: {error}") from None


def _insist_on_pages(root: Path, site: HostedSite) -> None:
    """Raise ClickException where the folder of pages is not to be found, or cannot be."""
    if not (root / site.pages).resolve().is_relative_to(root.resolve()):
        raise click.ClickException(f"{site.config}: docs_dir lies outside of {root}")
    if site.form is PageForm.MARKDOWN and "/" in site.config:
        names = (PurePosixPath(site.config).name,)
        if site_file.found(root, site.docs, names) != site.config:
            message = f"{site.config}: its pages lie apart: run uradori init beside it"
            raise click.ClickException(message)
    _insist_on_folder(root, site.pages, f"`docs_dir` in {site.config}")


def _insist_on_folder(root: Path, name: str, key: str) -> None:
    """Raise ClickException where something else is in the place of a folder, or on the way."""
    for each in (root / name, *(root / name).parents):
        if each.exists() and not each.is_dir():
            message = f"{each.relative_to(root)}: a file, where a folder has to be: move it away"
            raise click.ClickException(f"{message}, or name another folder as {key}")


def _has_snippets(project: Project) -> bool:
    return any(found_below(project.path(project.settings.snippets), ".py"))


def _chosen(project: Project, sure: bool) -> list[FirstClaim]:
    """The sentence to begin with; where nobody is asked, the others too, if it does not hold."""
    choices = offered(project)
    if sure or len(choices) == 1:
        return choices
    click.echo("Which sentence shall be the first that is checked?")
    for number, each in enumerate(choices, 1):
        click.echo(one_line(f"  {number}  {each.said} returns {each.example.value}"))
    number = click.prompt("Number", type=click.IntRange(1, len(choices)), default=1)
    return [choices[number - 1]]


def _pages(
    project: Project, site: HostedSite, first: FirstClaim | None, name: str
) -> Iterator[Edit]:
    """The page with the first claim, its check, and a start page where there is none."""
    root = project.root
    in_markdown = site.form is PageForm.MARKDOWN
    has_start = any((root / site.pages / each).exists() for each in INDEX)
    if in_markdown and not has_start and not project.in_folders:
        yield Edit(f"{site.pages}/{INDEX[0]}", None, f"# {name}\n")
    if first is not None:
        [lang, *_] = project.settings.languages
        below = PurePosixPath(site.pages, project.folder(lang) if in_markdown else "")
        names = (PAGE, *(f"{PAGE}-{number}" for number in range(2, 100)))
        taken = {
            each for each in names for end in _OF_PAGES if (root / below / f"{each}{end}").exists()
        }
        free = next(each for each in names if each not in taken)
        suffix = ".rst" if site.form is PageForm.RST else ".md"
        yield Edit(f"{below / free}{suffix}", None, first.page(lang, site.form))
        snippet = f"{project.settings.snippets}/{first.claim}.py"
        yield Edit(snippet, None, first.snippet())


def _is_first(edit: Edit) -> bool:
    return (
        edit.before is None
        and edit.path.endswith(_OF_PAGES)
        and PurePosixPath(edit.path).stem.startswith(PAGE)
    )


def _make(edits: Edits, first: FirstClaim | None) -> None:
    """Write, run the first claim, and take everything back where it does not hold."""
    ours = edits.root / HOME
    was_there = ours.exists()
    try:
        edits.make()
        if first is not None:
            _insist(first, _tried(edits.root, first))
    except BaseException:
        edits.take_back()
        if not was_there:
            shutil.rmtree(ours, ignore_errors=True)
        click.echo("everything is as it was before", err=True)
        raise


def _tried(root: Path, first: FirstClaim) -> Entry:
    """The first claim after a run with its fault. Raises ClickException if anything is wrong."""
    catalog = load_ledger(root).catalog

    def keep(evidence: Evidence) -> tuple[Past, list[Problem]]:
        return history.keep(catalog, catalog.snippets[evidence.claim], evidence)

    unkept = run_claims(catalog, [first.claim], mutate=False, jobs=1, quiet=True, keep=keep)
    if unkept:
        raise click.ClickException(str(unkept[0]))
    after = with_problems(load_ledger(root))
    entry = after.entries[first.claim]
    ours = {entry.snippet.path, *(each.page for each in entry.mentions)}
    wrong = [each for each in after.problems if each.path in ours]
    if wrong and entry.verdict is Verdict.CHECKED:
        raise click.ClickException(str(wrong[0]))
    return entry


def _insist(first: FirstClaim, entry: Entry) -> None:
    """Raise _NotSoError unless the claim is checked: its fault was seen to break it."""
    if entry.verdict is not Verdict.CHECKED or not entry.mentions:
        evidence = entry.evidence
        said = one_line(evidence.detail) if evidence else ""
        message = f"{first.said} does not return {first.example.value}: {entry.verdict}: {said}"
        raise _NotSoError(one_line(message))


def _say(project: Project, site: HostedSite, page: PurePosixPath, first: FirstClaim | None) -> None:
    click.echo()
    if first is not None:
        click.echo(one_line(f"checked: {first.said} returns {first.example.value}"))
        click.echo(f"seen to fail: {first.fault}")
        if first.example == ANYWHERE:
            click.echo(_NOT_YOURS)
            if test := first_test(project):
                said = block(site.form, test, "Say here what it shows.")
                click.echo(f"\na test of yours shows something as well; on a page:\n\n{said}")
        if "nav" in site.document:
            shown = page.relative_to(site.pages)
            click.echo(f"{site.config}: `nav` does not list the page; put {shown} where it belongs")
        if site.form is not PageForm.MARKDOWN:
            shown = page.relative_to(site.pages).with_suffix("")
            click.echo(f"{page}: no toctree lists it; put {shown} into one, and take `orphan` out")
    click.echo("\nNext:")
    steps = (
        *site.then,
        ("uradori suggest", "sentences of yours that are worth a claim"),
        ("uradori new ID", "begin the check of one"),
    )
    width = max(len(command) for command, _ in steps)
    for command, what in steps:
        click.echo(f"  {command:{width}}  {what}")


def _text(root: Path, name: str) -> str | None:
    """The text of a file, None where there is none. Raises ClickException if it is unreadable."""
    try:
        text = read_text(root / name, name, "UR901")
    except FileNotFoundError:
        return None
    if isinstance(text, Problem):
        raise click.ClickException(str(text))
    return text
