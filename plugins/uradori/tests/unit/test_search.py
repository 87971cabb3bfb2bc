"""The index of the search: what is taken from built pages, and what is not."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from support.sites import Site
from uradori.project.glossary import Term
from uradori.publish.search import Passage, aliases, read_page, write_search

PAGE = """\
<html lang="ja"><body><nav><h1>案内</h1></nav><article>
<h1 id="queue">キュー<a class="headerlink" href="#queue">¶</a></h1>
<p>預けて、
取りに行く。</p>
<p>Amazon
SQS である。</p>
<h2 id="keep">保持<em>期間</em></h2>
<ul><li>一つ</li><li>二つ</li></ul>
<div class="uradori uradori--checked" data-claim="sqs/keeps" id="claim-sqs-keeps">
<p><code>4</code>日である。</p>
<details class="uradori-evidence"><summary><span class="uradori-badge__text">moto 5 で確認</span>
</summary><h2 id="x">secret</h2><pre>secret</pre></details></div>
<p>後の文。</p>
<table class="uradori-ledger"><tr><td>secret</td></tr></table>
<div data-search-exclude>secret</div><script>secret()</script><pre>secret</pre>
</article></body></html>
"""


def test_page_is_headings_and_claims_in_their_words() -> None:
    """Prose below its heading, claims with verdict and badge; evidence and lists are left out."""
    page = read_page(PAGE, "ja/queue/")
    assert page is not None
    assert (page.url, page.lang, page.title) == ("ja/queue/", "ja", "キュー")
    assert page.parts == (
        Passage("queue", "キュー", "預けて、取りに行く。 Amazon SQS である。"),
        Passage("keep", "保持期間", "一つ 二つ 後の文。"),
        Passage("claim-sqs-keeps", "", "4日である。", "checked", "moto 5 で確認"),
    )


INLINE = """\
<html lang="en"><body><article><h1 id="queue">Queue</h1>
<p>Kept <span class="uradori-claim uradori--checked" data-claim="sqs/keeps" id="claim-sqs-keeps">for
<span class="uradori-clause"><a class="uradori-number" href="#x">1</a>4 days</span></span>.<a
class="uradori-mark" href="#y"><svg></svg></a> <span class="uradori-claim" data-claim="sqs/keeps">At
least.</span></p>
<div class="uradori uradori--checked uradori-apart" data-evidence-of="sqs/keeps">
<details class="uradori-evidence"><summary><span class="uradori-badge__text">moto 5</span></summary>
<p class="uradori-sentence">It is kept for 4 days.</p><p>secret</p></details></div>
<p>Behind.</p></article></body></html>
"""


def test_claim_in_running_text_is_prose_and_a_claim() -> None:
    """With the whole sentence, which the page may quote only in part."""
    page = read_page(INLINE, "en/queue/")
    assert page is not None
    assert page.parts == (
        Passage("queue", "Queue", "Kept for 4 days. At least. Behind."),
        Passage("claim-sqs-keeps", "", "It is kept for 4 days.", "checked", "moto 5"),
    )


@pytest.mark.parametrize("html", ["", "<p>x</p>", "<html lang=en><article><p>x</p></article>"])
def test_page_without_a_heading_is_none(html: str) -> None:
    """Such as the page that leads to a language."""
    assert read_page(html, "x/") is None


@pytest.mark.parametrize("body", ["article", "main", "section role=main", "div"])
def test_any_theme_will_do(body: str) -> None:
    """The text is where the heading is."""
    html = f"<html lang=en-GB><{body}><h1>Title</h1><p>Text</p>"
    page = read_page(html, "en/x/")
    assert page is not None
    assert (page.lang, page.parts) == ("en", (Passage("", "Title", "Text"),))


def test_every_other_name_leads_to_the_one_in_use() -> None:
    """Ruled out, old, or of another language; a name is no other name of itself."""
    term = Term(
        {"en": "Amazon Data Firehose", "ja": "Data Firehose"},
        never={"en": ("Firehose ", "amazon data firehose"), "ja": ("ファイアホース",)},
        also={"en": ("Kinesis Data Firehose",)},
    )
    assert aliases([term], "en") == {
        "Data Firehose": "Amazon Data Firehose",
        "Firehose": "Amazon Data Firehose",
        "ファイアホース": "Amazon Data Firehose",
        "Kinesis Data Firehose": "Amazon Data Firehose",
    }
    assert aliases([term], "ja")["Amazon Data Firehose"] == "Data Firehose"
    assert aliases([term], "fr") == {}


def test_each_language_gets_its_own_file(site: Site) -> None:
    """By the language that a page says it is in; anything outside the languages is not read."""
    site.write("site/ja/queue/index.html", PAGE)
    site.write("site/en/queue.html", PAGE.replace('"ja"', '"en"'))
    site.write("site/404.html", PAGE)
    index = write_search(site.root / "site", {"ja": "ja/", "en": "en/"}, ())
    assert index.sizes == {"ja": 1, "en": 1}
    found = {lang: json.loads(site.read(f"site/search/{lang}.json")) for lang in ("ja", "en")}
    assert [page["url"] for page in found["ja"]["pages"]] == ["ja/queue/"]
    assert [page["url"] for page in found["en"]["pages"]] == ["en/queue.html"]
    assert found["ja"]["words"]["close"] == "閉じる"
    assert found["en"]["looks"]["refuted"] == "refuted"


@pytest.mark.skipif(shutil.which("node") is None, reason="the scripts are JavaScript")
def test_scripts_do_as_their_own_tests_say() -> None:
    """Those that need no browser: what is found, in which order, and what is marked."""
    command = ["node", "--test", str(Path(__file__).parents[1] / "scripts" / "search.test.js")]
    ran = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stdout
    assert "# pass 19\n" in ran.stdout
