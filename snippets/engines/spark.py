"""Apache Spark on this machine: runs PySpark scripts as `spark-submit` does."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from engines._jvm import java, package, python
from uradori.engines import LINES, LOOPBACK, EngineError, Program, note, start, testify, wait_until

PATIENCE = 600.0
"""Seconds that a script may take on a busy machine."""
OPENED = (
    *("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio"),
    *("java.util", "java.util.concurrent", "java.util.concurrent.atomic", "jdk.internal.ref"),
    *("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar"),
)
"""As Spark's own launcher has them, for Java 17."""
SETTINGS = {
    "spark.driver.bindAddress": LOOPBACK,
    "spark.driver.host": LOOPBACK,
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.adaptive.enabled": "false",
}
"""Nothing that others could reach, and no more tasks than a few rows need."""
_VERSION = re.compile(r"Running Spark version (\S+)")


def _said(submitted: Program) -> list[str]:
    """The last of what it said, without Spark's own reports of progress."""
    return [line for line in submitted.output().splitlines() if " INFO " not in line][-LINES:]


def run(script: str) -> None:
    """Run a PySpark script in the current folder. Raises EngineError if it fails."""
    home = package("spark", "pyspark")
    with TemporaryDirectory() as scratch:
        file = Path(scratch, "job.py")
        file.write_text(script, "utf-8")
        settings = [word for pair in SETTINGS.items() for word in ("--conf", "=".join(pair))]
        submit = ("org.apache.spark.deploy.SparkSubmit", "--master", "local[1]")
        command = java([home / "jars" / "*"], OPENED, scratch, *submit, *settings, str(file))
        environment = {
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_LOCAL_DIRS": scratch,
            "PYSPARK_PYTHON": python("spark"),
        }
        with start(command, env=environment) as submitted:
            wait_until(lambda: not submitted.running, PATIENCE, "the script has ended")
            if submitted.status:
                raise EngineError("\n  ".join(["the script failed", *_said(submitted)]))
            for version in _VERSION.findall(submitted.output()):
                testify("Apache Spark", version)
    note("spark", "submit", {"script": script}, {})
