"""The kinds of proof that need nothing but Python, and the backend that shows them."""

from uradori.project.kinds import BackendSpec, Kind

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
    place=40,
    title={"ja": "日付のある数値からの計算", "en": "calculation from dated figures"},
    badge={"ja": "計算で確認", "en": "checked by calculation"},
    tally={"ja": "計算で確認 {count}", "en": "{count} checked by calculation"},
)
"""Arithmetic on dated, cited inputs."""

SOURCE = Kind(
    name="source",
    place=50,
    title={"ja": "出典", "en": "citation"},
    executed=False,
)
"""Nothing was run: the sentence rests on its citations."""

PLAIN = BackendSpec(
    name="plain",
    load="uradori.run.plain:BACKEND",
    kinds=(ENGINE.name, CALCULATION.name, SOURCE.name),
)
"""Nothing but Python and what is installed."""
