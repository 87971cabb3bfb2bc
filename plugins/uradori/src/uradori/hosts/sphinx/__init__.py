"""Sphinx, with reStructuredText or MyST: list `uradori.hosts.sphinx` under `extensions`."""

from typing import Any

from uradori import __version__


def setup(app: Any) -> dict[str, Any]:
    """Sphinx's entry point."""
    from uradori.hosts.sphinx.build import SphinxBuild  # Sphinx is there if it calls this
    from uradori.hosts.sphinx.marks import register

    register(app)
    SphinxBuild(app).connect()
    return {
        "version": __version__,
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
