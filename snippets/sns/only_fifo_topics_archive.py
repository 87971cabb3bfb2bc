# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.fifo-usecase"]
# fails_when = ["sns.model_archives_standard_topics"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-archiving-replay.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。moto にはアーカイブも再生もない。"
# limits.en = "This checks what AWS's API model says; moto neither archives nor replays."
# ///
# --8<-- [start:show]
import re

import botocore.session

sns = botocore.session.get_session().get_service_model("sns")

for operation, policy, purpose in [
    ("CreateTopic", "ArchivePolicy", "messages stored in the message archive of"),
    ("Subscribe", "ReplayPolicy", "to replay messages stored in the specified Amazon SNS topic"),
]:
    attributes = sns.operation_model(operation).input_shape.members["Attributes"]
    text = re.sub(r"<[^>]+>", "", attributes.documentation)
    general, _, fifo_only = text.partition("The following attributes apply only to FIFO topics:")
    assert purpose in fifo_only.partition(f"{policy} – ")[2].split(".")[0]
    assert policy not in general
    print(f"{operation} takes for FIFO topics only: {policy}")
# --8<-- [end:show]
