"""What a site publishes for its readers' browsers to run checks with."""

from collections.abc import Iterator

from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site
from uradori.publish.tab import exercises, kept, orders


def _with_pages(site: Site) -> Iterator[Document]:
    """What each claim's Run button leads to."""
    project = site.ledger.project
    known = kept.read(project)
    if not (project.settings.tab and known.bundle):
        return
    folder = project.path(kept.FOLDER)
    bundle, own = folder / known.bundle, folder / "site.tar"
    shipped = {
        "bundle": known.bundle,
        "files": [
            {
                "name": name,
                "size": size,
                "digest": kept.digest(bundle / name),
                "optional": name == kept.MEMORY,
            }
            for name, size in kept.fetched(bundle).items()
        ],
        "of": known.libraries,
        "cryptography": known.versions.get("cryptography", ""),
        "site": known.site,
        "site_size": own.stat().st_size,
        "site_digest": kept.digest(own),
    }
    for entry in site.ledger.entries.values():
        if kept.runs(project, entry):
            yield kept.order_file(entry.snippet.id), orders.document(site.ledger, entry, shipped)
    for exercise in site.ledger.catalog.exercises.values():
        if kept.can_be_solved(project, exercise):
            document = exercises.document(site.ledger, exercise, shipped)
            yield kept.exercise_file(exercise.id), document


def _after_pages(site: Site) -> Iterator[Document]:
    """What all of them load."""
    project = site.ledger.project
    known = kept.read(project)
    if not (project.settings.tab and known.bundle):
        return
    folder = project.path(kept.FOLDER)
    for path in sorted((folder / known.bundle).iterdir()):
        yield f"{kept.PUBLISHED}/{known.bundle}/{path.name}", path.read_bytes()
    yield f"{kept.PUBLISHED}/site-{known.site}.tar", (folder / "site.tar").read_bytes()


def _remarks(site: Site) -> Iterator[str]:
    """That nothing can be run in a browser, where the settings ask for it."""
    project = site.ledger.project
    if project.settings.tab and not kept.read(project).bundle:
        yield "no check can be run in a reader's browser (hint: uradori tab)"
        return
    for exercise in site.ledger.catalog.exercises.values() if project.settings.tab else ():
        if not kept.can_be_solved(project, exercise):
            yield f"readers cannot solve {exercise.path} in their browsers (hint: uradori tab)"


ORDERS = Publisher(Stage.WITH_PAGES, _with_pages, _remarks)
BUNDLE = Publisher(Stage.AFTER_PAGES, _after_pages)
