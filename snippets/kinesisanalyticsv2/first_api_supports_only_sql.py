# /// uradori
# confirmed = "02b349561c787f8eaceaddde748af3a4d8a1d79f32dd584ee1a94fb1f4f06cf6"
# backend = "plain"
# kind = "api_model"
# statements = ["kda.sql", "kda.name"]
# fails_when = [
#   "flink.first_api_is_of_2018",
#   "flink.first_api_chooses_runtimes",
#   "flink.first_api_chooses_languages",
#   "flink.first_api_changes_runtimes",
#   "flink.flink_is_gone",
#   "flink.second_api_requires_no_runtime",
# ]
# quotes = [
#   { place = "botocore:kinesisanalytics", words = "This documentation is for version 1 of the Amazon Kinesis Data Analytics API, which only supports SQL applications." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
# ]
# account.ja = "API モデルでは、2015年の API（v1）にランタイムを選ぶ項目がどこにもなく、アプリケーションの作成でも名前、コード、入出力などしか指定できない。2018年の API（v2）では、Flink もあるランタイムを必ず選ぶ。"
# account.en = "In the API models, nothing in the API of 2015 (v1) names a runtime, and a new application is given a name, code, inputs, outputs and the like only; in that of 2018 (v2) a runtime must be chosen, and Flink is among them."
# limits.ja = "アプリケーションは作っていない。"
# limits.en = "No application was created."
# ///
import botocore.session

model = botocore.session.get_session().get_service_model


def creation(service):
    return model(service).operation_model("CreateApplication").input_shape


# ja: API の版は、定義に付いた日付でわかる。
# en: The date of its definition tells the version of an API.
v1, v2 = model("kinesisanalytics").api_version, model("kinesisanalyticsv2").api_version
assert min(v1, v2) == model("kinesisanalytics").api_version  # shows: first
# ja: 作るときにも変更するときにも、ランタイムを表す項目は現れない。
# en: No member speaks of a runtime, neither to create an application nor to change it.
shapes = [
    model("kinesisanalytics").shape_for(name) for name in model("kinesisanalytics").shape_names
]
names = {name for shape in shapes if shape.type_name == "structure" for name in shape.members}
assert not [name for name in names if "Runtime" in name]  # shows: sql
# ja: 作るときに指定できる項目のすべてである。
# en: This is all that can be said when one is created.
said = {"ApplicationName", "ApplicationDescription", "ApplicationCode", "Inputs", "Outputs"}
said |= {"CloudWatchLoggingOptions", "Tags"}
assert {*creation("kinesisanalytics").members} == said  # shows: sql

runtimes = creation("kinesisanalyticsv2").members["RuntimeEnvironment"].enum
assert any(name.startswith("FLINK-") for name in runtimes)  # shows: flink
assert "RuntimeEnvironment" in creation("kinesisanalyticsv2").required_members  # shows: chosen

print(f"kinesisanalytics, of {v1}: no runtime to choose")
print(f"kinesisanalyticsv2, of {v2}: a runtime must be chosen")
