# /// uradori
# confirmed = "1729de5be26371aa34644aabe900ae8246f5be2c3221474f80c179d00d456c1a"
# backend = "plain"
# kind = "api_model"
# statements = ["kda.sql", "kda.def"]
# fails_when = [
#   "flink.sql_is_gone",
#   "flink.spark_joins",
#   "flink.flink_is_gone",
#   "flink.notebooks_are_gone",
# ]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
# ]
# account.ja = "AWS の API モデルに並ぶランタイムのうち、Flink（FLINK-）とノートブック（ZEPPELIN-FLINK-）のほかは、SQL-1_0 だけである。"
# account.en = "Of the runtimes that AWS's API model lists, all are Flink (FLINK-) or notebooks (ZEPPELIN-FLINK-) but one, SQL-1_0."
# limits.ja = "どのランタイムも起動しておらず、並んでいるもののどれがいま使えるかは示さない。"
# limits.en = "None was started, and which of those listed can be used today is not shown."
# ///
import botocore.session

model = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
application = model.operation_model("CreateApplication").input_shape
runtimes = application.members["RuntimeEnvironment"].enum

flinks = [name for name in runtimes if name.startswith("FLINK-")]
assert flinks  # shows: flink
notebooks = [name for name in runtimes if name.startswith("ZEPPELIN-FLINK-")]
assert notebooks  # shows: notebooks

others = sorted(set(runtimes) - set(flinks) - set(notebooks))
assert len(others) == 1  # shows: single
assert "SQL-1_0" in others  # shows: sql
print("runtimes that are not Flink:", *others)
