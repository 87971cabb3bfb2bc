"""The `uradori` command."""

import errno
import gc
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import click

from uradori import __version__
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.shards import Asked, Shard
from uradori.evidence.unchanged import Unchanged
from uradori.hosts.cli import comparing, console, sharding
from uradori.hosts.cli.beginning import begin_fault, begin_note, begin_snippet
from uradori.hosts.cli.clustering import run_on_cluster
from uradori.hosts.cli.confirming import confirm_pages, page_named, told_apart
from uradori.hosts.cli.confirming_claims import confirm_claims, nobody_there
from uradori.hosts.cli.doctor import doctor
from uradori.hosts.cli.keeping import Keeping
from uradori.hosts.cli.nothing_wrong import named_by, nothing_wrong
from uradori.hosts.cli.running import approve_outputs, insist_on_folders, report, run_claims
from uradori.hosts.cli.selection import (
    about,
    chosen_of,
    meant,
    no_such,
    runnable,
    select,
    unable,
)
from uradori.hosts.cli.suggesting import as_data, drafts, print_drafts
from uradori.project import schemas
from uradori.project.catalog import load_catalog
from uradori.project.problems import Problem
from uradori.project.settings import Tier, find_root, load_project
from uradori.publish.claims_document import claims_document
from uradori.publish.publisher import PublisherError, with_problems

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")


WITNESS_PROBLEMS = {"UR201", "UR410", "UR411", "UR412", "UR413", "UR415", "UR416"}
"""What `uradori witness` tells of; everything else is for `check` to say."""

JOBS = "Runs at a time; default: two a core, and beside them as many that wait for programs."


EXTRAS = {"distributed": "dask", "selectolax": "search", "watchfiles": "mkdocs"}
"""Which extra brings a module that not every command needs."""


class Commands(click.Group):
    """Commands of which none ends with a traceback because of a file, a folder or an extra."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the operating system refuses, or what is missing, is one line."""
        # What is read stays to the end: to look through it again and again for what could go costs
        # a tenth of the time.
        gc.set_threshold(100_000, 50, 50)
        try:
            return super().invoke(ctx)
        except ModuleNotFoundError as error:
            if error.name not in EXTRAS:
                raise
            install = f"pip install 'uradori[{EXTRAS[error.name]}]'"
            raise click.ClickException(f"{error.name} is not installed: {install}") from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # which click knows about
                raise
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{where}{error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="uradori")
def main() -> None:
    """Sentences of a documentation site that carry their proof.

    \b
    First steps:
      uradori init      set up, with one sentence whose check was seen to fail
      mkdocs serve      look at it
      uradori suggest   find sentences of yours that are worth a check
    """  # noqa: D301 - click's mark for lines that are kept


main.add_command(doctor)


def root() -> Path:
    """The project around the working directory."""
    found = find_root(Path.cwd())
    if found is None:
        raise click.ClickException(
            "no project here: run uradori init, or add [tool.uradori] to pyproject.toml"
        )
    return found


@main.command()
@click.option("--yes", "sure", is_flag=True, help="Ask nothing, and write.")
def init(sure: bool) -> None:
    """Set up the project in this folder, with one claim whose check was seen to fail.

    It looks at mkdocs.yml, pyproject.toml and the examples in docstrings, asks at most three
    questions, and shows what it would write. Nothing that is there is replaced; comments, order
    and tags of mkdocs.yml stay. Where anything fails, everything is left as it was.
    """
    from uradori.hosts.cli import starting

    starting.begin(Path.cwd(), sure)


@main.command()
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.option("--stale", is_flag=True, help="Only those whose evidence is missing or out of date.")
@click.option("--mutate", is_flag=True, help="Also try mutated responses, to see what is checked.")
@click.option(
    "--tier",
    "tiers",
    type=click.Choice([each.value for each in Tier]),
    multiple=True,
    help="Only claims of this tier; may be repeated. Default: all tiers but slow.",
)
@click.option("--jobs", type=click.IntRange(1), help=JOBS)
@click.option(
    "--shard",
    metavar="I/N",
    callback=sharding.shard_named,
    help="Run only this machine's share of N, for `uradori merge` to join.",
)
@click.option(
    "--dask", "scheduler", metavar="ADDRESS", help="Run on the cluster of Dask's scheduler there."
)
@json_option
def run(
    claims: Sequence[str],
    stale: bool,
    mutate: bool,
    tiers: Sequence[str],
    jobs: int | None,
    shard: Shard | None,
    scheduler: str | None,
    as_json: bool,
) -> None:
    """Run the snippets of claims (all, or those named) with all their faults, and keep evidence.

    An ID may also be a folder: `uradori run sqs` runs every claim below snippets/sqs. Claims of
    the slow tier run only where --tier or their own ID asks for them, and none runs without the
    engines that it needs.
    """
    asked = Asked(tuple(claims), tuple(tiers), mutate)
    if scheduler and (shard or jobs):
        raise click.UsageError("--dask goes without --shard and --jobs")
    if shard:
        if stale:
            raise click.UsageError("--shard goes without --stale: machines differ in what is stale")
        ledger = load_ledger(root())
        insist_on_folders(ledger, "shards", as_json=as_json)
        problems = sharding.run_shard(ledger, shard, asked, jobs, as_json)
        report(ledger, problems, [], as_json)
    elif stale and not (claims or tiers or as_json):
        with Unchanged(load_project(root()), "run") as before:
            if before.lines is None:
                chosen, after = _run(load_ledger(root()), asked, stale, jobs, scheduler, as_json)
                if not chosen:
                    before.keep(after.excuses(), named_by(after))
            for line in before.lines or ():
                click.echo(line, err=True)
    else:
        _run(load_ledger(root()), asked, stale, jobs, scheduler, as_json)


def _run(
    ledger: Ledger,
    asked: Asked,
    stale: bool,
    jobs: int | None,
    scheduler: str | None,
    as_json: bool,
) -> tuple[list[str], Ledger]:
    """Run the claims that are asked for and keep their evidence; gives which, and what holds now.

    Ends with status 1 if anything is wrong with them.
    """
    insist_on_folders(ledger, "evidence", "history", as_json=as_json)
    chosen = chosen_of(ledger, asked)
    if stale:
        chosen = [claim for claim in chosen if not ledger.entries[claim].settled]
    keeping = Keeping(ledger, asked, stale)
    able, catalog, mutate = runnable(ledger, chosen), ledger.catalog, asked.mutate
    amiss: list[Problem] = []
    if scheduler:
        amiss = run_on_cluster(catalog, able, mutate, scheduler, as_json, keeping.keep)
    else:
        run_claims(catalog, able, mutate, jobs, as_json, keeping.keep)
    del ledger, catalog  # of which no one else needs all by now
    return chosen, keeping.finish(chosen, as_json, amiss)


@main.command()
@click.argument(
    "folders",
    nargs=-1,
    metavar="[FOLDER]...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@json_option
def merge(folders: Sequence[Path], as_json: bool) -> None:
    """Join what shards ran into evidence, as one run on one machine would leave it.

    FOLDER holds reports of `run --shard` or `pytest --uradori-shard`, in folders of any depth;
    default: .uradori/shards. They must be all shards of one campaign, each once, of the commit
    and the files that are here, run with the same versions; else nothing is written.
    """
    sharding.merge_shards(load_ledger(root()), folders, as_json)


def _http(_: click.Context, __: click.Parameter, url: str | None) -> str | None:
    if url is not None and not re.match(r"https?://[^/]", url):
        raise click.BadParameter("an address begins with http:// or https://")
    return url


@main.command()
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.option("--with", "chosen", multiple=True, metavar="NAME", help="Ask this witness only.")
@click.option("--stale", is_flag=True, help="Only what has not been asked, or not as it is now.")
@click.option("--jobs", type=click.IntRange(1), help="Runs at a time; default: one a core.")
@click.option("--endpoint", metavar="URL", callback=_http, help="Ask the server at this address.")
@click.option("--reset", metavar="PATH", help="With --endpoint: POST there before each claim.")
@json_option
def witness(
    claims: Sequence[str],
    chosen: Sequence[str],
    stale: bool,
    jobs: int | None,
    endpoint: str | None,
    reset: str | None,
    as_json: bool,
) -> None:
    """Run claims of behaviour against second witnesses, and print who agrees.

    A witness is a server named in [tool.uradori.witnesses]; each run has one of its own. What
    they say is kept and shown. With --endpoint it is somebody else who is asked,
    one claim after the other, and what they say is only printed.
    """
    from uradori.hosts.cli.witness import ask_elsewhere, ask_witnesses, print_table

    if (endpoint and (chosen or stale or jobs)) or (reset and not endpoint):
        raise click.UsageError("--endpoint goes without the other options, --reset only with it")
    ledger = load_ledger(root())
    for name in set(chosen) - set(ledger.project.settings.witnesses):
        raise click.UsageError(f'no witness named "{name}" in [tool.uradori.witnesses]')
    selected, unknown = select(ledger.catalog, claims)
    if not endpoint:
        insist_on_folders(ledger, "testimony", as_json=as_json)
    if endpoint:
        console.print_problems(unknown)
        well = ask_elsewhere(ledger.catalog, selected, endpoint, reset, as_json)
        sys.exit(0 if well and not unknown else 1)
    after, missing = ask_witnesses(ledger, selected, chosen, stale, jobs, quiet=as_json)
    if not as_json:
        print_table(after, selected)
    problems = [*unknown, *missing, *about(after, selected)]
    report(after, [each for each in problems if each.code in WITNESS_PROBLEMS], selected, as_json)


@main.command()
@click.option("--github", is_flag=True, help="Also mark the lines, where GitHub Actions runs this.")
@json_option
def check(github: bool, as_json: bool) -> None:
    """Say everything that is wrong with snippets, pages, translations and evidence; run nothing."""
    with Unchanged(load_project(root()), "check") as before:
        if as_json or before.lines is None:
            ledger = with_problems(load_ledger(root()))
            for line in console.annotations(ledger.problems) if github else ():
                click.echo(line)
            report(ledger, ledger.problems, list(ledger.entries), as_json)
            before.lines = list(nothing_wrong(ledger))
            before.keep(before.lines, named_by(ledger))
    for line in () if as_json else before.lines:
        click.echo(line)


@main.command("list")
@json_option
def list_claims(as_json: bool) -> None:
    """List every claim with its verdict."""
    ledger = load_ledger(root())
    if as_json:
        console.print_json(claims_document(ledger))
    else:
        console.print_claims(ledger.entries.values())


@main.command()
@click.argument("claim", metavar="ID")
@json_option
def show(claim: str, as_json: bool) -> None:
    """Show everything known about one claim."""
    ledger = load_ledger(root())
    _, unknown = select(ledger.catalog, [claim])
    claim = meant(ledger.catalog, claim)
    if claim not in ledger.entries:
        console.print_problems(unknown or [no_such(ledger.catalog, claim)])
        sys.exit(1)
    if as_json:
        document = claims_document(ledger)
        [data] = [each for each in document["claims"] if each["id"] == claim]
        evidence = ledger.entries[claim].evidence
        survivors = evidence.mutation.survivors if evidence and evidence.mutation else ()
        console.print_json({**data, "survivors": list(survivors)})
    else:
        for line in console.claim_lines(ledger.entries[claim]):
            click.echo(line)


@main.command()
@click.argument("name", metavar="ID")
@click.option("--fault", "what", flag_value="fault", help="Start a fault: module.function.")
@click.option("--note", "what", flag_value="note", help="Start a note, with one statement.")
def new(name: str, what: str | None) -> None:
    """Start a snippet for a new claim, and say what to put on the pages."""
    begins = {"fault": begin_fault, "note": begin_note, None: begin_snippet}
    begins[what](load_catalog(root()), name)


@main.command()
@click.option("--yes", "sure", is_flag=True, help="Ask nothing, and write.")
def eject(sure: bool) -> None:
    """Give back plain pages: without blocks and marks, and mkdocs.yml without uradori.

    Words stay as they are; checks and settings are left for you to delete. What would be written
    is shown before.
    """
    from uradori.hosts.cli import ejecting

    ejecting.eject(load_catalog(root()), sure)


@main.command()
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
def approve(claims: Sequence[str]) -> None:
    """Run claims and accept what they print as right; review the .out files like code."""
    ledger = load_ledger(root())
    chosen, unknown = select(ledger.catalog, claims)
    insist_on_folders(ledger, "evidence", "history")
    refused = [*unknown, *unable(ledger, chosen), *approve_outputs(ledger, chosen)]
    console.print_problems(refused)
    sys.exit(1 if refused else 0)


@main.command()
@click.argument("names", nargs=-1, metavar="[PAGE|ID]...")
@click.option("--all", "everything", is_flag=True, help="Every page; claims are read one by one.")
@click.option("--yes", "sure", is_flag=True, help="Ask nothing: a person has read the claims.")
def confirm(names: Sequence[str], everything: bool, sure: bool) -> None:
    """Say that pages agree with their other languages, or claims with their checks.

    A PAGE is compared with the same page in other languages. Of the claim with an ID, or of those
    in a folder, sentences, code and output are shown side by side, with what changed since it was
    last confirmed, and you are asked; the answer is kept in the header of its snippet.
    """
    if not names and not everything:
        raise click.UsageError("name pages or claims, or say --all for every page")
    ledger = load_ledger(root())
    catalog = ledger.catalog
    pages, others = told_apart(names, catalog)
    claims, unknown = select(catalog, others) if others else ([], [])
    if claims and not sure and nobody_there():
        message = "a person reads claims at a terminal; where one has done so, say --yes"
        raise click.UsageError(message)
    refused = confirm_pages(catalog, pages, everything)
    refused += [*unknown, *confirm_claims(ledger, claims, sure)]
    console.print_problems(refused)
    sys.exit(1 if refused else 0)


@main.command()
@click.argument("names", nargs=-1, metavar="[PAGE]...")
@json_option
def suggest(names: Sequence[str], as_json: bool) -> None:
    """Print what pages (all, or those named) state and do not show, with drafts of claims.

    Listed are sentences outside of claims with a figure, a name in code font, or a word such as
    "never" or "only", unless they are marked as advice or as a definition.
    """
    catalog = load_catalog(root())
    wanted = [page_named(name, catalog) for name in names] or list(catalog.pages.values())
    found = list(drafts(catalog, wanted))
    if as_json:
        console.print_json(as_data(catalog, found))
    else:
        print_drafts(catalog, found)


@main.command()
@click.argument("claim", metavar="ID")
@click.option("--write", is_flag=True, help="Name those that are needed in the snippet's header.")
@click.option("--jobs", type=click.IntRange(1), help=JOBS)
@json_option
def suggest_faults(claim: str, write: bool, jobs: int | None, as_json: bool) -> None:
    """Print faults of one line that make a claim's check fail, having tried them.

    They are thought of by what the snippet calls and what it is given. Each is run; told are those
    by which an assertion fails, and then the others, with what came of them.
    """
    from uradori.hosts.cli import suggesting_faults

    catalog = load_catalog(root())
    name = meant(catalog, claim)
    if name not in catalog.snippets:
        console.print_problems([no_such(catalog, name)])
        sys.exit(1)
    snippet = catalog.snippets[name]
    found = suggesting_faults.tried_on(catalog, name, jobs)
    if as_json:
        console.print_json(suggesting_faults.as_data(snippet, found))
    else:
        suggesting_faults.print_tried(snippet, found)
    if write:
        click.echo(suggesting_faults.write_faults(catalog, snippet, found), err=as_json)
    sys.exit(0 if found.offers else 1)


@main.command()
@click.argument(
    "folder", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--url", default="", help="Where the site is published; feeds and previews need it.")
@click.option(
    "--name", "names", multiple=True, metavar="LANG=NAME", help="What the site is called."
)
def publish(folder: Path, url: str, names: Sequence[str]) -> None:
    """Add the search, badges, feeds and data to a site that a host without our plugin has built.

    With the MkDocs plugin there is nothing left to do.
    """
    from uradori.hosts.cli import publishing

    pairs = [each.partition("=") for each in names]
    if not all(separator for _, separator, _ in pairs):
        raise click.UsageError("--name wants a language and a name: --name en='My notes'")
    called = {lang: name for lang, _, name in pairs}
    try:
        number = publishing.publish(load_ledger(root()), folder, url, called)
    except (PublisherError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{number} files")


@main.command()
@json_option
def exercises(as_json: bool) -> None:
    """Show that every exercise can be solved, and not by what it begins with.

    Both are run in the world as it is and in each that the exercise names. Ends with 1 where one
    of them came to something else.
    """
    from uradori.run.pool import PoolError
    from uradori.run.proving import prove

    catalog = load_catalog(root(), lambda _: ({}, []))  # what pages say of them is for `check`
    try:
        problems = [*prove(catalog)]
    except PoolError as error:
        raise click.ClickException(f"exercises cannot be run: {error}") from error
    if as_json:
        console.print_json({"problems": console.problem_data(problems)})
    else:
        console.print_problems(problems)
        click.echo(f"{len(catalog.exercises)} exercises")
    sys.exit(bool(problems))


@main.command()
@click.option("--if-possible", is_flag=True, help="Where it cannot be built, warn, and go on.")
def tab(if_possible: bool) -> None:
    """Build what readers' browsers run checks with, and find out which checks they can run.

    It takes Node.js and npm, and does nothing where the settings do not say `tab = true`. What has
    not changed is not built again. Build the site afterwards.
    """
    from uradori.publish.tab import building

    ledger = load_ledger(root())
    if not ledger.project.settings.tab:
        return
    try:
        kept = building.build(ledger, lambda said: click.echo(said, err=True))
    except building.BuildError as error:
        if not if_possible:
            raise click.ClickException(str(error)) from error
        why = str(error).splitlines()[0]
        click.echo(f"warning: no check can be run in a reader's browser: {why}", err=True)
        return
    found = {True: list[bool](), False: list[bool]()}
    for name, each in kept.measured.items():
        found[name.startswith("/")].append(not each.why)
    said = [f"{sum(each)} of {len(each)}" for each in (found[False], found[True])]
    click.echo(f"browsers can run {said[0]} checks, {said[1]} exercises ({kept.size} bytes)")


@main.command()
@click.argument(
    "folder", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def policy(folder: Path) -> None:
    """Print a strict Content-Security-Policy for a built site; say what of it that would stop."""
    from uradori.publish.policy import policy as policy_of

    found = policy_of(folder)
    click.echo(found.header)
    for place in found.stopped:
        click.echo(f"{place} would have no effect", err=True)
    sys.exit(bool(found.stopped))


@main.command()
@click.argument("file", metavar="CLAIMS.JSON", type=click.File("rb"))
@json_option
def compare(file: BinaryIO, as_json: bool) -> None:
    """Print whose verdict differs from what was published, as a table in Markdown."""
    found = comparing.differences(load_ledger(root()), _published(file))
    if as_json:
        console.print_json([asdict(each) for each in found])
    else:
        click.echo("\n".join(comparing.as_table(found)))


def _published(file: BinaryIO) -> dict[str, comparing.Published]:
    """What a claims.json says; an error for a person where it is none."""
    try:
        return comparing.published(file.read())
    except ValueError as error:
        raise click.ClickException(f"{file.name}: no claims.json: {error}") from None


@main.command()
@click.argument("file", metavar="[CLAIMS.JSON]", type=click.File("rb"), required=False)
@click.option("--addresses", is_flag=True, help="Ask every cited address whether it answers.")
@click.option(
    "--days",
    type=click.IntRange(0, 365_000),  # Python knows no day before the year 1
    default=365,
    show_default=True,
    help="After which words were read long ago.",
)
@json_option
def upkeep(file: BinaryIO | None, addresses: bool, days: int, as_json: bool) -> None:
    """Print what has aged, as Markdown: verdicts, cited addresses, words read long ago.

    CLAIMS.JSON is the published one. Ends with 1 where a person has something to do.
    """
    from uradori.hosts.cli import aging
    from uradori.hosts.cli.addresses import ask

    ledger = load_ledger(root())
    published = _published(file) if file else None
    replies = ask(aging.cited(ledger)) if addresses else {}
    found = aging.report(ledger, published, replies, datetime.now(UTC).date(), days)
    if as_json:
        console.print_json(asdict(found))
    else:
        asked = len(replies) if addresses else None
        compared = None if published is None else len(published)
        click.echo("\n".join(aging.as_markdown(found, days, asked, compared)))
    sys.exit(found.wants_somebody)


@main.command()
@click.argument("name", metavar="NAME", type=click.Choice(sorted(schemas.names())))
def schema(name: str) -> None:
    """Print a JSON Schema for editors: of pyproject.toml, of a snippet's header, of a note."""
    click.echo(schemas.text(name), nl=False)


@main.command()
@click.argument("file", metavar="HISTORY.JSON", type=click.File("rb"))
def remember(file: BinaryIO) -> None:
    """Take up the history that an earlier publication left, so that feeds go on from there."""
    from uradori.hosts.cli import publishing

    try:
        number, unkept = publishing.remember(load_ledger(root()), file.read())
    except ValueError as error:
        raise click.ClickException(f"{file.name}: no history.json: {error}") from None
    console.print_problems(unkept)
    if unkept:
        sys.exit(1)
    click.echo(f"{number} claims")


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument(
    "mkdocs_arguments", nargs=-1, type=click.UNPROCESSED, metavar="[MKDOCS ARGUMENT]..."
)
def serve(mkdocs_arguments: Sequence[str]) -> None:
    """Serve the site with `mkdocs serve`, and run every snippet again as it changes."""
    from uradori.hosts.cli.serve import serve_site

    sys.exit(serve_site(root(), mkdocs_arguments))
