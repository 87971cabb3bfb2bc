# /// uradori
# confirmed = "af96eb134d7c217891c8ca499f0b91f855f4013b25c758c7027c93a44967ce85"
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = [
#   "glue_model.defines_tables_without_columns",
#   "glue_model.defines_tables_elsewhere",
#   "glue_model.crawls_without_targets",
#   "glue_model.has_no_rules",
#   "glue_model.creates_no_rules",
#   "glue_model.evaluates_no_rules",
# ]
# quotes = [
#   { place = "botocore:glue/CreateTable", words = "Creates a new table definition in the Data Catalog." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/what-is-glue.html",
# ]
# account.ja = "AWS の API モデルには、データカタログの CreateTable、クローラーの CreateCrawler、データ品質のルールの作成と評価の実行の操作があり、それぞれ対象などを指定する。"
# account.en = "AWS's API model has operations for the Data Catalog (CreateTable), for crawlers (CreateCrawler) and for making and evaluating data quality rules, with their tables, targets, rules and data sources."
# limits.ja = "カタログもクローラーも動かしておらず、クローラーが実際に何を見つけるかは示さない。"
# limits.en = "Neither catalog nor crawler was run; what a crawler really finds is not shown."
# ///
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")


def required(operation):
    if operation not in glue.operation_names:
        return []
    return glue.operation_model(operation).input_shape.required_members


def names(shape, *path):
    for name in path:
        if name not in shape.members:
            return []
        shape = shape.members[name]
    return list(shape.members)


table = glue.operation_model("CreateTable")
assert "new table definition in the Data Catalog" in table.documentation  # shows: catalog
assert "Columns" in names(table.input_shape, "TableInput", "StorageDescriptor")  # shows: catalog
print("Data Catalog: CreateTable, TableInput, Columns")
assert "Targets" in required("CreateCrawler")  # shows: crawlers
print("crawlers: CreateCrawler, Targets")
assert "Ruleset" in required("CreateDataQualityRuleset")  # shows: rules
evaluation = required("StartDataQualityRulesetEvaluationRun")
assert {"DataSource", "RulesetNames"} <= set(evaluation)  # shows: quality
print("data quality: CreateDataQualityRuleset, StartDataQualityRulesetEvaluationRun")
