"""The kinds of proof about AWS, and the backends that show them. Imports no AWS library."""

from uradori.project.kinds import BackendSpec, Definition, InputsSpec, Kind, Strength, TextsSpec

BEHAVIOUR = Kind(
    name="behaviour",
    place=10,
    title={"ja": "模擬 AWS の挙動", "en": "behaviour of simulated AWS"},
    badge={"ja": "模擬 AWS の {witness} で実行", "en": "run with {witness}, simulated AWS"},
    tally={"ja": "{witness} で実行 {count}", "en": "{count} run with {witness}"},
    formerly={"ja": "{witness} で確認", "en": "checked with {witness}"},
    witness="moto",
    comparable=True,
)
"""A simulated AWS behaved as the sentence says."""

API_MODEL = Kind(
    name="api_model",
    place=10,
    strength=Strength.SAYS,
    title={"ja": "AWS 自身の API 定義", "en": "AWS’s own API definition"},
    badge={
        "ja": "AWS の API 定義に明記（{witness}）",
        "en": "stated in AWS’s API definition, {witness}",
    },
    tally={
        "ja": "AWS の API 定義に明記 {count}",
        "en": "{count} stated in AWS’s API definition",
    },
    formerly={
        "ja": "{witness} が持つ AWS の API モデルで確認",
        "en": "checked against AWS’s API model in {witness}",
    },
    witness="botocore",
    backends=("plain",),
    definition=Definition(
        descriptions=frozenset({"documentation"}),
        statements=frozenset(
            {
                "deprecated",
                "enum",
                "error_shapes",
                "errors",
                "event_stream_name",
                "get_available_services",
                "has_event_stream_input",
                "has_event_stream_output",
                "has_streaming_output",
                "http",
                "idempotent_members",
                "metadata",
                "operation_names",
                "required_members",
                "serialization",
                "service_exists",
                "shape_names",
                "signing_name",
                "type_name",
                # What gives a definition as plain data, of which any part may be looked at.
                "ServiceModel",
                "load",
                "load_service_model",
                "loads",
            }
        ),
        parts=frozenset({"members"}),
    ),
)
"""AWS's own API model, as shipped in botocore, implies it: required, enum, bounds, members."""

MOTO = BackendSpec(
    name="moto",
    load="uradori.aws.moto:BACKEND",
    kinds=(BEHAVIOUR.name,),
    usual=BEHAVIOUR.name,
    simulator="moto",
    modules=("boto3",),
    install='pip install "uradori[moto]"',
    inside=r"moto\.\w+\.models(\.\w+)*",
)
"""AWS's APIs as moto simulates them."""

ENDPOINT = BackendSpec(name="endpoint", load="uradori.aws.endpoint:BACKEND")
"""A server that somebody else started."""

API_MODELS = InputsSpec(
    name="botocore",
    requires="botocore",
    load="uradori.aws.inputs:observed",
    warm="uradori.aws.inputs:load_models",
    witnesses={"botocore": "botocore", "boto3": "botocore"},
)
"""What snippets read from AWS's API models."""

API_TEXTS = TextsSpec(
    name="botocore", load="uradori.aws.texts:read", distribution="botocore", owner="AWS"
)
"""What AWS's API models say in words: "lambda/Invoke", "sqs/ReceiveMessage.WaitTimeSeconds"."""
