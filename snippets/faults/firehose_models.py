"""Broken worlds for Amazon Data Firehose: what AWS's API models say, today and in 2023."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from unittest import mock

from faults._apart import apart
from faults._extracts import Extract, altered_extract
from faults._models import Model, altered, reworded
from traffic import KIB_PER_SECOND
from uradori.faults import fault

# Name and operations


@fault(
    ja="2023年の API モデルが、もう Amazon Data Firehose を名乗っている",
    en="the API model of 2023 is called Amazon Data Firehose already",
)
def old_model_has_the_new_name(rng: Random) -> Iterator[None]:
    def alter(extract: Extract) -> None:
        extract["fullname"] = "Amazon Data Firehose"

    with altered_extract("firehose.json", alter):
        yield


@fault(ja="API モデルの名前が変わらない", en="the API model keeps the old name")
def model_keeps_old_name(rng: Random) -> Iterator[None]:
    with reworded("firehose", "Amazon Data Firehose", "Amazon Kinesis Data Firehose"):
        yield


@fault(ja="API モデルから操作が1つ消える", en="an operation is gone from the API model")
def model_drops_an_operation(rng: Random) -> Iterator[None]:
    with reworded("firehose", "UpdateDestination", "MoveDestination"):
        yield


@fault(
    ja="送る呼び出しで、届け先のバケットも指定できる",
    en="a send can name the bucket as well",
)
def records_name_a_bucket(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["shapes"]["PutRecordInput"]["members"]["BucketARN"] = {"shape": "BucketARN"}

    with altered("firehose", alter):
        yield


def _without(shape: str, value: str) -> AbstractContextManager[None]:
    def alter(model: Model) -> None:
        model["shapes"][shape]["enum"].remove(value)

    return altered("firehose", alter)


@fault(
    ja="API モデルのプロセッサに、関数の ARN を渡せない",
    en="in the API model a processor takes no ARN of a function",
)
def processors_name_no_function(rng: Random) -> Iterator[None]:
    with _without("ProcessorParameterName", "LambdaArn"):
        yield


# Sources


@fault(
    ja="API モデルで、ストリームにレコードを直接送れない",
    en="in the API model no stream takes records directly",
)
def model_takes_no_direct_writes(rng: Random) -> Iterator[None]:
    with _without("DeliveryStreamType", "DirectPut"):
        yield


@fault(
    ja="API モデルで、Kinesis のデータストリームを送信元にできない",
    en="in the API model a Kinesis data stream cannot be a source",
)
def model_reads_no_kinesis_stream(rng: Random) -> Iterator[None]:
    with _without("DeliveryStreamType", "KinesisStreamAsSource"):
        yield


@fault(
    ja="API モデルで、Amazon MSK を送信元にできない",
    en="in the API model Amazon MSK cannot be a source",
)
def model_reads_no_kafka(rng: Random) -> Iterator[None]:
    with _without("DeliveryStreamType", "MSKAsSource"):
        yield


# Destinations


def _no_destination(name: str) -> AbstractContextManager[None]:
    def alter(model: Model) -> None:
        del model["shapes"]["CreateDeliveryStreamInput"]["members"][name]

    return altered("firehose", alter)


@fault(
    ja="API モデルに、ほかの配信先がもう1つある",
    en="the API model has one more destination",
)
def model_adds_a_destination(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        members = model["shapes"]["CreateDeliveryStreamInput"]["members"]
        members["FaxMachine"] = members["SplunkDestinationConfiguration"]

    with altered("firehose", alter):
        yield


@fault(ja="API モデルの配信先に S3 がない", en="S3 is no destination in the API model")
def model_lacks_s3(rng: Random) -> Iterator[None]:
    with _no_destination("ExtendedS3DestinationConfiguration"):
        yield


@fault(ja="API モデルの配信先に Redshift がない", en="Redshift is no destination in the API model")
def model_lacks_redshift(rng: Random) -> Iterator[None]:
    with _no_destination("RedshiftDestinationConfiguration"):
        yield


@fault(
    ja="API モデルの配信先に OpenSearch Service がない",
    en="OpenSearch Service is no destination in the API model",
)
def model_lacks_opensearch(rng: Random) -> Iterator[None]:
    with _no_destination("AmazonopensearchserviceDestinationConfiguration"):
        yield


@fault(
    ja="API モデルの配信先に OpenSearch のサーバーレス版がない",
    en="the serverless form of OpenSearch is no destination in the API model",
)
def model_lacks_opensearch_serverless(rng: Random) -> Iterator[None]:
    with _no_destination("AmazonOpenSearchServerlessDestinationConfiguration"):
        yield


@fault(ja="API モデルの配信先に Splunk がない", en="Splunk is no destination in the API model")
def model_lacks_splunk(rng: Random) -> Iterator[None]:
    with _no_destination("SplunkDestinationConfiguration"):
        yield


@fault(
    ja="API モデルの配信先に HTTP エンドポイントがない",
    en="HTTP endpoints are no destination in the API model",
)
def model_lacks_http_endpoints(rng: Random) -> Iterator[None]:
    with _no_destination("HttpEndpointDestinationConfiguration"):
        yield


@fault(
    ja="API モデルの配信先に Snowflake がない", en="Snowflake is no destination in the API model"
)
def model_lacks_snowflake(rng: Random) -> Iterator[None]:
    with _no_destination("SnowflakeDestinationConfiguration"):
        yield


@fault(
    ja="API モデルの配信先に Apache Iceberg テーブルがない",
    en="Apache Iceberg tables are no destination in the API model",
)
def model_lacks_iceberg(rng: Random) -> Iterator[None]:
    with _no_destination("IcebergDestinationConfiguration"):
        yield


@fault(
    ja="2023年の API モデルに、もう Snowflake がある",
    en="the API model of 2023 has Snowflake already",
)
def old_model_has_snowflake(rng: Random) -> Iterator[None]:
    def alter(extract: Extract) -> None:
        members = extract["shapes"]["CreateDeliveryStreamInput"]["members"]
        members.append("SnowflakeDestinationConfiguration")

    with altered_extract("firehose.json", alter):
        yield


# Buffers


def _interval(**bounds: int) -> AbstractContextManager[None]:
    def alter(model: Model) -> None:
        model["shapes"]["IntervalInSeconds"].update(bounds)

    return altered("firehose", alter)


@fault(
    ja="API モデルで、バッファの間隔の上限が1時間になる",
    en="in the API model the buffer interval is an hour at most",
)
def model_waits_an_hour_at_most(rng: Random) -> Iterator[None]:
    with _interval(max=3600):
        yield


@fault(
    ja="2023年の API モデルでも、バッファの間隔を0秒にできる",
    en="the API model of 2023 takes an interval of 0 seconds as well",
)
def old_model_need_not_wait(rng: Random) -> Iterator[None]:
    def alter(extract: Extract) -> None:
        extract["shapes"]["IntervalInSeconds"]["min"] = 0

    with altered_extract("firehose.json", alter):
        yield


@fault(
    ja="バッファの既定の間隔が1分になる",
    en="the default buffer interval is one minute",
)
def model_buffers_one_minute(rng: Random) -> Iterator[None]:
    with reworded("firehose", "default value is 300", "default value is 60"):
        yield


@fault(ja="バッファの既定のサイズが1 MiB になる", en="the default buffer size is 1 MiB")
def model_buffers_one_megabyte(rng: Random) -> Iterator[None]:
    with reworded("firehose", "default value is 5.", "default value is 1."):
        yield


@fault(
    ja="API モデルのバッファのサイズが、MiB ではなく MB である",
    en="the buffer size in the API model is in MB, not in MiB",
)
def model_counts_in_megabytes(rng: Random) -> Iterator[None]:
    with reworded("firehose", "to the specified size, in MiBs", "to the specified size, in MBs"):
        yield


@fault(
    ja="遅いストリームの流量が毎秒2 KiB である",
    en="2 KiB a second flow into the slow stream",
)
def slow_traffic_is_doubled(rng: Random) -> Iterator[None]:
    with mock.patch.dict(KIB_PER_SECOND, slow=2):
        yield


@fault(
    ja="速いストリームの流量が毎秒50 KiB である",
    en="50 KiB a second flow into the fast stream",
)
def fast_traffic_is_halved(rng: Random) -> Iterator[None]:
    with mock.patch.dict(KIB_PER_SECOND, fast=50):
        yield


@fault(
    ja="API モデルでは、プロセッサの設定に値がなく、関数を指定できない",
    en="in the API model the settings of a processor have no value that could tell a function",
)
def settings_of_processors_have_no_value(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        setting = model["shapes"]["ProcessorParameter"]
        del setting["members"]["ParameterValue"]
        setting["required"].remove("ParameterValue")

    with altered("firehose", alter):
        yield


@fault(
    ja="作ったあとで変えるストリームでは、プロセッサに Lambda を選べない",
    en="a stream that is changed has no processor of the type Lambda",
)
def changed_streams_have_no_lambda_processor(rng: Random) -> Iterator[None]:
    place = ("ExtendedS3DestinationUpdate", "ProcessingConfiguration", "Processors", "member")
    with altered("firehose", lambda model: apart(model, *place, "Type")["enum"].remove("Lambda")):
        yield
