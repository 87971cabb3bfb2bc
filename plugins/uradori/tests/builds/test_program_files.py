"""All that a claim's check consists of is published, and linked from its evidence."""

from support.builds import build, with_pages
from support.cli import uradori
from support.sites import CLAIM, FAULTS, HELPER, SNIPPET, Site
from uradori.evidence.bindings import names_a_file
from uradori.evidence.program_files import program_files, runs_anywhere
from uradori.publish.tab import orders

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


LOOKED = """\
import os

folder = os.path.dirname(prices.__file__)
assert "prices.py" in os.listdir(folder)
assert not os.path.exists(os.path.join(folder, "old.py"))
assert os.readlink(os.path.join(folder, "newest.txt")) == "1.txt"
"""


def test_what_it_looked_up_is_no_file_to_publish(site: Site) -> None:
    """A listing, a file that is not there and a link are bound to, and are no file's bytes."""
    folder = (site.root / HELPER).parent
    (folder / "1.txt").write_text("1")
    (folder / "newest.txt").symlink_to("1.txt")
    site.edit(SNIPPET, "import prices\n", f"import prices\n\n{LOOKED}")
    assert uradori(site.root, "run", CLAIM).status == 0
    entry = site.ledger.entries[CLAIM]
    assert entry.evidence is not None
    below = folder.relative_to(site.root).as_posix()
    bound = {each for each in entry.evidence.files if not names_a_file(each)}
    assert bound >= {f"{below}/", f"{below}/old.py//", f"{below}/newest.txt//link"}
    published = {site.read(SNIPPET), site.read(HELPER), site.read(FAULTS)}
    found = program_files(entry, site.project)
    assert {site.read(each) for each in found} == published
    shipped = orders.site_files([(entry, entry.evidence)], site.project)
    assert set(shipped) == {HELPER, FAULTS}
    assert not runs_anywhere(entry, site.project)
