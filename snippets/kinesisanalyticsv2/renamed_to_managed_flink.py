# /// uradori
# confirmed = "90ad2f989ef8f158a7e3583088abc71b0336ca8aae5585290554f905455cd135"
# backend = "plain"
# kind = "api_model"
# statements = ["kda.name"]
# fails_when = [
#   "flink.name_was_another_in_2023",
#   "flink.name_is_as_it_was",
#   "flink.there_was_one_operation_more",
#   "flink.an_operation_is_gone",
# ]
# quotes = [
#   { place = "botocore:kinesisanalyticsv2", words = "Amazon Managed Service for Apache Flink was previously known as Amazon Kinesis Data Analytics for Apache Flink." },
# ]
# sources = ["https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html"]
# account.ja = "API モデルでのサービスの名前は、2023年8月には Amazon Kinesis Data Analytics、いまは Amazon Managed Service for Apache Flink で、当時の31の操作は31ともいまもある。"
# account.en = "In the API model the service was named Amazon Kinesis Data Analytics in August 2023 and is named Amazon Managed Service for Apache Flink now; all 31 operations of then are still there."
# limits.ja = "操作は呼び出していない。2023年8月の記述は、botocore 1.31.30（2023年8月18日）のモデルからの抜き書きである。"
# limits.en = "No operation was called. What held in August 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
import re
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models/2023-08-18/kinesisanalyticsv2.json"
then = json.loads(extract.read_text())
now = botocore.session.get_session().get_service_model("kinesisanalyticsv2")


def named(documentation):
    text = re.sub(r"<[^>]+>", " ", documentation)
    return re.findall(r"(Amazon [\w ]+?) is a fully managed service", text)


assert named(then["documentation"]) == ["Amazon Kinesis Data Analytics"]  # shows: then
assert named(now.documentation) == ["Amazon Managed Service for Apache Flink"]  # shows: now

assert len(then["operations"]) == 31  # shows: count
# ja: 名前は変わっても、呼び出せる操作は残っている。
# en: The name has changed, but what could be called still can.
kept = set(then["operations"]) & set(now.operation_names)
assert len(kept) == len(then["operations"])  # shows: kept

print("August 2023:", *named(then["documentation"]))
print("now:", *named(now.documentation))
print("operations kept:", len(kept), "of", len(then["operations"]))
