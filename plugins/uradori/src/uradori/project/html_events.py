"""HTML as a sequence of tags and text, whatever its author wrote."""

from html.parser import HTMLParser


class HtmlEvents(HTMLParser):
    """Python's parser of HTML, but for `<![x`, at which that of 3.11.7 raises an AssertionError.

    Browsers take it for a comment up to the next `>`.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Skip what only XML knows; gives where it ends, or -1."""
        return self.parse_bogus_comment(i, report)
