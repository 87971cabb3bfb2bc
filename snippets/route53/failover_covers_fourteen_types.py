# /// uradori
# confirmed = "2f445af963d537a6859bd5f693598a785c8a8526a3d55ff0869df7885b66ad44"
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
# account.ja = "AWS の API モデルの説明では、フェイルオーバーに使えるレコードタイプは A、AAAA、CNAME、MX、TXT など14で、定義されているタイプのうち DS、NS、SOA は含まれない。"
# account.en = "By the description in AWS's API model, fourteen record types can be failover records, A, AAAA, CNAME, MX and TXT among them; of the types defined, DS, NS and SOA are not."
# limits.ja = "レコードは作っていない。moto は名前を解決しないので証言させず、ほかの項目で gdnsd が動かしているのも A レコードだけである。"
# limits.en = "No record was created. moto resolves no names and is not called as a witness, and what other claims run on gdnsd is A records only."
# ///
import re

import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
record_type = route53.shape_for("ResourceRecordSet").members["Type"]
text = re.sub(r"<[^>]+>", "", record_type.documentation)
# ja: レコードを変更するときに指定できるタイプである。
# en: These types can be given when records are changed.
given = [each.enum for each in definitions(route53, "ResourceRecordSet", "Type")]

_, _, values = text.partition("and failover resource record sets: ")
named = dict.fromkeys(re.findall(r"[A-Z]+", values.split(".")[0]))
types = [name for name in named if all(name in each for each in given)]
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
