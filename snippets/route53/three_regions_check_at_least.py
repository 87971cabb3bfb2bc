# /// uradori
# confirmed = "a4cbe6a66f4ce2c0f136b03290480e15d94fa4f54ea00b70dc33a72745951841"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "route53_policies.model_checks_from_two_regions",
#   "route53_policies.model_checks_from_one_region_after_a_change",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# account.ja = "AWS の API モデルでは、ヘルスチェックを行うリージョンは、作るときも後から変えるときも3つ以上、64以下で、指定しなければ8つのリージョンのすべてである。"
# account.en = "In AWS's API model, the Regions to check from number at least 3 and at most 64, upon creation as for a later change; if none are given, all eight of them check."
# limits.ja = "ヘルスチェックは動かしていない。"
# limits.en = "No health check was run."
# ///
import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 作るときも、後から変えるときも同じである。
# en: It is the same upon creation and for a later change.
every = definitions(route53, "Regions")
least = {regions.metadata.get("min") for regions in every}
config = route53.shape_for("HealthCheckConfig").members["Regions"].documentation
checkers = "each region from which you want Amazon Route 53 health checkers" in config
# ja: 指定しなければ、選べるすべてのリージョンから調べる。
# en: If none are given, all that there are to choose from do the checking.
by_default = "automatically performs checks from all of the regions" in config
choice = min(len(regions.member.enum) for regions in every)
assert least == {3} and checkers and by_default and choice >= 3  # shows: fewest
print("Regions:", every[0].metadata)
