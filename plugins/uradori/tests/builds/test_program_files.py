"""All that a claim's check consists of is published, and linked from its evidence."""

from support.builds import build, with_pages
from support.cli import uradori
from support.sites import CLAIM, FAULTS, HELPER, SNIPPET, Site

SECRET = "private.txt"
READ = f"""\
from pathlib import Path

assert (Path(prices.__file__).parents[1] / "{SECRET}").read_text() == "2"
"""


def test_check_is_published_with_what_it_ran_on(site: Site) -> None:
    """Helper and fault byte for byte; what it read outside of the snippets stays at home."""
    site.write(SECRET, "2")
    site.edit(SNIPPET, "import prices\n", f"import prices\n\n{READ}")
    assert uradori(site.root, "run", CLAIM).status == 0
    built = build(with_pages(site))
    links = built.page("en/bills/index.html").select(".uradori-more li > a")
    listed = {link.text: link["href"] for link in links}
    for path in (SNIPPET, HELPER, FAULTS):
        assert built.text(path) == site.read(path)
        assert listed[path] == f"../../{path}"
    assert not (built.folder / SECRET).exists()
    assert SECRET not in listed
