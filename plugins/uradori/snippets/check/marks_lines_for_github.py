# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.marks_lines_for_github_not"]
# ///
from engines.command import ask

told = ask(
    {"docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n"},
    "check",
    "--github",
)
assert "::error file=docs/index.md,line=3,title=UR201::" in told["out"]
