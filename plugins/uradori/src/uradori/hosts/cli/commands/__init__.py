"""The `uradori` command: its group, and every command in it."""

import errno
import gc
from typing import Any

import click

from uradori import __version__
from uradori.hosts.cli.commands import authoring, publishing, running, telling
from uradori.hosts.cli.doctor import doctor

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


for module in (authoring, publishing, running, telling):
    for each in vars(module).values():
        if isinstance(each, click.Command):
            main.add_command(each)
main.add_command(doctor)
