# /// uradori
# statements = ["sns.types"]
# fails_when = ["sns.fifo_name_is_optional", "sns.fifo_attribute_is_optional", "sns.every_topic_is_standard"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html",
#   "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html",
# ]
# disagrees.ministack.ja = "MiniStack も拒否するが、エラーコードが InvalidParameterException である。AWS の API リファレンスにある InvalidParameter を返すのは moto である。"
# disagrees.ministack.en = "MiniStack refuses too, but with the error code InvalidParameterException. moto is closer to AWS, whose API reference calls it InvalidParameter."
# ///
# --8<-- [start:show]
import boto3

sns = boto3.client("sns")


def is_fifo(name, attributes):
    topic = sns.create_topic(Name=name, Attributes=attributes)["TopicArn"]
    found = sns.get_topic_attributes(TopicArn=topic)
    return found.get("Attributes", {}).get("FifoTopic") == "true"


assert not is_fifo("prices", {})
assert is_fifo("prices.fifo", {"FifoTopic": "true"})
print("prices: standard")
print("prices.fifo: FIFO")

# ja: 名前と属性の片方だけでは作成できない。
# en: One of the two without the other is refused.
for name, attributes in [("stocks", {"FifoTopic": "true"}), ("stocks.fifo", {})]:
    try:
        sns.create_topic(Name=name, Attributes=attributes)
        refused = False
    except sns.exceptions.InvalidParameterException:
        refused = True
    assert refused
    print(f"refused: {name} with {attributes}")

topics = [each["TopicArn"].split(":")[-1] for each in sns.list_topics()["Topics"]]
assert sorted(topics) == ["prices", "prices.fifo"]
# --8<-- [end:show]
