"""`uradori upkeep`: what has aged, and which of it wants a person."""

import http.server
import json
import socket
import threading
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from support.builds import with_evidence
from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site
from uradori.hosts.cli import aging
from uradori.hosts.cli.addresses import AddressReply, Reachability, ask
from uradori.hosts.cli.comparing import Published

TODAY = date(2026, 6, 1)
SOURCE = "https://example.com/prices"


def quoting(site: Site, read: str) -> Site:
    """The valid site, whose claim relies on words that were read on a day."""
    quote = f'{{ place = "{SOURCE}#usd", words = "A dollar.", read = {read} }}'
    site.edit(SNIPPET, "# sources =", f"# quotes = [{quote}]\n# sources =")
    return with_evidence(site)


class _Server(http.server.BaseHTTPRequestHandler):
    """Answers with the status that the path names; some are named only to who asks for pages."""

    def do_HEAD(self) -> None:
        self._answer("403" if "no-head" in self.path else self.path[1:4])

    def do_GET(self) -> None:
        self._answer(self.path[1:4])

    def _answer(self, status: str) -> None:
        self.send_response(int(status))
        if status == "301":
            self.send_header("Location", "/200" if "there" in self.path else "/404")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_addresses_are_asked(server: str) -> None:
    """What redirections lead to counts; nobody is called gone who only refuses to answer."""
    expected = {
        f"{server}/200": AddressReply(Reachability.ANSWERS, "200"),
        f"{server}/200#a-place": AddressReply(Reachability.ANSWERS, "200"),
        f"{server}/200/no-head": AddressReply(Reachability.ANSWERS, "200"),
        f"{server}/301/there": AddressReply(Reachability.ANSWERS, "200"),
        f"{server}/301/nowhere": AddressReply(Reachability.GONE, "404"),
        f"{server}/404": AddressReply(Reachability.GONE, "404"),
        f"{server}/404/no-head": AddressReply(Reachability.GONE, "404"),
        f"{server}/410": AddressReply(Reachability.GONE, "410"),
        f"{server}/403": AddressReply(Reachability.UNCLEAR, "403"),
        f"{server}/429": AddressReply(Reachability.UNCLEAR, "429"),
        f"{server}/500": AddressReply(Reachability.UNCLEAR, "500"),
    }
    assert ask(expected) == expected


def test_where_nobody_listens_is_gone() -> None:
    """The port was free a moment ago, and is kept so by whoever binds it without listening."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{kept.getsockname()[1]}/"
        assert ask([address])[address].standing is Reachability.GONE


def test_what_is_no_http_is_unclear() -> None:
    """Whatever goes wrong is a reply."""
    assert ask(["http://[broken/"])["http://[broken/"].standing is Reachability.UNCLEAR
    assert ask([]) == {}


def test_everything_that_is_cited_is_known(site: Site) -> None:
    """Sources and quoted places of claims, notes and their statements; each address once."""
    found = aging.cited(quoting(site, "2026-01-31").ledger)
    assert found[SOURCE] == (CLAIM,)
    assert found[f"{SOURCE}#usd"] == (CLAIM,)
    note = site.ledger.catalog.notes[0]
    assert note.id in found[note.url]


def test_report_on_verdicts_names_what_changed(site: Site) -> None:
    """The versions of what testified then and now, and claims that only one of them has."""
    ledger = with_evidence(site, versions={"moto": "5.2.5", "botocore": "1.44.5"}).ledger
    was = {
        CLAIM: Published("refuted", {"moto": "5.1.0", "botocore": "1.44.5"}),
        "old/one": Published("cited", {}),
    }
    found = aging.report(ledger, was, {}, TODAY, 365)
    verdict = ledger.entries[CLAIM].verdict.value
    assert found.changed == (
        aging.Changed(CLAIM, "refuted", verdict, ("moto 5.1.0 → 5.2.5",)),
        aging.Changed("old/one", "cited", "–", ()),
    )
    assert found.wants_somebody
    assert aging.report(ledger, None, {}, TODAY, 365).changed == ()


@pytest.mark.parametrize(("age", "told"), [(365, False), (366, True)])
def test_words_read_long_ago_are_named(site: Site, age: int, told: bool) -> None:
    """More than so many days ago, and not on the last of them."""
    read = TODAY - timedelta(days=age)
    found = aging.report(quoting(site, read.isoformat()).ledger, None, {}, TODAY, 365)
    expected = (aging.LongAgo(CLAIM, f"{SOURCE}#usd", read),) if told else ()
    assert (found.long_ago, found.wants_somebody) == (expected, told)


@pytest.mark.parametrize(
    ("standing", "told", "wanted"),
    [
        (Reachability.ANSWERS, False, False),
        (Reachability.UNCLEAR, True, False),
        (Reachability.GONE, True, True),
    ],
)
def test_silent_addresses_are_named(
    site: Site, standing: Reachability, told: bool, wanted: bool
) -> None:
    """Also where it is unclear, which is nobody's fault; those that answer are not."""
    reply = AddressReply(standing, "…")
    found = aging.report(with_evidence(site).ledger, None, {SOURCE: reply}, TODAY, 365)
    assert found.silent == ((aging.Silent(SOURCE, (CLAIM,), reply),) if told else ())
    assert found.wants_somebody is wanted


def test_report_is_markdown_for_a_summary(site: Site) -> None:
    """Each part says what it knows, or that nobody asked; the status says whether to look."""
    quoting(site, "2020-01-31")
    verdict = site.ledger.entries[CLAIM].verdict.value
    path = site.write("p.json", json.dumps({"claims": [{"id": CLAIM, "verdict": verdict}]}))
    said = uradori(site.root, "upkeep", str(path))
    assert said.status == 1
    assert "Every verdict is the published one (1 claims)." in said.out
    assert "## Cited addresses\n\nNot asked." in said.out
    assert f"| `{CLAIM}` | {SOURCE}#usd | 2020-01-31 |" in said.out
    calm = uradori(site.root, "upkeep", "--days", "100000")
    assert calm.status == 0
    assert "Not compared with what was published." in calm.out
    assert calm.out.endswith("## Words read more than 100000 days ago\n\nNone.\n")
    endless = uradori(site.root, "upkeep", "--days", "1000000")
    assert (endless.status, "Traceback" in endless.err) == (2, False)
    site.write("p.json", json.dumps({"claims": [{"id": "a|b", "verdict": "cited"}]}))
    table = uradori(site.root, "upkeep", str(path)).out
    assert "| `a&#124;b` | cited | – |  |" in table
    data = uradori(site.root, "upkeep", str(path), "--json").document
    assert {"claim": "a|b", "published": "cited", "now": "–", "versions": []} in data["changed"]
