"""Templates that escape everything, and what they are made into: well-formed fragments of XHTML.

A host can put a fragment into its document tree, where its links are resolved like those that an
author wrote.
"""

import re
from functools import cache
from typing import Any

import jinja2

_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def html(template: str, **values: Any) -> str:
    """Everything in `values` as it is, except what could not be read back as XML."""
    return clean(_template(template).render(values))


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("uradori.page", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def clean(text: str) -> str:
    """`text` without characters that XML forbids; Markdown uses two of them for its own ends."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
