# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = [
#   "glue.model_lacks_the_catalog",
#   "glue.model_lacks_crawlers",
#   "glue.model_lacks_data_quality",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/what-is-glue.html",
# ]
# limits.ja = "操作があることと、その説明を確かめている。クローラーが実際に何を見つけるかは示さない。"
# limits.en = "This checks that the operations exist and what they are for, not what a crawler really finds."
# ///
# --8<-- [start:show]
import re

import botocore.session

glue = botocore.session.get_session().get_service_model("glue")


def described(operation):
    assert operation in glue.operation_names, operation
    return re.sub(r"<[^>]+>", "", glue.operation_model(operation).documentation)


assert "Creates a new table definition in the Data Catalog." in described("CreateTable")
assert "Creates a new crawler with specified targets" in described("CreateCrawler")
quality = described("CreateDataQualityRuleset")
assert "data quality ruleset with DQDL rules applied to a specified Glue table" in quality
assert "evaluate the ruleset against a data source" in described(
    "StartDataQualityRulesetEvaluationRun"
)
print("besides jobs: Data Catalog, crawlers, data quality")
# --8<-- [end:show]
