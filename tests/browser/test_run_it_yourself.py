"""The command below a claim: copied as it stands, pasted into a shell, it runs the check again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.builds import MKDOCS, build
from support.sites import CLAIM, FILES, Site

from tests.support.browser import served

QUEUE = "queues/keeps_what_is_sent"
SNIPPET = """\
# /// uradori
# backend = "moto"
# fails_when = ["prices.doubled"]
# ///
import boto3
import prices

sqs = boto3.client("sqs")
url = sqs.create_queue(QueueName="orders")["QueueUrl"]
sqs.send_message(QueueUrl=url, MessageBody=str(prices.PER_MILLION))
[message] = sqs.receive_message(QueueUrl=url)["Messages"]
assert message["Body"] == "2"
print("received:", message["Body"])
"""


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Two claims, one on moto, with what their runs really left."""
    site = Site(tmp_path_factory.mktemp("run") / "site")
    for path, text in FILES.items():
        site.write(path, text)
    site.write(f"snippets/{QUEUE}.py", SNIPPET)
    site.write(f"snippets/{QUEUE}.out", "received: 2\n")
    for lang in ("ja", "en"):
        page = f"docs/{lang}/bills.md"
        site.write(page, f"{site.read(page)}\n/// claim | {QUEUE}\nIt keeps it.\n///\n")
    site.confirm()
    command = [sys.executable, "-m", "uradori", "run"]
    subprocess.run(command, cwd=site.root, check=True, capture_output=True)
    return site


@pytest.mark.parametrize(
    ("claim", "printed"), [(CLAIM, "total: 2 USD\n"), (QUEUE, "received: 2\n")]
)
def test_command_works_when_copied(
    browser: Browser, claims: Site, tmp_path: Path, claim: str, printed: str
) -> None:
    """With the button beside it, into a shell, in a folder of no project; nothing stays there."""
    with served({"/notes/": claims.root / "site"}) as address:
        config = MKDOCS.partition("nav:")[0].replace("https://example.com", address)
        config = config.replace(
            "  font: false\n", "  font: false\n  features: [content.code.copy]\n"
        )
        claims.write("mkdocs.yml", config)
        build(claims)
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{address}/notes/en/bills/")
        evidence = page.locator(f"[data-claim='{claim}']")
        evidence.locator(".uradori-badge").click()
        evidence.get_by_text("Run it yourself").click()
        evidence.locator("details", has_text="curl").last.locator(".md-code__button").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text.length > 0)")
        command = page.evaluate("navigator.clipboard.readText()")
        context.close()
        ran = subprocess.run(
            ["/bin/bash", "-c", command],
            cwd=tmp_path,
            env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (ran.returncode, ran.stdout) == (0, printed), ran.stderr
    assert "printed what was recorded" in ran.stderr
    assert list(tmp_path.iterdir()) == []
