"""What Flink and Spark need alike: their own environment, and a small, frugal Java machine."""

from collections.abc import Iterable
from pathlib import Path

ENVIRONMENTS = Path(__file__).parents[2] / ".engines"
"""Where `make engines` puts what is too large for the project's own environment."""
FRUGAL = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m")
"""A job of seconds is over before a better compiler, or a second collector, would pay off."""


def python(engine: str) -> str:
    """The interpreter of an engine's environment."""
    return str(ENVIRONMENTS / engine / "bin" / "python")


def package(engine: str, name: str) -> Path:
    """The folder of a package in an engine's environment. Raises FileNotFoundError without it."""
    pattern = f"lib/python*/site-packages/{name}"
    for folder in (ENVIRONMENTS / engine).glob(pattern):
        return folder
    raise FileNotFoundError(f"{engine} has no environment here: make engines")


def java(classpath: Iterable[Path], opened: Iterable[str], scratch: str, *what: str) -> list[str]:
    """The command that runs a class; `opened` are packages of java.base that it looks into."""
    return [
        "java",
        *FRUGAL,
        f"-Djava.io.tmpdir={scratch}",
        *(f"--add-opens=java.base/{each}=ALL-UNNAMED" for each in opened),
        "-classpath",
        ":".join(map(str, classpath)),
        *what,
    ]
