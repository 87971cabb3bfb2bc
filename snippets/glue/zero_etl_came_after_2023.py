# /// uradori
# confirmed = "a1927b794fb845027d3d57b4ad9ee3a8986dfa78def4d729b6f0198f000e6f51"
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = [
#   "past.is_of_2022",
#   "past.is_of_july",
#   "glue_model.had_zero_etl",
#   "glue_model.has_no_zero_etl",
#   "glue_model.integrates_without_a_target",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/zero-etl-using.html",
# ]
# account.ja = "2023年8月の API モデルの202の操作に Integration を含むものは1つもなく、いまの AWS の API モデルには、SourceArn と TargetArn を必須とする CreateIntegration がある。"
# account.en = "None of the 202 operations in the API model of August 2023 has Integration in its name; today's model has CreateIntegration, which requires a SourceArn and a TargetArn."
# limits.ja = "統合は作っておらず、いつ加わったかも示さない。2023年の操作の一覧は、2023年8月18日公開の botocore 1.31.30にある API モデルから抜き出した。"
# limits.en = "No integration was created, and when it was added is not shown. The list of 2023 is taken from the API model in botocore 1.31.30 of 18 August 2023."
# ///
import botocore.session
import past

then = past.extract("glue")["operations"]
now = botocore.session.get_session().get_service_model("glue")

assert past.released().year == 2023  # shows: year
assert past.released().month == 8  # shows: month
before = [name for name in then if "Integration" in name]
assert len(before) == 0  # shows: then
print("operations for integrations in August 2023:", len(before), "of", len(then))

assert "CreateIntegration" in now.operation_names  # shows: now
request = now.operation_model("CreateIntegration").input_shape.required_members
assert {"SourceArn", "TargetArn"} <= set(request)  # shows: ends
print("today: CreateIntegration,", *request)
