"""Line breaks of the source in languages that put no space between words.

Pages keep one sentence a line. HTML shows a line break as a space, which Japanese and Chinese
do not have between sentences or characters.
"""

import re

WITHOUT_SPACES = frozenset({"ja", "zh"})

_WIDE = r"\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6"
_PUNCTUATION = "、。，．・：；？！」』）】〉》〕］｝…"
_BREAK = re.compile(rf"(?<=[{_PUNCTUATION}])\s*\n\s*|(?<=[{_WIDE}])\s*\n\s*(?=[{_WIDE}])")


def join_lines(text: str) -> str:
    """`text` without the line breaks that would show as unwanted spaces."""
    return _BREAK.sub("", text)
