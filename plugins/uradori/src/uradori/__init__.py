"""uradori (裏取り): sentences of a documentation site that carry their proof."""

from importlib.metadata import version

__version__ = version("uradori")
