"""Templates that escape everything, and what they are made into: well-formed fragments of XHTML.

A host can put a fragment into its document tree, where its links are resolved like those that an
author wrote.
"""

import re
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup, escape

CODE = Markup("<code>{}</code>")

_BETWEEN_TAGS = re.compile("(?<=>)[ \t]*\n[ \t\n]*(?=<)")
_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def html(template: str, **values: Any) -> str:
    """Everything in `values` as it is, except what could not be read back as XML.

    Of the indentation between tags no more is left than keeps words apart: pages weigh less.
    """
    return clean(_BETWEEN_TAGS.sub("\n", _template(template).render(values)))


@cache
def _template(name: str) -> jinja2.Template:
    return _environment().get_template(name)


@cache
def _environment() -> jinja2.Environment:
    """What all templates share, so that those that others include are compiled once."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("uradori.page", "templates"),
        autoescape=True,
        auto_reload=False,  # nobody edits them meanwhile, and each include would ask the disk
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["code"] = code
    return environment


def code(text: str) -> Markup:
    """`text`, of which what stands between two backticks is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:  # one of them belongs to a value, and nobody can tell which
        return escape(text)
    marked = (CODE.format(each) if at % 2 else escape(each) for at, each in enumerate(parts))
    return Markup("").join(marked)


def clean(text: str) -> str:
    """`text` without characters that XML forbids; Markdown uses two of them for its own ends."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
