"""What fuzzing begins with: for each reader a text that is right, and pieces that mean something.

Inputs are made of both: see `support.fuzzing`.
"""

from support.sites import CLAIM

TOML_VALUES = (
    '""', '"x"', "0", "-1", "1" * 30, "1e400", "-inf", "nan", "0x_1", "true", "[]", "[[]]", "{}",
    '["en"]', '{ en = "x" }', "[1, [2, {}]]", "2026-01-31", "2026-01-31T00:00:00Z", "07:32:00",
    "2026-01-31T07:32:00.5", "0001-01-01", "9999-12-31T23:59:59+23:59", '"""\n"""', "'''",
    '"\\u0000\\U0001F600"', '"http://[x"', '"https://\\u202e"', '"../.."', '"/"', '"\\n"',
)  # fmt: skip
"""What may stand behind an equals sign."""

TOML = (
    *TOML_VALUES, "=", " = ", ".", "[", "]", "[[", "]]", "{", "}", ",", "\n", "\r", '"', "'", "#",
    "\ufeff", "\0", "x", "en", "ja", "_", "\\", "\x7f",
)  # fmt: skip

HEADER = (
    *TOML, "# ", "#", "# /// uradori", "# ///", "\n# ", "# shows: x", "# ja: x", "# en: x",
    "# --8<-- [start:show]", "# --8<-- [end:show]", '# confirmed = "x"\n', "assert x", "import ",
    "uradori", "boto3", "class A:\n", "    ", "\t", "def f():\n", "lambda: ", "`", "[x]{ by=a }",
    'says.en = "', 'quotes = [{ place = "botocore:lambda/Invoke", words = "x" }]\n', "waivers",
)  # fmt: skip

MARKDOWN = (
    f"/// claim | {CLAIM}", "/// claim", "///", "////", "/// claim | a/b\n    attrs: {class: x}\n",
    "/// ledger\n///", "/// errata\n///", "/// cards\n///", "/// sequence | a/b\n///", "    ",
    "/// diagram\na -> b: c\n///", "/// timeline | a/b | c.d\n///", "/// figures\n///", "\t", "  ",
    "/// details | x", '=== "Tab"', "!!! note", '??? note "x"', "- ", "* ", "1. ", "> ", ": ",
    "| a | b |\n|---|---|\n| c | d |", "|", "```", "```python", "~~~", "`", "``", "<!--", "-->",
    "<div markdown>", "</div>", "<div>", "<pre>", "</pre>", "<p>", "<script>", "<b", ">", "<",
    "</", "&amp;", "&#0;", "&", "# ", "## x { #x }", "===", "---", "***", "**", "*", "_", "[", "]",
    "](", "(", ")", "![", "[x]: y", "[^1]", "[^1]: x", "*[HTML]: Hyper", "\\", "{", "}", "{ #x }",
    "{ by=a }", f"{{ claim={CLAIM} }}", f"[A [B]{{ by=a }} C]{{ claim={CLAIM} }}", "{ lang=ja }",
    f"[x]{{ claim={CLAIM} by=a }}", "\n", "\n\n", "\r\n", "\r", "\0", "\x02", "\x03", "\u2028",
    "\ufeff", "title: x\n", "---\ntranslation: {ja: x}\n---\n", "---\n", "&x ", "*x ", "!!x ",
    "日本語。", "a million", "10", "--8<--", "::: x", "@@", "==x==", "$$", "\x0c", "\x85",
)  # fmt: skip

JSON_VALUES = (
    "null", "true", "0", "-1", "1e400", "NaN", "1" * 400, '""', '"x"', '"\\ud800"', '"\\u0000"',
    "[]", "[[]]", "{}", '{"": null}', '"2026-01-02T03:04:05Z"', '"0001-01-01T00:00:00+23:59"',
    "[" * 2000,
)  # fmt: skip

JSON = (*JSON_VALUES, ",", ":", "{", "}", "[", "]", '"', "\\", "\n", "\0", "\ufeff", " ")

YAML = (
    "- ", ": ", "?", "!!python/name:x.y", "!ENV [A, b]", "!!binary x", "!!timestamp x", "!!set {a}",
    "&a ", "*a", "<<: *a", "|", ">", "'", '"', "{", "}", "[", "]", "#", "---", "...", "\n", "  ",
    "\t", "plugins:", "markdown_extensions:", "uradori", "1_000", "0o7", "1:60", "2026-13-41",
    "~", ".inf", "\0", "\x85", "\ufeff", "日", "%YAML 9.9",
)  # fmt: skip

HTML = (
    "<p>", "</p>", "<b>", "</b>", "<li", ">", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<!", "&lt;",
    "&#0;", "&#1114112;", "&#x", "&", "Two requests. ", "e.g. ", "。", "! ", "\0", "\n", "”", "No.",
)  # fmt: skip


FAULTS = (
    "@fault(", "ja=", 'en="x"', ")", "def f(rng):", "    yield", "class A:", "import x", "\n",
    "\n    ",
    "'", '"""', "\\", "\0", "\ufeff", "#", "(" * 300, "async ", "lambda: 0", "*", "**{}", "日",
    "\t",
    "fault", "uradori.faults", "from ", "-" * 3000, "f'{", "}", "=", "1" * 5000,
)  # fmt: skip

DIAGRAMS = (
    "shop", "->", "-->", ":", "|", " ", "\n", "-", "a-b", "日", "\t", "\r", "\u2028", "\0",
    "shop: x",
    ">", "--", "a -> shop", "|x", ": |",
)  # fmt: skip

SNIPPET = """\
# /// uradori
# backend = "plain"
# fails_when = ["prices.doubled", "prices.PER_MILLION = 3"]
# says.en = "[A million]{ by=all } requests."
# quotes = [{ place = "https://a.bc/d", words = "It is so.", lang = "en", read = 2026-01-31 }]
# was = ["bills/old"]
# waivers = { UR122 = "so" }
# timeout = 2.5
# libraries = ["json"]
# ///
import prices

# --8<-- [start:show]
# ja: 百万
# en: a million
total = prices.PER_MILLION
# --8<-- [end:show]
assert total == 2  # shows: all
print("total:", total)
"""

PAGE = f"""\
---
title: Bills
translation: {{ja: "0"}}
---
# Bills {{ #bills }}

[A million [requests]{{ by=all }}]{{ claim={CLAIM} }} cost two dollars[^1].

=== "Tab"

    - item

        /// claim | {CLAIM}
        A **million** `requests`.
        ///

> | a | b |
> |---|---|
> | [x](bills.md#bills) | c |

```mermaid
a --> b
```

/// diagram
shop: Shop | a
stream: Stream
shop -> stream: x
///

[^1]: note
"""

GLOSSARY = """\
[[term]]
ja = "料金"
en = "Route 53"
never.en = ["cost"]
also.en = ["zero-ETL 2"]
"""

DECK = f"""\
id = 1764028800
file = "notes"
rows = "bills.md"
skip = ["bills.cost"]

[[figure]]
claim = "{CLAIM}"
ja = ["百万"]
en = "million"
"""

SETTINGS = """\
[tool.uradori]
languages = ["ja", "en"]
snippets = "snippets"
evidence = ".uradori/evidence"
timeout = 3.5
memory_mb = 512
ignore = ["UR16"]

[tool.uradori.engines.shop]
name = "Shop"
programs = ["shop"]

[tool.uradori.witnesses.other]
name = "Other"
package = "other"
lock = "other.lock"
command = ["{python}", "-m", "other"]
version = ["other", "--version"]
lacks.sqs.en = "so"

[tool.uradori.claims."a/b"]
code = "tests/test_a.py::test_b"
"""

QUOTED = """\
<p>Two requests are <b>one</b> too many.  E.g. this&nbsp;one! "So?" is no word.</p>
<ul><li>A list</li><li>二つ。三つ」</li></ul>
"""

MKDOCS = """\
site_name: Site  # of ours
theme: {name: material, language: ja}
plugins:
  - search
  - uradori: {languages: {en: {name: English}}}
markdown_extensions:
  - toc: {permalink: true}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
extra: !ENV [A, b]
"""

DIAGRAM = """\
shop: Order service | producer
stream: Kinesis
shop -> stream: records
stream --> shop
"""

CLAIMS = (
    f'{{"schema": 1, "claims": [{{"id": "{CLAIM}", "verdict": "checked", "versions": {{}}}},'
    ' {"id": "a/b", "verdict": "stale"}]}'
)

_PAST = (
    '{"at": "2026-01-02T03:04:05Z", "verdict": "checked", "kind": "calculation", "versions":'
    ' {"python": "3.11"}, "source_sha256": "0", "seconds": 0.1, "faults": 1, "as_promised": 1,'
    ' "mutation_score": null, "reasons": [], "strength": "ran", "stands_for": ""}'
)

HISTORY = _PAST.replace(" ", "") + "\n" + _PAST.replace("checked", "refuted") + "\n"

REMEMBERED = f'{{"schema": 1, "claims": {{"{CLAIM}": [{_PAST}]}}}}'
