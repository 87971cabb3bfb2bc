"""Second witnesses: what their answers mean, and the records that keep them.

A testimony is shown only while it is about the bytes and the version that are there now. What a
witness says changes no verdict: it stands beside what testified for the claim.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from uradori.evidence import outputs
from uradori.evidence.bindings import Contents
from uradori.evidence.model import Answer, Outcome, Run, Testimony
from uradori.evidence.places import said_now
from uradori.evidence.store import Folder, Store
from uradori.project import validation
from uradori.project.files import read_text
from uradori.project.kinds import kinds
from uradori.project.model import Snippet, Text
from uradori.project.problems import Problem
from uradori.project.settings import Project, Witness
from uradori.project.snippets import services_of

SCHEMA = 3

UNSUPPORTED = frozenset(
    {
        "404",
        "405",
        "501",
        "InvalidAction",
        "NotImplemented",
        "NotImplementedError",
        "NotImplementedException",
        "UnknownOperation",
        "UnknownOperationException",
    }
)
"""Error codes by which a server says that it does not know an operation.

None is an error of an operation in AWS's API models; a bare HTTP status is what botocore gives
as the code where the answer had no body that it could read.
"""

BROKEN = frozenset({"500", "502", "503", "InternalError", "InternalFailure"})
"""Error codes by which a server says that it failed itself."""

_REFUSAL = re.compile(r"An error occurred \((?P<code>[^)]+)\) when calling the (?P<what>\w+)")
"""How botocore words what a server answered."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a page may say of a second witness: its answer about a claim as it is now."""

    witness: str
    """Its key in the settings."""
    name: str
    version: str
    answer: Answer
    detail: str
    line: int | None
    why: Text
    """Why it does not agree, by language; empty where it does, or where nobody has said."""


def asked(witness: Witness, snippet: Snippet) -> bool:
    """Whether this witness is asked about a claim: one of behaviour, within what it offers."""
    if not kinds()[snippet.header.kind].comparable:
        return False
    return not witness.services or services_of(snippet) <= {*witness.services}


def conclude(
    snippet: Snippet, key: str, witness: Witness, version: str, run: Run, now: datetime
) -> Testimony:
    """What a run against a witness says of the claim."""
    answer, detail = _answer(snippet, run)
    if answer is not Answer.AGREES and services_of(snippet) & set(witness.lacks):
        answer = Answer.NOT_SUPPORTED
    return Testimony(
        schema=SCHEMA,
        claim=snippet.id,
        witness=key,
        version=version,
        source_sha256=snippet.source_sha256,
        left_out=snippet.left_out,
        approved_sha256=snippet.approved_sha256,
        files={path: digest for path, digest in sorted(run.files.items()) if path != snippet.path},
        answer=answer,
        detail=detail,
        line=run.line,
        seconds=round(run.seconds, 3),
        ran_at=now.replace(microsecond=0),
    )


def _answer(snippet: Snippet, run: Run) -> tuple[Answer, str]:
    if run.outcome is Outcome.PASSED:
        if outputs.agree(run.stdout, snippet.approved or ""):
            return Answer.AGREES, ""
        return Answer.DISAGREES, "prints something else:\n" + run.stdout.strip()
    if run.outcome is Outcome.TIMED_OUT:
        return Answer.TIMED_OUT, run.detail
    if unknown := _unknown_operation(run):
        return Answer.NOT_SUPPORTED, unknown
    refusal = _REFUSAL.search(run.detail)
    if run.outcome is Outcome.FAILED or (refusal and refusal["code"] not in BROKEN):
        return Answer.DISAGREES, run.detail
    return Answer.CRASHED, run.detail


def _unknown_operation(run: Run) -> str:
    """The call of a run that the server did not know, with its error; "" where it knew all."""
    for call in run.calls:
        error = {} if call.ok else json.loads(call.result)
        if error.get("Code") in UNSUPPORTED:
            said = f"{error['Code']} {error.get('Message', '')}".strip()
            return f"{call.service}.{call.operation}: {said}"
    return ""


def locked_version(project: Project, witness: Witness) -> str | None:
    """The version of a witness that its lock file names; None where it names none."""
    try:
        text = read_text(project.path(witness.lock), witness.lock, "UR413")
        if isinstance(text, Problem):
            return None
        if witness.lock.endswith(".json"):
            packages = validation.plain_json(text)["packages"]
            return str(packages[f"node_modules/{witness.package}"]["version"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None
    found = re.search(rf"(?m)^{re.escape(witness.package)}(?:\[[^]]*\])?==(\S+)", text)
    return found[1] if found else None


def locked_versions(project: Project) -> dict[str, str | None]:
    """`locked_version` of every witness in the settings."""
    witnesses = project.settings.witnesses
    return {key: locked_version(project, witness) for key, witness in witnesses.items()}


def store(project: Project) -> Store[Testimony]:
    """Where the testimonies of a project are kept, under witness and claim."""
    return Store(
        folder=Folder(project, "testimony", "UR410"),
        shape=Testimony,
        schema=SCHEMA,
        name=lambda said: f"{said.witness}/{said.claim}",
        remake=_asking,
        other_schema="UR410",
    )


def _asking(name: str) -> str:
    witness, _, claim = name.partition("/")
    return f"uradori witness {claim} --with {witness}"


def path_of(project: Project, witness: str, claim: str) -> Path:
    """Where a testimony is kept."""
    return store(project).path(f"{witness}/{claim}")


def write(project: Project, testimony: Testimony) -> Problem | None:
    """Put a testimony in its place; gives what kept it from being written."""
    return store(project).write(testimony)


def read(project: Project, witness: str, claim: str) -> tuple[Testimony | None, Problem | None]:
    """A testimony, or None, with the problem where a file is there but unusable."""
    return store(project).read(f"{witness}/{claim}")


def prune(project: Project, claims: Iterable[str]) -> None:
    """Delete what was said of claims, or by witnesses, that are no more, and nothing else."""
    names = [*claims]
    store(project).prune(
        f"{witness}/{claim}" for witness in project.settings.witnesses for claim in names
    )


def current(
    project: Project, snippet: Snippet, versions: Mapping[str, str | None]
) -> tuple[tuple[Heard, ...], list[Problem]]:
    """What each witness in the settings says of a claim as it is now, and what is wrong there.

    `versions` are those of `locked_versions`.
    """
    heard: list[Heard] = []
    problems: list[Problem] = []
    for key, witness in project.settings.witnesses.items():
        if not asked(witness, snippet):
            continue
        record, problem = read(project, key, snippet.id)
        if problem:
            problems.append(problem)
        if record and _fits(project, snippet, record, versions[key]):
            record = said_now(record, snippet)
            why = _why(snippet, key, witness, record.answer)
            heard.append(
                Heard(
                    key,
                    witness.name,
                    record.version,
                    record.answer,
                    record.detail,
                    record.line,
                    why,
                )
            )
    return tuple(heard), [*problems, *_review(snippet, heard)]


def _fits(project: Project, snippet: Snippet, found: Testimony, version: str | None) -> bool:
    """Whether a testimony is about the bytes and the version that are there now."""
    bound = (found.schema, found.version, found.source_sha256, found.approved_sha256)
    if bound != (SCHEMA, version, snippet.source_sha256, snippet.approved_sha256):
        return False
    return Contents(project).digests(found.files) == found.files


def _why(snippet: Snippet, key: str, witness: Witness, answer: Answer) -> Text:
    """Why a witness does not agree: what the claim says, or else the settings."""
    if answer is Answer.AGREES:
        return {}
    if answer is Answer.NOT_SUPPORTED:
        lacking = sorted(services_of(snippet) & set(witness.lacks))
        return witness.lacks[lacking[0]] if lacking else {}
    return snippet.header.disagrees.get(key, {})


def _review(snippet: Snippet, heard: Iterable[Heard]) -> Iterator[Problem]:
    """Disagreements that nobody has explained, and explanations of what is none."""
    line = snippet.line
    for each in heard:
        explained = each.witness in snippet.header.disagrees
        first = each.detail.splitlines()[0] if each.detail else ""
        if each.answer in {Answer.DISAGREES, Answer.CRASHED, Answer.TIMED_OUT} and not explained:
            said = each.answer.value.replace("_", " ")
            message = f'claim "{snippet.id}": {each.witness} {each.version} {said}: {first}'
            hint = f"say in disagrees.{each.witness}.<language> why, and which of the two is right"
            yield Problem("UR411", snippet.path, message, each.line or line, hint)
        elif explained and each.answer in {Answer.AGREES, Answer.NOT_SUPPORTED}:
            said = each.answer.value.replace("_", " ")
            message = f"explains why {each.witness} disagrees, but its answer is: {said}"
            hint = f"delete disagrees.{each.witness}"
            yield Problem("UR412", snippet.path, message, line, hint)
