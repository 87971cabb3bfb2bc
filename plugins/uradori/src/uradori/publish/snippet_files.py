"""The programs that check claims, byte for byte as in the repository, and one to run them."""

import json
from collections.abc import Iterator
from importlib.resources import files as resources

from uradori.evidence.program_files import program_files
from uradori.project import files
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site

RUN = "run.py"
"""Where the program is published that runs a check again, see `programs.run_claim`."""


def documents(site: Site) -> Iterator[Document]:
    """Each snippet under its own path, and under those that it had before, with what it ran on.

    claims.json has the digest of a snippet's bytes.
    """
    ledger = site.ledger
    if site.url:
        program = resources("uradori.publish").joinpath("programs/run_claim.py").read_text("utf-8")
        yield RUN, program.replace('SITE = ""', f"SITE = {json.dumps(site.url)}", 1).encode()
    folder = ledger.project.settings.snippets
    used = set[str]()
    for entry in ledger.entries.values():
        if not entry.snippet.unpublished:
            yield entry.snippet.published
        used.update(program_files(entry, ledger.project))
    for path in sorted(used - {each.snippet.published[0] for each in ledger.entries.values()}):
        content = files.read_bytes(ledger.project.path(path), path, "UR402")
        if isinstance(content, bytes):  # else the evidence that names it is stale, which is told
            yield path, content
    for former, (claim, *_) in ledger.catalog.successors.items():
        if not ledger.entries[claim].snippet.unpublished:
            yield f"{folder}/{former}.py", ledger.entries[claim].snippet.published[1]


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
