# /// uradori
# confirmed = "0bdb9e8b5d1274e58941d5320026cffa6a09d20c59c3e0b069e1007a1c182b03"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-primary"]
# fails_when = [
#   "route53_models.model_limits_failover_to_addresses",
#   "route53_models.model_fails_no_addresses_over",
#   "route53_models.model_fails_every_type_over",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Type", words = "Values for weighted, latency, geolocation, and failover resource record sets: A | AAAA | CAA | CNAME | MX | NAPTR | PTR | SPF | SRV | TXT| TLSA| SSHFP| SVCB| HTTPS." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# account.ja = "レコードタイプの一覧と、その説明にあるフェイルオーバーの一覧を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of record types was compared with the list for failover in its description; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "AWS の API モデルが定義するレコードタイプを、その説明にあるフェイルオーバーの一覧と比べている。moto は名前を解決しないので証言させず、gdnsd で動かしているのは A レコードだけである。"
# limits.en = "This compares the record types that AWS's API model defines with the list for failover in its description; moto resolves no names and is not called as a witness; on gdnsd only A records are run."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
record_type = route53.shape_for("ResourceRecordSet").members["Type"]
text = re.sub(r"<[^>]+>", "", record_type.documentation)

_, _, values = text.partition("and failover resource record sets: ")
types = re.findall(r"[A-Z]+", values.split(".")[0])
assert len(types) == 14  # shows: fourteen
assert "A" in types  # shows: A
assert "AAAA" in types  # shows: AAAA
assert "CNAME" in types  # shows: CNAME
assert "MX" in types  # shows: MX
assert "TXT" in types  # shows: TXT
print("failover records:", ", ".join(types))

others = [name for name in record_type.enum if name not in types]
assert "DS" in others  # shows: DS
assert "NS" in others  # shows: NS
assert "SOA" in others  # shows: SOA
print("not as failover records:", ", ".join(sorted(others)))
