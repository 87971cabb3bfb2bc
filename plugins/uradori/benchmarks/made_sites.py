"""Makes sites of any size, the same ones for the same seed.

    python plugins/uradori/benchmarks/made_sites.py FOLDER --pages 200 --claims 600

A site has as many pages in each language, in folders of at most 50, and its claims on them in
turn; each claim adds two numbers, or asks a queue, and has one fault. `mkdocs.yml` builds it with
uradori. `without/mkdocs.yml` builds the same pages, with the same theme and extensions, as anyone
would write them without uradori: a claim is a paragraph there.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

LANGUAGES = ("ja", "en")
FOLDER = 50
"""Pages in a folder, which is a section of the navigation."""

BLOCK = "/// claim | {claim}\n{sentence}\n///"

PLAIN = """\
# /// uradori
# backend = "plain"
# fails_when = ["sums.off_by_one"]
# ///
import arithmetic

# ja: 二つの数を足す
# en: add two numbers
total = arithmetic.add({n}, {added})
assert total == {n} + {added}
print("{n} + {added} =", total)
"""

MOTO = """\
# /// uradori
# fails_when = ["queues.empty"]
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders-{n}")["QueueUrl"]
# ja: 注文を送り、受け取る
# en: send an order, and receive it
sqs.send_message(QueueUrl=queue, MessageBody="order-{added}")
received = sqs.receive_message(QueueUrl=queue).get("Messages", [])
assert [message["Body"] for message in received] == ["order-{added}"]
print("received", len(received))
"""

HELPER = '''\
"""What the claims use."""


def add(left, right):
    return left + right
'''

SUMS = '''\
"""Broken arithmetic."""

from collections.abc import Iterator
from random import Random
from unittest import mock

import arithmetic
from uradori.faults import fault


@fault(ja="和が一つ大きい", en="sums are too large by one")
def off_by_one(rng: Random) -> Iterator[None]:
    with mock.patch.object(arithmetic, "add", lambda left, right: left + right + 1):
        yield
'''

QUEUES = '''\
"""Broken queues."""

from collections.abc import Iterator
from random import Random
from unittest import mock

from moto.sqs.models import SQSBackend
from uradori.faults import fault


@fault(ja="キューがいつも空である", en="queues are always empty")
def empty(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", lambda *_, **__: []):
        yield
'''

SETTINGS = """\
site_name: A made site
site_url: https://made.example/
use_directory_urls: true
theme:
  name: material
  font: false
extra:
  generator: false
plugins: {plugins}
markdown_extensions:
{extensions}  - admonition
  - attr_list
  - tables
  - toc:
      permalink: true
  - pymdownx.highlight
  - pymdownx.superfences
"""

OURS = """
  - uradori:
      languages:
        ja: {name: 日本語}
        en: {name: English}"""

WORDS = {
    "ja": (
        "待ち行列",
        "受信",
        "再配信",
        "順序",
        "遅延",
        "上限",
        "注文",
        "台帳",
        "在庫",
        "送信",
        "確認",
    ),
    "en": ("queue", "message", "delivery", "order", "delay", "limit", "ledger", "stock", "sender"),
}
"""What sentences are made of; what they say is of no importance, how long they are is."""

TITLES = {
    "ja": {"index": "はじめに", "ledger": "台帳"},
    "en": {"index": "Start", "ledger": "Ledger"},
}


@dataclass(frozen=True, slots=True)
class Size:
    """How much a site has."""

    pages: int
    """In each language, without the ledger's."""
    claims: int
    moto: bool = False
    """Whether claims ask a queue; else they add two numbers."""
    seed: int = 0


def make(folder: Path, size: Size) -> None:
    """Write a site into a new folder, without evidence."""
    for path, text in files(size):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def files(size: Size) -> Iterator[tuple[str, str]]:
    """Path and text of all that a site consists of."""
    yield "pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n'
    yield "mkdocs.yml", SETTINGS.format(plugins=OURS, extensions="  - uradori\n")
    yield "without/mkdocs.yml", SETTINGS.format(plugins="[]", extensions="")
    yield "snippets/arithmetic.py", HELPER
    yield "snippets/faults/sums.py", SUMS
    if size.moto:
        yield "snippets/faults/queues.py", QUEUES
    snippet = MOTO if size.moto else PLAIN
    for n in range(size.claims):
        added = Random(f"{size.seed} {n}").randrange(1000)
        yield f"snippets/{_claim(n)}.py", snippet.format(n=n, added=added)
        said = "received 1\n" if size.moto else f"{n} + {added} = {n + added}\n"
        yield f"snippets/{_claim(n)}.out", said
    yield from _pages(size)


def _pages(size: Size) -> Iterator[tuple[str, str]]:
    """Pages in all languages, each known to be up to date with the others, and without uradori."""
    numbers = {f"part-{n // FOLDER:02}/page-{n:04}.md": n for n in range(size.pages)}
    made = {
        "index.md": {lang: f"# {_title(lang, 'index')} {{ #top }}\n" for lang in LANGUAGES},
        "ledger.md": {
            lang: f"# {_title(lang, 'ledger')} {{ #top }}\n\n/// ledger\n///\n"
            for lang in LANGUAGES
        },
    }
    for name, number in numbers.items():
        made[name] = {lang: _page(size, lang, number, BLOCK) for lang in LANGUAGES}
    for name, versions in made.items():
        digests = {
            lang: sha256(text.strip().encode()).hexdigest() for lang, text in versions.items()
        }
        for lang, text in versions.items():
            others = "".join(f"  {each}: {digests[each]}\n" for each in digests if each != lang)
            yield f"docs/{lang}/{name}", f"---\ntranslation_of:\n{others}---\n{text}"
    for lang in LANGUAGES:
        yield f"without/docs/{lang}/index.md", made["index.md"][lang]
        for name, number in numbers.items():
            yield f"without/docs/{lang}/{name}", _page(size, lang, number, "{sentence}")


def _claim(n: int) -> str:
    return f"sums{n // 100:02}/adds_{n}"


def _title(lang: str, name: str) -> str:
    return TITLES[lang][name]


def _page(size: Size, lang: str, page: int, block: str) -> str:
    rng = Random(f"{size.seed} {lang} {page}")
    heading = {"ja": "ページ", "en": "Page"}[lang]
    lines = [f"# {heading} {page} {{ #top }}", "", _prose(rng, lang)]
    for n in range(page, size.claims, size.pages):
        name = {"ja": f"足し算 {n}", "en": f"Sum {n}"}[lang]
        sentence = _sentence(size, lang, n)
        claim = block.format(claim=_claim(n), sentence=sentence)
        lines += ["", f"## {name} {{ #sum-{n} }}", "", _prose(rng, lang), "", claim]
    table = [f"| {rng.choice(WORDS[lang])} | {rng.randrange(100)} |" for _ in range(4)]
    code = f"```python\nparts = [{page}, {page + 1}]\nprint(sum(parts))\n```"
    lines += ["", "| a | b |", "|---|---|", *table, "", code, "", _prose(rng, lang), ""]
    return "\n".join(lines)


def _sentence(size: Size, lang: str, n: int) -> str:
    """What a claim says."""
    if size.moto:
        return {"ja": "送った注文は受け取れる。", "en": "An order that was sent is received."}[lang]
    return {
        "ja": f"{n} 番の計算は、足した数の和になる。",
        "en": f"Computation {n} gives the sum of what it adds.",
    }[lang]


def _prose(rng: Random, lang: str) -> str:
    gap, end = ("", "。") if lang == "ja" else (" ", ".")
    sentences = [
        gap.join(rng.choice(WORDS[lang]) for _ in range(rng.randint(6, 14))) + end for _ in range(4)
    ]
    return "\n".join(sentences)


def main() -> None:
    """Make the site that the command line describes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--claims", type=int, default=600)
    parser.add_argument("--moto", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    make(options.folder, Size(options.pages, options.claims, options.moto, options.seed))


if __name__ == "__main__":
    main()
