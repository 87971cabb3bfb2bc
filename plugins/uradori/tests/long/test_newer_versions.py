"""The report on newer versions, tried with two of moto: the environment older-moto, and ours."""

import json
from pathlib import Path

from support.cli import uradori
from support.environments import Environment

ID = "kinesis/counts_what_comes_in"
FILES = {
    "pyproject.toml": '[tool.uradori]\nignore = ["UR16", "UR2"]\n',
    "docs/index.md": f"# Streams\n\n/// claim | {ID}\nCloudWatch counts records.\n///\n",
    f"snippets/{ID}.py": """\
# /// uradori
# backend = "plain"
# libraries = ["moto"]
# ///
import boto3
from moto import mock_aws

with mock_aws():
    kinesis = boto3.client("kinesis", "eu-west-1")
    kinesis.create_stream(StreamName="s", ShardCount=1)
    kinesis.put_record(StreamName="s", Data=b"x", PartitionKey="k")
    watch = boto3.client("cloudwatch", "eu-west-1")
    metrics = watch.list_metrics(Namespace="AWS/Kinesis")["Metrics"]
assert "IncomingRecords" in {each["MetricName"] for each in metrics}
""",
}


def test_claim_that_a_newer_moto_changes_is_reported(tmp_path: Path) -> None:
    """Published with the older one, run again with ours: the verdict, and which version is new."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    older = Environment("older-moto")
    ran = older.run(tmp_path, "uradori", "run")
    then = json.loads(older.run(tmp_path, "uradori", "show", ID, "--json").text)
    assert (then["verdict"], then["versions"]["moto"]) == ("refuted", "5.2.0"), ran.text
    claims = [{key: then[key] for key in ("id", "verdict", "versions")}]
    (tmp_path / "claims.json").write_text(json.dumps({"claims": claims}), "utf-8")
    uradori(tmp_path, "run")
    said = uradori(tmp_path, "upkeep", "claims.json", "--json")
    [changed] = said.document["changed"]
    assert (said.status, changed["claim"]) == (1, ID)
    assert (changed["published"], changed["now"]) == ("refuted", "unchallenged")
    assert any(each.startswith("moto 5.2.0 → ") for each in changed["versions"])
