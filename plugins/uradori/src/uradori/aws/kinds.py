"""The kinds of proof about AWS, and the backends that show them. Imports no AWS library."""

from uradori.project.kinds import BackendSpec, InputsSpec, Kind

BEHAVIOUR = Kind(
    name="behaviour",
    place=10,
    title={"ja": "模擬 AWS の挙動", "en": "behaviour of simulated AWS"},
    badge={"ja": "{witness} で確認", "en": "checked with {witness}"},
    tally={"ja": "{witness} で確認 {count}", "en": "{count} checked with {witness}"},
    witness="moto",
    comparable=True,
)
"""A simulated AWS behaved as the sentence says."""

API_MODEL = Kind(
    name="api_model",
    place=30,
    title={"ja": "AWS 自身の API モデル", "en": "AWS’s own API model"},
    badge={
        "ja": "{witness} が持つ AWS の API モデルで確認",
        "en": "checked against AWS’s API model in {witness}",
    },
    tally={
        "ja": "AWS の API モデルで確認 {count}",
        "en": "{count} checked against AWS’s API model",
    },
    witness="botocore",
    backends=("plain",),
)
"""AWS's own API model, as shipped in botocore, says so."""

MOTO = BackendSpec(
    name="moto",
    load="uradori.aws.moto:BACKEND",
    kinds=(BEHAVIOUR.name,),
    usual=BEHAVIOUR.name,
    simulator="moto",
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
