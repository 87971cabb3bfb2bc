"""Exercises in a browser: what it is told of them, and whether it can run them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from uradori.evidence.ledger import Ledger
from uradori.page.exercises import world_names
from uradori.page.labels import labels
from uradori.project.catalog import Catalog
from uradori.project.exercises import Exercise, ExercisePart
from uradori.project.model import sha256
from uradori.project.settings import Project
from uradori.project.usual_backend import files_reached
from uradori.publish.tab import kept, orders


def site_files(catalog: Catalog) -> dict[str, bytes]:
    """The files of the site that exercises and their worlds import, as far as it publishes them."""
    project = catalog.project
    folder = project.path(project.settings.snippets)
    sources = [each.source for each in catalog.exercises.values()]
    sources += [
        f"import {name.rpartition('.')[0]}"
        for each in catalog.exercises.values()
        for name in (f"faults.{world}" for world in each.goal.worlds)
    ]
    found = {path for source in sources for path in files_reached(source, folder)}
    shown = {path.relative_to(project.root).as_posix(): path for path in found}
    return {name: path.read_bytes() for name, path in shown.items() if project.publishes(name)}


def asked(catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every run of every exercise, by which it is found out whether browsers can run it."""
    for exercise in catalog.exercises.values():
        for part in ExercisePart:
            source, own = exercise.program(exercise.part(part))
            order = _order(catalog.project, exercise, part)
            for world in exercise.worlds:
                yield {
                    "claim": kept.exercise_key(exercise.id),
                    **order,
                    "source": source,
                    "own": [own.start, own.stop],
                    "fault": world,
                    "part": part.value,
                }


def why(said: Iterable[Mapping[str, Any]]) -> str:
    """Why an exercise of which these runs were made is none for browsers; "" where it is one.

    Its solution has to solve it there, and what it begins with must not.
    """
    said = list(said)
    given = [each for each in said if each["part"] == ExercisePart.GIVEN]
    if all(each["solved"] for each in given):
        return "UR470 is solved by what it begins with"
    for each in said:
        if each["part"] == ExercisePart.SOLUTION and not each["solved"]:
            return str(each["detail"]).split("\n", 1)[0] or str(each["outcome"])
    return ""


def keys(catalog: Catalog, files: Mapping[str, bytes], bundle: str) -> dict[str, str]:
    """For each exercise, as it is called among what was measured, a digest of all it rests on."""
    rests = sha256(json.dumps([bundle, sorted((p, sha256(b)) for p, b in files.items())]).encode())
    return {
        kept.exercise_key(each.id): sha256(f"{rests} {each.source_sha256}".encode())
        for each in catalog.exercises.values()
    }


def sources(catalog: Catalog) -> dict[str, str]:
    """The digest of each exercise, as it is called among what was measured."""
    found = catalog.exercises.values()
    return {kept.exercise_key(each.id): each.source_sha256 for each in found}


def document(ledger: Ledger, exercise: Exercise, shipped: Mapping[str, Any]) -> bytes:
    """All that a browser needs to know of one exercise; `shipped` says where the rest lies."""
    languages, faults = ledger.project.settings.languages, ledger.catalog.faults
    names = {lang: world_names(exercise, faults, lang) for lang in languages}
    above, below = exercise.around()
    found = {
        "exercise": exercise.id,
        "order": _order(ledger.project, exercise, ExercisePart.GIVEN),
        "above": above,
        "below": below,
        "given": {lang: exercise.part(ExercisePart.GIVEN, lang) for lang in languages},
        "worlds": [
            {"fault": fault, "name": {lang: names[lang][place][1] for lang in languages}}
            for place, fault in enumerate(exercise.worlds)
        ],
        "words": {lang: {**labels(lang)["tab"], **labels(lang)["exercise"]} for lang in languages},
        **shipped,
        "cryptography": orders.cryptography(
            shipped,
            [
                each.evidence
                for each in ledger.entries.values()
                if each.snippet.header.backend == exercise.backend
            ],
        ),
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _order(project: Project, exercise: Exercise, part: ExercisePart) -> dict[str, Any]:
    return {**orders.order(project, exercise.snippet(part)), "breaks": exercise.goal.breaks}
