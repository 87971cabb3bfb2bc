# /// uradori
# confirmed = "27291cfe759dcd54a7a4eef465895781c5e8421197981af93ed7aa471dff6f6a"
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

elasticache = botocore.session.get_session().get_service_model("elasticache")

# ja: 作るときに指定する連携と、応答に載る連携の、どちらにも種類がある。
# en: Both what is asked for on creation and what is reported have a kind.
created = elasticache.operation_model("CreateServerlessCache").input_shape
described = elasticache.operation_model("DescribeServerlessCaches").output_shape
places = [created, described.members["ServerlessCaches"].member]
asked, reported = (place.members["Integrations"].member.members for place in places)
kinds = {*asked["IntegrationType"].enum, *reported["IntegrationType"].enum}
assert "dynamodb" in kinds  # shows: dynamodb
assert len(kinds) == 1  # shows: only
print("integrations:", *kinds)

requests = {
    name: shape.members
    for name in elasticache.operation_names
    if (shape := elasticache.operation_model(name).input_shape)
}
offered = [name for name, members in requests.items() if "Integrations" in members]
assert offered == ["CreateServerlessCache"]  # shows: serverless
print("offered by:", *offered)

conditions = requests["CreateServerlessCache"]["Integrations"].documentation
assert "the Valkey engine with a major engine version of 9 or above" in conditions  # shows: nine
assert "If not specified, no integrations are enabled" in conditions  # shows: off
print("Valkey 9 or above, off unless asked for")
