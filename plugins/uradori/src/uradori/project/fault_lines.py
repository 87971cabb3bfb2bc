"""One-line faults: what replaces what in a broken world, written in the header of a snippet.

    fails_when = ["mylib.queue:Queue.pop returns None"]

The line is the fault's id, so that evidence, pages and pytest name it as its author does. Pure:
`run.replaced` is what puts it into effect.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from uradori.project.internals import is_allowed, reaches
from uradori.project.model import FaultSpec, Snippet
from uradori.project.problems import Problem
from uradori.project.replacements import REPLACES
from uradori.project.settings import Project, strangers
from uradori.project.vocabulary import vocabulary

FALLBACK = "en"
EXAMPLE = '"mylib.queue:Queue.pop returns None"'
_FORM = re.compile(
    r"(?P<module>[\w.]+):(?P<path>[\w.]+)\s+"
    r"(?:(?P<nothing>does\s+nothing)|(?P<effect>[a-z]+)(?:\s+(?P<value>.+))?)\s*",
    re.DOTALL,
)
_EXCEPTION = re.compile(r"(?P<name>(?:[A-Za-z_][\w.]*:)?[A-Za-z_][\w.]*)(?:\((?P<arguments>.*)\))?")


class Effect(StrEnum):
    """What becomes of a target."""

    RETURNS = "returns"
    RAISES = "raises"
    NOTHING = "does nothing"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a one-line fault says."""

    module: str
    path: str
    """Attributes from the module to what is replaced: "Queue.pop"."""
    effect: Effect
    value: str
    """As written: a literal, or an exception; "" where nothing is done."""

    @property
    def name(self) -> str:
        """What is replaced, as whatever holds it calls it: "pop"."""
        return self.path.rpartition(".")[2]

    @property
    def literal(self) -> Any:
        """The value that is returned, or that the target is."""
        return ast.literal_eval(self.value)

    @property
    def exception(self) -> tuple[str, tuple[Any, ...]]:
        """Name and arguments of what is raised; a name of Python's own, or "module:name"."""
        found = _EXCEPTION.fullmatch(self.value)
        assert found is not None
        arguments = found["arguments"]
        return found["name"], ast.literal_eval(f"({arguments},)") if arguments else ()


def is_one_line(fault: str) -> bool:
    """Whether an id is a line like this, and not the name of a function."""
    return ":" in fault


def replacement(fault: str) -> Replacement:
    """What a one-line fault says. Raises ValueError with what is wrong with it."""
    found = _FORM.fullmatch(fault.strip())
    if found is None:
        raise ValueError("is not of the form module:name returns VALUE")
    effect = Effect.NOTHING if found["nothing"] else _effect(found["effect"])
    value = (found["value"] or "").strip()
    made = Replacement(found["module"], found["path"], effect, value)
    if effect is Effect.RAISES:
        try:
            name, _ = made.exception if value else ("", ())
        except (AssertionError, ValueError, SyntaxError, MemoryError, RecursionError):
            name = ""
        if not name:
            raise ValueError("raises no exception that can be read, as TimeoutError or x.y:Full(3)")
    elif effect is not Effect.NOTHING:
        try:
            _ = made.literal
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            wrong = f"{value or 'nothing'} is no literal of Python, as None, 3, 'text' or [1, 2]"
            raise ValueError(wrong) from None
    return made


def specs(
    snippets: Mapping[str, Snippet], languages: Iterable[str]
) -> tuple[dict[str, FaultSpec], list[Problem]]:
    """Every one-line fault that snippets name, with a draft of what it does; and what is wrong."""
    found: dict[str, FaultSpec] = {}
    problems: list[Problem] = []
    for snippet in snippets.values():
        shown, line = snippet.path, snippet.line
        for name, _ in snippet.header.faults:
            if not is_one_line(name):
                continue
            try:
                made = replacement(name)
            except ValueError as error:
                hint = f"write {EXAMPLE}; or raises ERROR, does nothing, is VALUE"
                problems.append(Problem("UR104", shown, f'fault "{name}" {error}', line, hint))
                continue
            problems += _reach(made, shown, line)
            words = {lang: draft(made, lang) for lang in languages}
            found[name] = FaultSpec(name, shown, line, words)
    return found, problems


def review_descriptions(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """Descriptions are of one-line faults, and in languages of the site."""
    shown, line = snippet.path, snippet.line
    for name, words in snippet.header.described.items():
        if not is_one_line(name):
            hint = f"describe it at its function: @fault({', '.join(words)}=…)"
            message = f'"{name}" is the name of a function, which describes itself'
            yield Problem("UR116", shown, message, line, hint)
        yield from strangers({f'fault "{name}"': words}, project, shown, line)


def description(snippet: Snippet, spec: FaultSpec, lang: str) -> str:
    """What a fault does, in the words of who named it, else in its own."""
    words = snippet.header.described.get(spec.id, {})
    return words.get(lang) or spec.description.get(lang) or spec.id


def draft(made: Replacement, lang: str) -> str:
    """What a replacement does, in plain words; in English where a language has none for it."""
    for known in (vocabulary(lang), vocabulary(FALLBACK)):
        if known and (form := known.faults.get(made.effect.name.lower())):
            return form.format(target=made.path, value=made.value)
    return f"{made.path} {made.effect} {made.value}".rstrip()


def _effect(word: str) -> Effect:
    try:
        return Effect(word)
    except ValueError:
        close = get_close_matches(word, [*Effect], n=1)
        meant = f'; did you mean "{close[0]}"?' if close else ""
        raise ValueError(f'does not know "{word}"{meant}') from None


def _reach(made: Replacement, shown: str, line: int) -> Iterator[Problem]:
    """A line that breaks what runs the check, and not what the check is about."""
    source = f"import {made.module}\n{made.module}.{made.path} = None\n"
    told = [what for _, what in reaches(source) if not is_allowed(what, {REPLACES})]
    if made.module.partition(".")[0] == "uradori":
        told = ["uradori"]
    for what in dict.fromkeys(told):
        message = f"reaches for what runs it: {what}"
        yield Problem("UR450", shown, message, line, "name a target in what the sentence is about")
