"""The files that a claim's check consists of, for readers who want to see all of it."""

from uradori.evidence.bindings import names_a_file, present
from uradori.evidence.entry import Entry
from uradori.evidence.model import Verdict
from uradori.project.settings import Project


def program_files(entry: Entry, project: Project) -> tuple[str, ...]:
    """Paths from the project's root: the snippet, then what it ran on below the snippets folder.

    Nothing of what the project keeps to itself. Helpers, data, engine modules and faults are told
    as far as a run of the snippet as it is now has used them; what lies elsewhere in the project
    stays there.
    """
    if entry.snippet.unpublished:
        return ()
    folder, own = project.settings.snippets, entry.snippet.published[0]
    if not entry.snippet.executed or entry.evidence is None or entry.verdict is Verdict.STALE:
        return (own,)
    used = (
        each
        for each in entry.evidence.files
        if each.startswith(f"{folder}/") and names_a_file(each)
    )
    others = filter(project.publishes, set(used) - {own, entry.snippet.path})
    return (own, *sorted(others))


def record_file(entry: Entry) -> str:
    """Where the record of a claim's runs is published; "" where none is of what it is now.

    It has the code of each assertion, which a project may keep to itself.
    """
    fresh = entry.evidence is not None and entry.verdict is not Verdict.STALE
    fresh = fresh and not entry.snippet.unpublished
    return f"evidence/{entry.snippet.id}.json" if fresh else ""


def runs_anywhere(entry: Entry, project: Project) -> bool:
    """Whether Python with the packages that testified is all that the check needs.

    What starts engines, reads other files of the project, looks through folders, or has Lambda
    functions invoked by a simulated AWS, needs the project and uradori as well.
    """
    evidence = entry.evidence
    if not record_file(entry) or not entry.snippet.executed or evidence is None:
        return False
    below = f"{evidence.settings.get('snippets', '')}/"
    own = all(
        path.startswith(below) and names_a_file(path) and project.publishes(path)
        for path in present(evidence.files)
    )
    functions = any(
        (each.service, each.operation) == ("lambda", "CreateFunction") for each in evidence.calls
    )
    outside = any(map(present, evidence.elsewhere.values()))
    alone = not (evidence.programs or outside or evidence.editable)
    return own and alone and not functions and evidence.backend in {"moto", "plain"}
