# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.compares_with_what_was_published_not"]
# ///
from engines.command import ask

told = ask(
    {"published.json": '{"claims": [{"id": "sums/adds", "verdict": "checked"}]}'},
    "compare",
    "published.json",
)
assert "| `sums/adds` | checked |" in told["out"]
