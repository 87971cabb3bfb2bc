"""uradori (裏取り): sentences of a documentation site that carry their proof."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("uradori")
