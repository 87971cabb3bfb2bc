"""What of AWS's libraries a browser is shipped."""

from uradori.aws.portable import portable


def test_what_a_run_may_come_to_import_is_there() -> None:
    """moto's Step Functions import what they need of AWS Batch when a state machine is executed."""
    chosen = portable(['boto3.client("stepfunctions")'], ["stepfunctions"], "eu-west-1")
    assert "batch" in chosen.services
    kept = ("stepfunctions/models.py", "batch/utils.py", "batch/__init__.py", "core/models.py")
    assert [each for each in kept if not chosen.keeps(f"moto/{each}")] == []
    assert not chosen.keeps("moto/redshift/models.py")
    assert not chosen.keeps("botocore/data/redshift/2012-12-01/service-2.json.gz")
