"""HTML ids of claims that another plugin has put something before, as mkdocstrings does.

Whoever links to a claim, from claims.json or from a feed, knows it by the id that it has anywhere.
"""

import re

from uradori.page.claims import evidence_anchor
from uradori.project.model import anchor

_CLAIM = re.compile(r' data-claim="(?P<claim>[^"]+)"[^<>]*>')
_ID = re.compile(r'\bid="([^"]+)"')


def restored(html: str) -> str:
    """`html` of a page in which each claim has its own id again, and so has what belongs to it."""
    before: dict[str, str] = {}
    for said in _CLAIM.finditer(html):
        tag = html[html.rfind("<", 0, said.start()) : said.end()]
        found = None if ">" in tag[:-1] else _ID.search(tag)
        for own in (anchor(said["claim"]), evidence_anchor(said["claim"])):
            if found and found[1].endswith(own) and found[1] != own:
                before[found[1]] = own
    for changed, own in before.items():
        html = html.replace(f'"{changed}', f'"{own}').replace(f'"#{changed}', f'"#{own}')
    return html
