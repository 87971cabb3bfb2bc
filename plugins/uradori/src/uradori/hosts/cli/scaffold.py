"""The text of a new snippet: runs as it is, fails as it is, and shows every part of the form."""

from collections.abc import Sequence
from importlib.util import find_spec

_HEADER = """\
# /// uradori
# fails_when = []
# sources = []
{limits}
# ///
"""

_CLIENT = """\
import boto3

client = boto3.client("{service}")

"""

_CODE = """\
{comments}
assert False, "assert what the sentence says"
print("print what a reader should see")
"""


def header(languages: Sequence[str]) -> str:
    """The header of a first draft."""
    return _HEADER.format(limits="\n".join(f'# limits.{lang} = ""' for lang in languages))


def new_snippet(claim: str, languages: Sequence[str]) -> str:
    """A first draft of the snippet of `claim`; one that asks AWS where boto3 is installed."""
    service = claim.split("/", maxsplit=1)[0]
    client = _CLIENT.format(service=service) if find_spec("boto3") else ""
    comments = "\n".join(f"# {lang}: …" for lang in languages)
    return f"{header(languages)}{client}{_CODE.format(comments=comments)}"
