"""How verdicts and answers look: glyph, icon and colour, written down once for every place.

Pages, badges, link previews, Markdown twins, search and terminals all take it from here. Word and
icon tell a verdict by themselves; its colour only repeats what they say.
"""

from dataclasses import dataclass

from uradori.evidence.model import Answer, Verdict


@dataclass(frozen=True, slots=True)
class Look:
    """How one verdict, or one answer of a second witness, looks."""

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
_QUOTES = "M6 17h3l2-4V7H5v6h3zm8 0h3l2-4V7h-6v6h3z"
_SPEECH = "M4 4h16v12H9l-5 5z"
_DOTS = "M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z"
_TURN = "M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z"
_RING = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16z"
_SIGN = "M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2v-5h2z"
_DASH = "M5 11h14v2H5z"
_MARK = "M11 4h2v10h-2zm0 13h2v3h-2z"
_CLOCK = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 5h-2v6l4 3 1.2-1.6L13 12z"

VERDICTS = {
    Verdict.CHECKED: Look("✔", "green", _TICK, "green"),
    Verdict.QUOTED: Look("“", "cyan", _SPEECH, "teal"),
    Verdict.CITED: Look("❝", "blue", _QUOTES, "violet"),
    Verdict.UNCHALLENGED: Look("◌", "dim", _DOTS),
    Verdict.STALE: Look("↻", "yellow", _TURN, "amber"),
    Verdict.NOT_RUN: Look("○", "dim", _RING),
    Verdict.BROKEN: Look("⚠", "bold magenta", _SIGN, "magenta"),
    Verdict.REFUTED: Look("✘", "bold red", _CROSS, "red"),
}

ANSWERS = {
    Answer.AGREES: Look("✔", "green", _TICK, "green"),
    Answer.DISAGREES: Look("✘", "bold red", _CROSS, "red"),
    Answer.NOT_SUPPORTED: Look("–", "dim", _DASH),
    Answer.CRASHED: Look("!", "bold red", _MARK),
    Answer.TIMED_OUT: Look("…", "bold red", _CLOCK),
}
