"""The kinds of proof that need nothing but Python, and the backend that shows them."""

from uradori.project.kinds import BackendSpec, Kind, Strength

LIBRARY = Kind(
    name="library",
    place=15,
    title={"ja": "実ライブラリの挙動", "en": "behaviour of the library itself"},
    badge={"ja": "{witness} で実行", "en": "run with {witness}"},
    tally={"ja": "{witness} で実行 {count}", "en": "{count} run with {witness}"},
    by_libraries=True,
)
"""The very library that the sentence is about behaved as it says."""

ENGINE = Kind(
    name="engine",
    place=20,
    title={"ja": "実エンジンの挙動", "en": "behaviour of the real engine"},
    badge={"ja": "{witness} で実行", "en": "run on {witness}"},
    tally={"ja": "{witness} で実行 {count}", "en": "{count} run on {witness}"},
    by_engines=True,
)
"""The real open-source engine behaved as the sentence says."""

CALCULATION = Kind(
    name="calculation",
    place=30,
    title={"ja": "日付のある数値からの計算", "en": "calculation from dated figures"},
    badge={"ja": "計算を実行", "en": "run as a calculation"},
    tally={"ja": "計算を実行 {count}", "en": "{count} run as calculations"},
    formerly={"ja": "計算で確認", "en": "checked by calculation"},
)
"""Arithmetic on dated, cited inputs."""

QUOTATION = Kind(
    name="quotation",
    place=20,
    strength=Strength.SAYS,
    title={"ja": "提供元の言葉の引用", "en": "the maker’s own words"},
    badge={"ja": "{witness} の言葉に明記", "en": "stated in the words of {witness}"},
    tally={
        "ja": "{witness} の言葉に明記 {count}",
        "en": "{count} stated in the words of {witness}",
    },
    executed=False,
    quoted=True,
)
"""An installed text of whoever makes the thing says so, in the words shown."""

SOURCE = Kind(
    name="source",
    place=10,
    strength=Strength.CITED,
    title={"ja": "出典", "en": "citation"},
    executed=False,
)
"""Nothing was run: the sentence rests on its citations."""

PLAIN = BackendSpec(
    name="plain",
    load="uradori.run.plain:BACKEND",
    kinds=(LIBRARY.name, ENGINE.name, CALCULATION.name, QUOTATION.name, SOURCE.name),
    usual=LIBRARY.name,
)
"""Nothing but Python and what is installed."""
