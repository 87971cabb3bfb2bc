"""What a source is called on a page."""

import pytest
from uradori.page.sources import Citation, describe

GUIDE = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide"


@pytest.mark.parametrize(
    ("url", "title", "place"),
    [
        (
            f"{GUIDE}/sqs-visibility-timeout.html",
            "sqs visibility timeout",
            "docs.aws.amazon.com › AWSSimpleQueueService › SQSDeveloperGuide",
        ),
        (
            "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
            "Publish",
            "docs.aws.amazon.com › sns › api",
        ),
        (
            "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
            "PutMedia",
            "docs.aws.amazon.com › kinesisvideostreams › dg",
        ),
        (
            "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
            "Reference",
            "docs.aws.amazon.com › kinesisanalytics › dev",
        ),
        ("https://aws.amazon.com/sqs/pricing/", "pricing", "aws.amazon.com › sqs"),
        ("https://www.rfc-editor.org/rfc/rfc1035", "rfc1035", "rfc-editor.org › rfc"),
        ("https://example.com/a/index.html", "a", "example.com"),
        ("https://example.com/%E5%8F%B0%E5%B8%B3.html?x=1#y", "台帳", "example.com"),
        ("https://example.com", "example.com", ""),
        ("https://example.com/latest/", "example.com", ""),
        ("https://example.com/--.html", "--.html", "example.com"),
    ],
)
def test_address_says_what_it_is(url: str, title: str, place: str) -> None:
    """In words of its own; parts that say nothing are left out."""
    assert describe(url) == Citation(url, title, place)
