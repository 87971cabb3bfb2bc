# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.dns", "r53.failover-primary"]
# fails_when = ["route53.model_tests_private_zones", "route53.model_shows_no_answer"]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-test.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto には TestDNSAnswer がない。AWS の開発者ガイドによれば、この確認は実際の DNS に問い合わせるものではない。"
# limits.en = "This checks what AWS's API model says; moto has no TestDNSAnswer. According to AWS's developer guide, the check itself sends no query to the DNS."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
test = route53.operation_model("TestDNSAnswer")
assert test.input_shape.required_members == ["HostedZoneId", "RecordName", "RecordType"]

answer = "the value that Amazon Route 53 returns in response to a DNS request"
assert f"Gets {answer} for a specified record name and type." in test.documentation
assert "RecordData" in test.output_shape.required_members
print("TestDNSAnswer returns", answer)

scope = "This call only supports querying public hosted zones."
assert scope in re.sub(r"<[^>]+>", "", test.documentation)
print("private hosted zones: not supported")
