"""What a source is called on a page: said in words that its address already contains.

Nothing is looked up, so nothing can be out of date or made up.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_EXTENSION = re.compile(r"\.(?:html?|md|pdf|php|aspx?)$")
_WORDLESS = frozenset({"", "index", "latest", "en", "en_us", "ja", "ja_jp"})
"""Parts of a path that say nothing to a reader."""
_API_PAGE = re.compile(r"^API[_ ](?:\w+[_ ])?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as a reader sees it."""

    url: str
    title: str
    """"sqs visibility timeout", from the last part of the path."""
    place: str
    """"docs.aws.amazon.com › AWSSimpleQueueService › SQSDeveloperGuide"."""


def describe(url: str) -> Citation:
    """Title and place of an address; for one without a path the host is the title."""
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.")
    names = [unquote(each) for each in parts.path.split("/")]
    path = [name for name in names if _bare(name).lower() not in _WORDLESS]
    if not path:
        return Citation(url, host, "")
    *folders, last = path
    title = re.sub(r"[-_]+", " ", _API_PAGE.sub("", _bare(last))).strip() or last
    return Citation(url, title, " › ".join([host, *folders]))


def _bare(name: str) -> str:
    return _EXTENSION.sub("", name)
