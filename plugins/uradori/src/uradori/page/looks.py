"""How proofs and answers look: glyph, icon and colour, written down once for every place.

Pages, badges, link previews, Markdown twins, search and terminals all take it from here. What
speaks for its sentence looks like the strength of its proof, everything else like its verdict. Word
and icon tell one from the other by themselves; colour only repeats what they say.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from uradori.evidence.entry import Entry
from uradori.evidence.model import GOOD, Answer, Verdict
from uradori.project.kinds import kinds


@dataclass(frozen=True, slots=True)
class Look:
    """How one strength, one verdict, or one answer of a second witness looks."""

    glyph: str
    """One character, for terminals and plain text."""
    style: str
    """How rich prints it."""
    icon: str
    """An SVG path in a box of 24 by 24."""
    colour: str = "quiet"
    """The style sheet's variable `--uradori-…` of this name."""


INKS = {
    "green": "#1f6f43",
    "indigo": "#1c4f86",
    "teal": "#0f6b6b",
    "violet": "#5a5386",
    "amber": "#835200",
    "quiet": "#566070",
    "magenta": "#8f2d68",
    "red": "#b3261e",
}
"""Colours by their names in the style sheet; white on each has a contrast of at least 4.5."""

_TICK = "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z"
_CROSS = "M5 6.4 6.4 5 19 17.6 17.6 19zM17.6 5 19 6.4 6.4 19 5 17.6z"
_DISC = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z"
_HALF = f"{_DISC}M5.5 12a6.5 6.5 0 0 1 13 0z"
_CIRCLE = f"{_DISC}M12 5.5a6.5 6.5 0 0 1 0 13 6.5 6.5 0 0 1 0-13z"
_DOTS = "M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z"
_TURN = "M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z"
_BROKEN_RING = "".join(
    f"M{12 + 7.5 * cos(turn):.1f} {10.5 + 7.5 * sin(turn):.1f}a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z"
    for turn in (2 * pi * each / 10 for each in range(10))
)
_SIGN = "M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-5h2z"
_DASH = "M5 11h14v2H5z"
_MARK = "M11 4h2v10h-2zm0 13h2v3h-2z"
_CLOCK = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 5h-2v6l4 3 1.2-1.6L13 12z"

LOOKS = {
    "ran": Look("✔", "green", _DISC, "indigo"),
    "says": Look("❝", "cyan", _HALF, "teal"),
    "cited": Look("§", "blue", _CIRCLE, "violet"),
    "unchallenged": Look("⋯", "dim", _DOTS),
    "not_run": Look("○", "dim", _BROKEN_RING),
    "stale": Look("↻", "yellow", _TURN, "amber"),
    "broken": Look("⚠", "bold magenta", _SIGN, "magenta"),
    "refuted": Look("✘", "bold red", _CROSS, "red"),
}
"""By name: strengths for what speaks for its sentence, verdicts for everything else; what a reader
may rely on most comes first, what speaks against a sentence last."""

ANSWERS = {
    Answer.AGREES: Look("✔", "green", _TICK, "green"),
    Answer.DISAGREES: Look("✘", "bold red", _CROSS, "red"),
    Answer.NOT_SUPPORTED: Look("–", "dim", _DASH),
    Answer.CRASHED: Look("!", "bold red", _MARK),
    Answer.TIMED_OUT: Look("…", "bold red", _CLOCK),
}


def name(verdict: Verdict, kind: str) -> str:
    """The name of the look of a claim with this verdict, whose proof is of this kind."""
    return kinds()[kind].strength.value if verdict in GOOD else verdict.value


def name_of(entry: Entry) -> str:
    """The name of a claim's look."""
    return name(entry.verdict, entry.snippet.header.kind)


def of(entry: Entry) -> Look:
    """How a claim looks."""
    return LOOKS[name_of(entry)]


def classes(entry: Entry) -> str:
    """The classes of an element that looks like a claim: its verdict, and the look's name last."""
    names = dict.fromkeys((entry.verdict.value, name_of(entry)))
    return " ".join(f"uradori--{each}" for each in names)
