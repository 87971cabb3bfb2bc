"""Accepting what a run printed as the approved output of its snippet: one rule for every host."""

from dataclasses import replace

from uradori.evidence import outputs
from uradori.evidence.model import Evidence, Outcome, Run
from uradori.project.files import write_within
from uradori.project.model import Snippet
from uradori.project.settings import Project


def approve(project: Project, snippet: Snippet, run: Run | Evidence) -> Snippet | None:
    """The snippet with what `run` printed as its approved output; None where that cannot be.

    Only what a passing run printed is accepted, and a file that agrees with it is left alone; what
    is no program prints nothing.
    Raises OSError where the file cannot be written, or is a link that leads out of the snippets.
    """
    if run.outcome is not Outcome.PASSED or not snippet.executed:
        return None
    if snippet.approved is not None and outputs.agree(run.stdout, snippet.approved):
        return snippet
    approved = outputs.normalise(run.stdout)
    below = project.path(project.settings.snippets)
    write_within(below, project.path(snippet.output_path), approved.encode())
    return replace(snippet, approved=approved)
