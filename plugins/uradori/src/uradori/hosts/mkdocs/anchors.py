"""HTML ids of claims that another plugin has put something before, as mkdocstrings does.

Whoever links to a claim, from claims.json or from a feed, knows it by the id that it has anywhere.
"""

import re

from uradori.page.claims import evidence_anchor
from uradori.project.model import anchor

_OF_CLAIM = re.compile(r'<[^<>]*\bdata-claim="(?P<claim>[^"]+)"[^<>]*>')
_ID = re.compile(r'\bid="([^"]+)"')


def restored(html: str) -> str:
    """`html` of a page in which each claim has its own id again, and so has what belongs to it."""
    before: dict[str, str] = {}
    for tag in _OF_CLAIM.finditer(html):
        found = _ID.search(tag[0])
        for own in (anchor(tag["claim"]), evidence_anchor(tag["claim"])):
            if found and found[1].endswith(own) and found[1] != own:
                before[found[1]] = own
    for changed, own in before.items():
        html = html.replace(f'"{changed}', f'"{own}').replace(f'"#{changed}', f'"#{own}')
    return html
