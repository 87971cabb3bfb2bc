"""What an author writes in a page: the directive `claim`, and the roles `claim` and `clause`.

They leave nodes of their own in the document, which are read when the page is, and give way to
HTML when it is written.
"""

from typing import Any

from docutils import nodes
from sphinx.util.docutils import ReferenceRole, SphinxDirective

from uradori.project.elsewhere import claim_id


class ClaimParagraphs(nodes.General, nodes.Element):
    """Paragraphs that are a claim: `claim` is its id, `address` where its code is, if written."""


class ClaimWords(nodes.Inline, nodes.TextElement):
    """Words in a paragraph that are a claim, with the same attributes."""


class ClauseWords(nodes.Inline, nodes.TextElement):
    """Words of a claim that its assertions show: `clause` is their label."""


class ClaimDirective(SphinxDirective):
    """`.. claim:: service/behaviour`: the sentence inside, with its badge and evidence below."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """The sentence as it was parsed."""
        block = ClaimParagraphs("", **_named(self.arguments[0]))
        self.set_source_info(block)
        self.state.nested_parse(self.content, self.content_offset, block)
        return [block]


class ClaimRole(ReferenceRole):
    """`:claim:`words <service/behaviour>``: the words, with a mark behind them."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The words."""
        words = ClaimWords(self.rawtext, self.title, **_named(self.target))
        self.set_source_info(words)
        return [words], []


class ClauseRole(ReferenceRole):
    """`:clause:`words <label>``: a part of the claim around it."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The words."""
        words = ClauseWords(self.rawtext, self.title, clause=self.target)
        self.set_source_info(words)
        return [words], []


def _named(written: str) -> dict[str, str]:
    """The claim that an author names, which may be by the address of its code."""
    claim = claim_id(written)
    return {"claim": claim, "address": written if claim != written else ""}


def register(app: Any) -> None:
    """Let authors write them."""
    app.add_directive("claim", ClaimDirective)
    app.add_role("claim", ClaimRole())
    app.add_role("clause", ClauseRole())
