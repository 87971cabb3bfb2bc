# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.ignores_what_the_settings_say_not"]
# ///
from engines.command import ask

told = ask(
    {
        "pyproject.toml": '[tool.uradori]\nignore = ["UR115"]\n',
        "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    },
    "check",
)
print(told["out"])
assert ("UR401" in told["out"], "UR115" in told["out"]) == (True, False)
