# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.sql", "kda.def"]
# fails_when = ["flink.model_forgets_sql", "flink.model_runs_spark"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
# ]
# limits.ja = "列挙に残っている名前が、いま実際に使えるかどうかは示さない。"
# limits.en = "It does not show which of the names listed can be used today."
# ///
# --8<-- [start:show]
import botocore.session

flink = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
runtimes = flink.shape_for("RuntimeEnvironment").enum

flinks = [name for name in runtimes if name.startswith("FLINK-")]
notebooks = [name for name in runtimes if name.startswith("ZEPPELIN-FLINK-")]
assert flinks
assert notebooks

others = set(runtimes) - set(flinks) - set(notebooks)
assert others == {"SQL-1_0"}
# --8<-- [end:show]
print("runtimes that are not Flink:", *others)
