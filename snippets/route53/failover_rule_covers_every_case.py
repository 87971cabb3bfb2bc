# /// uradori
# confirmed = "ad0435f46ffbe214f1a0d6adf8fe403cf6ad21f3890fb3d3f27bf09fb20f0ba3"
# backend = "plain"
# kind = "calculation"
# statements = ["r53.failover-primary", "r53.failover-secondary", "r53.multiregion"]
# fails_when = [
#   "route53_models.model_knows_a_third_state",
#   "route53_models.model_says_nothing_of_healthy_primary",
#   "route53_models.model_keeps_failed_primary",
#   "route53_models.model_prefers_healthy_secondary",
#   "route53_models.model_prefers_failed_secondary",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "Except where noted, the following failover behaviors assume that you have included the HealthCheckId element in both resource record sets:" },
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the primary resource record set is healthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the secondary resource record set." },
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the primary resource record set is unhealthy and the secondary resource record set is healthy, Route 53 responds to DNS queries with the applicable value from the secondary resource record set." },
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the secondary resource record set is unhealthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the primary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "AWS の説明文から規則を取り出し、状態の4つの組み合わせに当てはめた。Route 53 がそのとおりに動くことは示していない。"
# account.en = "The rules were taken out of AWS's own words and applied to all four combinations of health; that Route 53 acts by them is not shown."
# limits.ja = "2026年11月に配布された botocore の API モデルの規則から表を計算した。どちらのレコードにもヘルスチェックがあることが前提である。DNS サーバーでは動かしておらず、それは個々の場合の検証に任せる。"
# limits.en = "The table is computed from the rule in the API model that botocore shipped in November 2026. It assumes a health check on both records and runs no DNS server; the checks of the single cases do."
# ///
import re
from itertools import product

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
failover = route53.shape_for("ResourceRecordSet").members["Failover"]
text = re.sub(r"<[^>]+>", "", failover.documentation)

# ja: 「…のとき、…の値を返す」という文を、条件と答えに分ける。
# en: Split each sentence "when …, responds with the value from …" into conditions and answer.
rules = []
for when, answer in re.findall(
    r"When (.+?), Route 53 responds .+? value from the (primary|secondary) resource", text
):
    health = re.findall(r"the (primary|secondary) resource record set is (\w+)", when)
    rules.append((set(health), answer))

states = sorted({state for conditions, _ in rules for _, state in conditions})
table = {}
for primary, secondary in product(states, repeat=2):
    state = {("primary", primary), ("secondary", secondary)}
    table[primary, secondary] = {answer for conditions, answer in rules if conditions <= state}

assert len(table) == 4  # shows: four
assert {len(answers) for answers in table.values()} == {1}  # shows: one
assert table["unhealthy", "healthy"] == {"secondary"}  # shows: secondary
assert list(table.values()).count({"primary"}) == 3  # shows: primary
for (primary, secondary), answers in table.items():
    print(f"primary {primary}, secondary {secondary} -> {' or '.join(answers)}")
