"""The style sheet of pages: all its parts as one, with rules for each world that can be chosen."""

from functools import cache
from importlib.resources import files

from uradori.page.sequence import MOST_LINES
from uradori.page.worlds import MOST, REAL

PARTS = (
    "looks",
    "claims",
    "evidence",
    "worlds",
    "tab",
    "clauses",
    "pictures",
    "lists",
    "ledger",
    "theme",
    "paper",
)
"""The files of `styles` in their order: what is on paper has the last word."""

_BROKEN = '.uradori-world :checked:not([value="{key}"])'
_CHOSEN = '.uradori-world [value="{key}"]:checked'
_RULES = """\
  {body} [data-world]:not([data-world~="{key}"]) {{ display: none }}
  {body} [data-false~="{key}"] {{ background-color: var(--uradori-false); box-shadow: inset .2rem 0 var(--uradori-red) }}
  {body} [data-missing~="{key}"] {{ color: var(--uradori-quiet); text-decoration: line-through }}
"""  # noqa: E501 - in another language
"""What of a claim's evidence is seen while one world is chosen, and how."""


@cache
def style_sheet() -> str:
    """The whole style sheet."""
    folder = files(__package__) / "styles"
    parts = [(folder / f"{name}.css").read_text("utf-8") for name in PARTS]
    parts.insert(PARTS.index("worlds") + 1, _of_worlds())
    parts.append(_of_pictures())
    return "\n".join(parts)


def _of_pictures() -> str:
    """What says where a line stands: a policy that forbids styles in pages leaves it in force."""
    return "".join(
        f'.uradori-picture[data-lines="{key}"] {{ --lines: {key} }}\n'
        f'.uradori-picture [data-to="{key}"] {{ --to: {key} }}\n'
        for key in range(1, MOST_LINES + 1)
    )


def _of_worlds() -> str:
    """On a screen only: on paper one cannot choose.

    The world as it is counts as chosen where there is no other to choose.
    """
    real = f".uradori-body:not(:has({_BROKEN.format(key=REAL)}))"
    others = {
        str(key): f".uradori-body:has({_CHOSEN.format(key=key)})" for key in range(1, MOST + 1)
    }
    rules = (_RULES.format(key=key, body=body) for key, body in {REAL: real, **others}.items())
    return f"@media screen {{\n{''.join(rules)}}}\n"
