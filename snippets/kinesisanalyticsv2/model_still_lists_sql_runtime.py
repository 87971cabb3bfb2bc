# /// uradori
# confirmed = "1f4b0473c1df3e285314018a75b00ae9a10954009b0e2bd043c0e877252d6f2f"
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
# account.ja = "API モデルに列挙されたランタイムの名前を分けて数えた。どのランタイムも起動していない。"
# account.en = "The runtimes that the API model lists were sorted by name and counted; none was started."
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
