# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.session"]
# fails_when = ["autoscaling.model_hides_expired_items", "autoscaling.model_deletes_at_expiry"]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html",
# ]
# limits.ja = "「通常2日以内」は API リファレンスの記述で、開発者ガイドでは「数日以内」になっている。"
# limits.en = "Two days is what the API reference says; the developer guide says a few days."
# ///
import botocore.session

dynamodb = botocore.session.get_session().get_service_model("dynamodb")
ttl = dynamodb.operation_model("UpdateTimeToLive").documentation

assert "DynamoDB typically deletes expired items within two days of expiration." in ttl
assert (
    "Items that have expired and not been deleted will still show up in reads, queries, and scans."
) in ttl

print("expired items: typically deleted within two days")
print("until then: still returned by reads")
