"""The program that runs a check anywhere reaches nobody's AWS account."""

import os

from uradori.publish.programs.run_claim import nobodys


def test_account_of_who_runs_it_stays_out_of_it() -> None:
    """Neither keys, nor a profile, nor an address; everything else is as it was."""
    given = {
        "AWS_ACCESS_KEY_ID": "AKIAREAL",
        "AWS_SECRET_ACCESS_KEY": "real",
        "AWS_PROFILE": "work",
        "AWS_ENDPOINT_URL": "https://example.com",
        "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/real",
        "PATH": "/bin",
    }
    made = nobodys(given, "ap-northeast-1")
    assert set(given) & set(made) == {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "PATH"}
    assert made["AWS_ACCESS_KEY_ID"] == made["AWS_SECRET_ACCESS_KEY"] == "testing"
    assert made["AWS_CONFIG_FILE"] == made["AWS_SHARED_CREDENTIALS_FILE"] == os.devnull
    assert (made["PATH"], made["AWS_DEFAULT_REGION"]) == ("/bin", "ap-northeast-1")
