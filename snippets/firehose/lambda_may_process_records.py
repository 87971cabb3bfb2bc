# /// uradori
# confirmed = "421e3a318a5f8c36885235a99016b27c15b2e85bacf792b2877ab33015ac155b"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_models.processors_name_no_function",
#   "firehose_models.settings_of_processors_have_no_value",
#   "firehose_models.changed_streams_have_no_lambda_processor",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_ProcessorParameter.html",
# ]
# account.ja = "AWS の API モデルでは、レコードを処理するものの種類に Lambda があり、その設定に関数の ARN を渡せる。"
# account.en = "In AWS's API model, Lambda is one of the kinds of processor, and a setting takes the ARN of a function."
# limits.ja = "関数は動かしていない。moto は、関数を呼ばずに配信する。"
# limits.en = "No function was run: moto delivers without calling one."
# ///
from shapes import api, at

firehose = api("firehose")
# ja: ストリームを作るときも、作ったあとで変えるときも、どの配信先でも、同じである。
# en: It is the same when a stream is made and when it is changed later, for every destination.
uses = {
    "CreateDeliveryStream": "DestinationConfiguration",
    "UpdateDestination": "DestinationUpdate",
}
for call, use in uses.items():
    given = at(firehose, call).members
    destinations = sorted(name for name in given if name.endswith(use))
    assert f"ExtendedS3{use}" in destinations  # setup
    for destination in destinations:
        # ja: S3 の古い形だけには、プロセッサがない。
        # en: Only the older form of S3 has no processors.
        if destination != f"S3{use}":
            processor = f"{call}.{destination}.ProcessingConfiguration.Processors"
            kinds = at(firehose, f"{processor}.Type").enum
            assert "Lambda" in kinds  # shows: kind
            names = at(firehose, f"{processor}.Parameters.ParameterName").enum
            values = at(firehose, f"{processor}.Parameters[]").members
            assert "LambdaArn" in names and "ParameterValue" in values  # shows: function

print("processors:", *kinds)
