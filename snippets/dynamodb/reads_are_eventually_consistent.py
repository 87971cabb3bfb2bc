# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.session"]
# fails_when = [
#   "autoscaling.model_reads_strongly_by_default",
#   "autoscaling.model_lets_strong_reads_lag",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
# ]
# limits.ja = "AWS の API モデルの文面を確かめるもので、古い値が返るところは見ていない。"
# limits.en = "This reads what AWS's API model states; nobody watched a stale read."
# ///
import botocore.session

dynamodb = botocore.session.get_session().get_service_model("dynamodb")
get_item = dynamodb.operation_model("GetItem")

assert "provides an eventually consistent read by default." in get_item.documentation
assert "strongly consistent read, set <code>ConsistentRead</code> to <code>true</code>" in (
    get_item.documentation
)
assert "it always returns the last updated value." in get_item.documentation

# ja: 指定しなくてもよい引数なので、書き忘れてもエラーにならない。
# en: The parameter is optional, so nothing complains when it is left out.
assert "ConsistentRead" in get_item.input_shape.members
assert "ConsistentRead" not in get_item.input_shape.required_members

print("GetItem: eventually consistent by default")
print("with ConsistentRead=True: always the last updated value")
