# /// uradori
# confirmed = "08d9c39b7a6ceb0c2da3cb00737f789397e9e5aefe940aa07e807a1871cdf48b"
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = [
#   "glue_model.has_no_table_definitions",
#   "glue_model.crawls_without_targets",
#   "glue_model.has_no_rules",
#   "glue_model.evaluates_no_rules",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/what-is-glue.html",
# ]
# account.ja = "操作とその必須項目を AWS の API モデルで確かめた。カタログもクローラーも動かしていない。"
# account.en = "The operations and what they require were read in AWS's API model; neither catalog nor crawler was run."
# limits.ja = "操作と、そこに指定する項目があることを確かめている。クローラーが実際に何を見つけるかは示さない。"
# limits.en = "This checks that the operations exist and what they take, not what a crawler really finds."
# ///
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")


def inputs(operation):
    return glue.operation_model(operation).input_shape


assert "TableInput" in inputs("CreateTable").members  # shows: catalog
print("Data Catalog: CreateTable, TableInput")
assert "Targets" in inputs("CreateCrawler").required_members  # shows: crawlers
print("crawlers: CreateCrawler, Targets")
assert "Ruleset" in inputs("CreateDataQualityRuleset").required_members  # shows: rules
evaluation = inputs("StartDataQualityRulesetEvaluationRun").required_members
assert {"DataSource", "RulesetNames"} <= set(evaluation)  # shows: quality
print("data quality: CreateDataQualityRuleset, StartDataQualityRulesetEvaluationRun")
