# /// uradori
# confirmed = "ca47ae8f68a182b659dbef11dc4df09d7b9898e03472d2b79719b75c8b4344fd"
# backend = "plain"
# kind = "calculation"
# statements = ["r53.failover-primary", "r53.failover-secondary", "r53.multiregion"]
# fails_when = [
#   "route53_models.model_knows_a_third_state",
#   "route53_models.model_says_nothing_of_healthy_primary",
#   "route53_models.model_keeps_failed_primary",
#   "route53_models.model_prefers_healthy_secondary",
#   "route53_models.model_has_no_answer_when_both_fail",
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
# account.ja = "AWS の API モデルの説明文から規則を取り出して状態の4つの組み合わせに当てはめると、どれも答えが1つに決まり、プライマリが異常でセカンダリが正常な場合だけがセカンダリ、ほかの3つはプライマリになる。"
# account.en = "The rules in the words of AWS's API model, applied to all four combinations of health, give one answer each: the secondary where the primary is unhealthy and the secondary healthy, the primary in the other three."
# limits.ja = "Route 53 がそのとおりに動くことは示さない。どちらのレコードにもヘルスチェックがあることが前提である。DNS サーバーは、個々の場合の検証で動かしている。規則は2026年11月の botocore による。"
# limits.en = "That Route 53 acts by these rules is not shown. A health check on both records is assumed. DNS servers are run in the checks of the single cases. The words are those in botocore of November 2026."
# ///
import re
from itertools import product

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
failover = route53.shape_for("ResourceRecordSet").members["Failover"]
text = re.sub(r"<[^>]+>", "", failover.documentation)

# ja: 「…のとき、…の値を返す」という文を、条件と答えに分ける。
# ja: 答えの後にほかの条件が続けば、それも答えのうちである。
# en: Split each sentence "when …, responds with the value from …" into conditions and answer.
# en: Where the answer goes on with another condition, that is part of it.
rules = []
for when, what in re.findall(r"When ([^.]+?), Route 53 ([^.]+)", text):
    health = re.findall(r"the (primary|secondary) resource record set is (\w+)", when)
    answer, _, _ = what.partition(" regardless of the health of ")
    answer = re.sub(r"^responds .+ value from the (\w+) resource record set$", r"\1", answer)
    rules.append((set(health), answer))

states = sorted({state for conditions, _ in rules for _, state in conditions})
table = {}
for primary, secondary in product(states, repeat=2):
    state = {("primary", primary), ("secondary", secondary)}
    table[primary, secondary] = {answer for conditions, answer in rules if conditions <= state}

assert len(table) == 4  # shows: four
given = set().union(*table.values())
assert {len(answers) for answers in table.values()} == {1} and len(given) == 2  # shows: one
assert table["unhealthy", "healthy"] == {"secondary"}  # shows: secondary
assert list(table.values()).count({"primary"}) == 3  # shows: primary
for (primary, secondary), answers in table.items():
    print(f"primary {primary}, secondary {secondary} -> {' or '.join(answers)}")
