# /// uradori
# confirmed = "1a6091d424da5dd72066c9b10f9daf30e6c6db4220c9935bb94e019f020c21e4"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "elasticache.model_integrates_no_dynamodb",
#   "elasticache.model_integrates_nodes",
#   "elasticache.model_integrates_valkey_8",
#   "elasticache.model_integrates_by_itself",
#   "elasticache.model_reports_an_integration_with_rds",
#   "elasticache.model_integrates_existing_nodes",
# ]
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCache.Integrations", words = "DynamoDB integration requires the Valkey engine with a major engine version of 9 or above. If not specified, no integrations are enabled." },
# ]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html"]
# account.ja = "AWS の API モデルでは、連携先は dynamodb だけで、指定できる操作は CreateServerlessCache だけである。条件は Valkey 9以上で、指定しなければ無効である。"
# account.en = "In AWS's API model, dynamodb is the only kind of integration and CreateServerlessCache the only operation that takes one; it needs Valkey 9 or above and is off unless asked for."
# limits.ja = "2026年11月の botocore で読んだ。同じ月に加わったばかりの機能で、連携そのものは動かしていない。"
# limits.en = "Read in botocore of November 2026. The feature arrived in the same month and is not run here."
# ///
import botocore.session
from definitions import definitions, takers

elasticache = botocore.session.get_session().get_service_model("elasticache")

# ja: 作るときに指定する連携と、応答に載る連携の、どちらにも種類がある。
# en: Both what is asked for on creation and what is reported have a kind.
kinds = {kind for each in definitions(elasticache, "IntegrationType") for kind in each.enum}
assert "dynamodb" in kinds  # shows: dynamodb
print("integrations:", *kinds)

# ja: 項目としても、独自の操作としても、ほかにはない。
# en: Nothing else has it, neither as a member nor as an operation of its own.
offered = takers(elasticache, "Integration")
assert list(offered) == ["CreateServerlessCache"]  # shows: serverless
named = [name for name in elasticache.operation_names if "Integration" in name]
print("offered by:", *offered)

created = elasticache.operation_model("CreateServerlessCache").input_shape
conditions = created.members["Integrations"].documentation
assert len(kinds) == conditions.count("<li>") == 1 and not named  # shows: only
assert "the Valkey engine with a major engine version of 9 or above" in conditions  # shows: nine
optional = "Integrations" not in created.required_members
assert optional and "If not specified, no integrations are enabled.</p>" in conditions  # shows: off
print("Valkey 9 or above, off unless asked for")
