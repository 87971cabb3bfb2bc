# /// uradori
# confirmed = "91802933d7ce2c789ff80dec8b93ef894565cf61301a3879d1b7c44894865d8a"
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
# account.ja = "moto では、名前の末尾の .fifo も FifoTopic 属性もなければ標準トピック、どちらもあれば FIFO トピックができた。属性だけで末尾が違う8つの名前と、末尾だけで FifoTopic 属性のない2つの名前は拒否され、トピックの一覧にもなかった。"
# account.en = "On moto, names without .fifo and without the FifoTopic attribute made standard topics, both together made FIFO topics; eight names that end otherwise were refused with the attribute, and two that end in .fifo without it, and none of them was listed."
# limits.ja = "AWS では作っていない。"
# limits.en = "No topic was created on AWS."
# ///
import boto3

sns = boto3.client("sns")


def kind(name, tags=(), **attributes):
    try:
        topic = sns.create_topic(Name=name, Attributes=attributes, Tags=tags)["TopicArn"]
    except sns.exceptions.InvalidParameterException:
        return "refused"
    found = sns.get_topic_attributes(TopicArn=topic).get("Attributes", {})
    return "FIFO" if found.get("FifoTopic") == "true" else "standard"


WRONG = [
    "stocks",
    "fifo",
    "fifo.stocks",
    "stocks-fifo",
    "stocksfifo",
    "stocks.FIFO",
    "stocks.fifo-eu",
    ".fifo-stocks",
]
deduplicated = {"ContentBasedDeduplication": "true"}
OTHERS = [{}, deduplicated, {"FifoTopic": "false"}, {"tags": [{"Key": "team", "Value": "shop"}]}]
standard, fifo = [], []
for name, more in (("prices", {}), ("rates", deduplicated)):
    standard.append(kind(name))
    fifo.append(kind(f"{name}.fifo", FifoTopic="true", **more))
assert {*standard} == {"standard"}  # shows: standard
assert {*fifo} == {"FIFO"}  # shows: fifo

# ja: 名前と属性の片方だけでは作成できない。
# en: One of the two without the other is refused.
without = {
    ".fifo": {kind(name, FifoTopic="true") for name in WRONG},
    "FifoTopic": {kind(f"{name}.fifo", **more) for name in ("bonds", "funds") for more in OTHERS},
}
listed = [each["TopicArn"].rpartition(":")[2] for each in sns.list_topics()["Topics"]]
assert (without[".fifo"], {*WRONG} & {*listed}) == ({"refused"}, set())  # shows: name
made = {"bonds.fifo", "funds.fifo"} & {*listed}
assert (without["FifoTopic"], made) == ({"refused"}, set())  # shows: attribute

print("prices:", standard[0])
print("prices.fifo with FifoTopic:", fifo[0])
for missing, result in without.items():
    print(f"without {missing}:", *result)
