"""What stands at the root of a site that has a folder for each language."""

from collections.abc import Mapping, Sequence
from functools import cache

import jinja2


@cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("uradori.page", "templates/site")
    return jinja2.Environment(loader=loader, autoescape=True).get_template("root.html")


def root_page(homes: Sequence[Mapping[str, str]], base: str) -> str:
    """The page that leads readers to their own language, as HTML.

    `homes` has for each language its `lang`, its `url` below the root, and what it calls itself
    and the site: `name`, `site_name`. `base` is the site's address with a final slash, "" where
    nobody said it.
    """
    return _template().render(homes=homes, base=base)
