"""The Python-Markdown extension: `/// claim`, `/// ledger`, `/// errata` and other blocks.

Listed in `markdown_extensions`, so that every host which runs Python-Markdown shows the same
badges. It reads the ledger and never runs anything.
"""

from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from uradori.hosts.markdown import (
    additions,
    blocks,
    inline,
    listings,
    preprocessing,
    proof,
    reading,
)
from uradori.hosts.markdown.conversion import ClaimError as ClaimError  # noqa: PLC0414 - for hosts
from uradori.hosts.markdown.conversion import Conversion

BLOCKS = (
    blocks.ClaimBlock,
    blocks.OpenedBlock,
    blocks.CardsBlock,
    blocks.ExerciseBlock,
    blocks.DiagramBlock,
    blocks.SequenceBlock,
    blocks.TimelineBlock,
    listings.LedgerBlock,
    listings.ErrataBlock,
    listings.FiguresBlock,
)

PREPROCESSORS = (
    (preprocessing.Begin, "uradori-begin", 100),
    # Before pymdownx.snippets (32) puts lines of other files among those of the page.
    (preprocessing.Mark, "uradori-mark", 33),
    (preprocessing.PlainFences, "uradori-fences", 25.5),
    # After code (25) and raw HTML (20) have been put aside.
    (preprocessing.BelowQuotations, "uradori-quotations", 19),
)

TREEPROCESSORS = (
    (reading.Lines, "uradori-lines", 20.5),  # before inline patterns (20) see the marks
    (reading.Rest, "uradori-rest", 19.5),  # as soon as they have
    (additions.References, "uradori-references", 13),
    # After explicit ids are given (8) and quotes curled (6), before the other ids are made (5).
    (reading.Read, "uradori-read", 5.9),
    (proof.Proof, "uradori-proof", 5.8),
    (additions.Figures, "uradori-figures", 5.6),
    (additions.OutOfDate, "uradori-out-of-date", 5.4),
    (additions.Proofs, "uradori-proofs", 5.2),
    (additions.Stamp, "uradori-stamp", 5.1),
    # After the table of contents, which has names and not markup.
    (additions.Phrases, "uradori-phrases", 3),
)


class UradoriExtension(BlocksExtension):
    """Registers the blocks; `project` is a folder of the project, by default the page's."""

    def __init__(self, **configs: Any) -> None:
        self.config = {
            "project": ["", "A folder inside the project; default: found from the page"],
            "lang": ["", "Language of the pages; default: first segment of the page's path"],
            "edit_url": ["", "Address before a snippet's path at which it can be edited"],
            "issue_url": ["", "Address before a title at which a mistake can be reported"],
            "lenient": [False, "Show a claim without a snippet as such instead of raising"],
            "host": ["", "The build that a host is at, where it says so: see Build"],
            "reading": ["", "A list to put what is read into, where nothing is to be shown"],
        }
        super().__init__(**configs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register everything with Python-Markdown and pymdownx."""
        # As superfences does: whether or not the site configures highlighting, its settings exist.
        md.registerExtensions(["pymdownx.highlight"], {"pymdownx.highlight": {"_enabled": False}})
        config = self.getConfigs()
        conversion = config["conversion"] = Conversion(md, config)
        for block in BLOCKS:
            block_mgr.register(block, config)
        md.inlinePatterns.register(
            inline.MarkedWords(conversion), "uradori-marked-words", inline.PRIORITY
        )
        for preprocessor, name, priority in PREPROCESSORS:
            md.preprocessors.register(preprocessor(conversion), name, priority)
        for processor, name, priority in TREEPROCESSORS:
            md.treeprocessors.register(processor(conversion), name, priority)
        md.postprocessors.register(reading.Last(conversion), "uradori-last", 1)


def makeExtension(**configs: Any) -> UradoriExtension:
    """Python-Markdown's entry point."""
    return UradoriExtension(**configs)
