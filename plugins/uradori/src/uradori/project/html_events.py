"""HTML as a sequence of tags and text, whatever its author wrote."""

from html.parser import HTMLParser


class HtmlEvents(HTMLParser):
    """Python's parser of HTML, which raises an AssertionError at `<![x` before 3.13.

    Browsers, and later versions of Python, take that for a comment up to the next `>`.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Skip what only XML knows; gives where it ends, or -1."""
        return self.parse_bogus_comment(i, report)
