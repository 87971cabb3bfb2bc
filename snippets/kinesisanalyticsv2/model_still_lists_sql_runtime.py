# /// uradori
# confirmed = "516f7df7589eee636bde31e8f490c57ed1bafb9a5ddee24c08bfb6a3b2f973a6"
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
# limits.ja = "列挙に残っている名前が、いま実際に使えるかどうかは示さない。"
# limits.en = "It does not show which of the names listed can be used today."
# ///
import botocore.session

model = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
runtimes = model.shape_for("RuntimeEnvironment").enum

flinks = [name for name in runtimes if name.startswith("FLINK-")]
assert flinks  # shows: flink
notebooks = [name for name in runtimes if name.startswith("ZEPPELIN-FLINK-")]
assert notebooks  # shows: notebooks

others = sorted(set(runtimes) - set(flinks) - set(notebooks))
assert len(others) == 1  # shows: single
assert "SQL-1_0" in others  # shows: sql
print("runtimes that are not Flink:", *others)
