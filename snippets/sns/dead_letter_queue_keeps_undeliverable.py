# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.push-regardless"]
# fails_when = ["sns.model_drops_undeliverable", "sns.model_empties_dead_letter_queue"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。実際に配信を失敗させてはいない。"
# limits.en = "This checks what AWS's API model says; no delivery is made to fail."
# ///
# --8<-- [start:show]
import re

import botocore.session

sns = botocore.session.get_session().get_service_model("sns")
attributes = sns.operation_model("Subscribe").input_shape.members["Attributes"]
text = re.sub(r"<[^>]+>", "", attributes.documentation)

_, _, redrive_policy = text.partition("RedrivePolicy – When specified, ")
assert redrive_policy.startswith(
    "sends undeliverable messages to the specified Amazon SQS dead-letter queue."
)
assert "held in the dead-letter queue for further analysis or reprocessing" in redrive_policy
print("RedrivePolicy:", redrive_policy.split(".")[0])
# --8<-- [end:show]
