"""What happens to the lines of a text before its converter reads them, and to its fences."""

import re
from html import escape
from typing import Any, cast

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.preprocessors import Preprocessor
from pymdownx.superfences import SuperFencesBlockPreprocessor, SuperFencesCodeExtension

from uradori.hosts.markdown.conversion import Conversion, Fence, OfText
from uradori.hosts.markdown.highlighting import Unstyled

_QUOTED = re.compile(r"^\s*>")
_BEGINS = re.compile(r"^ {0,3}/{3,}[ \t]*[\w-]+")


class Begin(OfText, Preprocessor):
    """Forgets the text before, and listens to fences."""

    def __init__(self, conversion: Conversion) -> None:
        super().__init__(conversion)
        self._listening = False

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing."""
        self.conversion.begin(lines)
        if not self._listening:
            self._listening = True
            _listen(self.conversion)
        return lines


class Mark(OfText, Preprocessor):
    """Puts the number of its line onto whatever may become a claim, a diagram or a heading."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with their marks."""
        marks = self.conversion.met.marks
        return marks.put(lines) if marks else lines


def _listen(conversion: Conversion) -> None:
    """Note the code of each fence that SuperFences formats."""
    md = conversion.md
    for extension in md.registeredExtensions:
        if isinstance(extension, SuperFencesCodeExtension):
            for entry in extension.superfences:
                if entry["formatter"] is not None:
                    entry["formatter"] = _Formatter(conversion, entry["formatter"])


class _Formatter:
    """A formatter of fences that notes what it formats."""

    def __init__(self, conversion: Conversion, formatter: Any) -> None:
        self._conversion, self._formatter = conversion, formatter
        owner = getattr(formatter, "__self__", None)
        self._highlighting = owner if isinstance(owner, SuperFencesBlockPreprocessor) else None

    def __call__(self, src: str = "", language: str = "", *args: Any, **options: Any) -> Any:
        marks = self._conversion.met.marks
        src = marks.take(src)[0] if marks else src
        fences = self._highlighting
        if self._conversion.reads_only and fences:
            html = f"<pre><code>{escape(src)}</code></pre>"  # nobody will see its colours
        else:
            if fences and fences.use_pygments and not fences.noclasses:
                fences.pygments_style = Unstyled
            html = self._formatter(src, language, *args, **options)
        self._conversion.met.fences.append(Fence(language or "", src, html))
        return html


class PlainFences(OfText, Preprocessor):
    """Notes fences where Python-Markdown's own extension sees to them."""

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing."""
        registry = cast(Markdown, self.md).preprocessors
        if "fenced_code_block" in registry and isinstance(
            registry["fenced_code_block"], FencedBlockPreprocessor
        ):
            marks = self.conversion.met.marks
            for match in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer("\n".join(lines)):
                code = match["code"].removesuffix("\n")
                code = marks.take(code)[0] if marks else code
                self.conversion.met.fences.append(Fence(match["lang"] or "", code))
        return lines


class BelowQuotations(OfText, Preprocessor):
    """Finds blocks that begin right below a quotation: converters make them part of it, or hang."""

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing."""
        here = self.conversion
        before = ""
        for each in lines:
            if _QUOTED.match(before) and _BEGINS.match(each):
                bare = here.met.marks.take(each) if here.met.marks else (each, None)
                line = bare[1] or here.line_of(bare[0])
                message = "a block begins right below a quotation"
                here.problem("UR212", message, line, "leave an empty line between the two")
            before = each
        return lines
