# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.fifo-exactly-once"]
# fails_when = ["sns.model_remembers_for_an_hour", "sns.model_refuses_repeats"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。モデルの文言は「5 minute minimum」であり、5分ちょうどで終わるかどうかは確かめていない。"
# limits.en = "This checks what AWS's API model says; its words are \"5 minute minimum\", and whether the interval ends after exactly five minutes is not checked."
# ///
# --8<-- [start:show]
import re

import botocore.session

sns = botocore.session.get_session().get_service_model("sns")
deduplication_id = sns.operation_model("Publish").input_shape.members["MessageDeduplicationId"]
text = re.sub(r"<[^>]+>", "", deduplication_id.documentation)

interval = re.search(r"deduplication of sent messages within the (.+?) deduplication", text)
assert interval and interval[1] == "5 minute minimum"
print("deduplication interval:", interval[1])

fate = re.search(r"with the same MessageDeduplicationId, (.+?)\.", text)
assert fate and fate[1] == "are accepted successfully but aren't delivered"
print("repeats within it:", fate[1])

scopes = dict(re.findall(r"set to (\w+) the message deduplication scope is (.+?)[,.]", text))
assert scopes == {
    "Topic": "across the entire topic",
    "MessageGroup": "within each individual message group",
}
attributes = sns.operation_model("CreateTopic").input_shape.members["Attributes"].documentation
topic_scope = re.sub(r"<[^>]+>", "", attributes).partition("Topic – ")[2].partition(" – ")[0]
assert (
    "scope of message deduplication is across the entire topic. This is the default" in topic_scope
)
print("compared:", ", or ".join(scopes.values()))
# --8<-- [end:show]
