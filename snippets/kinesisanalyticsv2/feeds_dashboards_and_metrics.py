# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.def", "kda.no-db"]
# fails_when = ["flink.model_feeds_no_dashboards", "flink.model_creates_no_metrics"]
# sources = ["https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。ダッシュボードに値が出るところは見ていない。"
# limits.en = "This checks what AWS's API model says; no dashboard was watched."
# ///
# --8<-- [start:show]
import botocore.session

flink = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
for use in (
    "perform time series analytics",
    "feed real-time dashboards",
    "create real-time metrics",
):
    assert use in flink.documentation, use
    print(use)
# --8<-- [end:show]
