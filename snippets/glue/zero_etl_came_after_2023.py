# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = ["glue.model_lacks_zero_etl"]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/zero-etl-using.html",
# ]
# limits.ja = "2023年の操作の一覧は、2023年8月18日公開の botocore 1.31.30 にある API モデルから抜き出した。"
# limits.en = "The list of operations of 2023 is taken from the API model in botocore 1.31.30 of 18 August 2023."
# ///
# --8<-- [start:show]
import json
from pathlib import Path

import botocore.session

models = Path(__file__).parents[1] / "models"
then = json.loads((models / "2023-08-18" / "glue.json").read_text())["operations"]
now = botocore.session.get_session().get_service_model("glue")

assert {"CreateTable", "CreateCrawler", "CreateDataQualityRuleset"} <= set(then)

assert not any("Integration" in operation for operation in then)
assert "CreateIntegration" in now.operation_names
assert "Zero-ETL integration" in now.operation_model("CreateIntegration").documentation
print(f"operations: {len(then)} in August 2023, CreateIntegration not among them")
# --8<-- [end:show]
