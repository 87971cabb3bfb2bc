# /// uradori
# confirmed = "e71aae755640b970ecee1c62e007f57ffa30b21a21851ae6d1d5eec4595d28ec"
# statements = ["sns.types"]
# fails_when = [
#   "sns.fifo_name_is_optional",
#   "sns.fifo_attribute_is_optional",
#   "sns.every_topic_is_standard",
#   "sns_fifo.only_the_first_is_a_fifo_topic",
#   "sns.every_topic_is_fifo",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html",
#   "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html",
# ]
# disagrees.ministack.ja = "MiniStack も拒否するが、エラーコードが InvalidParameterException である。AWS の API リファレンスにある InvalidParameter を返すのは moto である。"
# disagrees.ministack.en = "MiniStack refuses too, but with the error code InvalidParameterException. moto is closer to AWS, whose API reference calls it InvalidParameter."
# account.ja = "moto では、名前の末尾の .fifo も FifoTopic 属性もなければ標準トピック、どちらもあれば FIFO トピックができた。属性だけで末尾が違う7つの名前と、末尾だけで属性のない2つの名前は拒否された。"
# account.en = "On moto, names without .fifo and without the FifoTopic attribute made standard topics, both together made FIFO topics; seven names that end otherwise were refused with the attribute, and two that end in .fifo without it."
# limits.ja = "AWS では作っていない。"
# limits.en = "No topic was created on AWS."
# ///
import boto3

sns = boto3.client("sns")


def kind(name, **attributes):
    try:
        topic = sns.create_topic(Name=name, Attributes=attributes)["TopicArn"]
    except sns.exceptions.InvalidParameterException:
        return "refused"
    found = sns.get_topic_attributes(TopicArn=topic).get("Attributes", {})
    return "FIFO" if found.get("FifoTopic") == "true" else "standard"


WRONG = [
    "stocks",
    "fifo",
    "stocks-fifo",
    "stocksfifo",
    "stocks.FIFO",
    "stocks.fifo-eu",
    ".fifo-stocks",
]
standard = [kind(name) for name in ("prices", "rates")]
fifo = [kind(f"{name}.fifo", FifoTopic="true") for name in ("prices", "rates")]
assert {*standard} == {"standard"}  # shows: standard
assert {*fifo} == {"FIFO"}  # shows: fifo

# ja: 名前と属性の片方だけでは作成できない。
# en: One of the two without the other is refused.
without = {
    ".fifo": {kind(name, FifoTopic="true") for name in WRONG},
    "FifoTopic": {kind(f"{name}.fifo") for name in ("bonds", "funds")},
}
assert without[".fifo"] == {"refused"}  # shows: name
assert without["FifoTopic"] == {"refused"}  # shows: attribute

print("prices:", standard[0])
print("prices.fifo with FifoTopic:", fifo[0])
for missing, result in without.items():
    print(f"without {missing}:", *result)
