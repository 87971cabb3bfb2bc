"""Broken worlds for AWS Resilience Hub, as AWS's API model defines it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any

from faults._apart import apart
from faults._models import Model, altered
from uradori.faults import fault


def _resiliencehub_with(
    alter: Callable[[dict[str, Any]], None],
) -> AbstractContextManager[None]:
    return altered("resiliencehub", lambda model: alter(model["shapes"]))


@fault(
    ja="API モデルで RPO と RTO の略語が入れ替わる",
    en="the API model swaps the abbreviations RPO and RTO",
)
def model_mixes_up_the_abbreviations(rng: Random) -> Iterator[None]:
    def swap(shapes: dict[str, Any]) -> None:
        policy = shapes["FailurePolicy"]["members"]
        for name, old, new in (("rpoInSecs", "RPO", "RTO"), ("rtoInSecs", "RTO", "RPO")):
            policy[name]["documentation"] = policy[name]["documentation"].replace(old, new)

    with _resiliencehub_with(swap):
        yield


@fault(
    ja="API モデルで、ポリシーを変えるときは RPO を省略できる",
    en="the API model lets an update of a policy leave out the RPO",
)
def model_makes_rpo_optional(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        policy = apart(model, "UpdateResiliencyPolicyRequest", "policy", "value")
        policy["required"].remove("rpoInSecs")

    with altered("resiliencehub", alter):
        yield


@fault(
    ja="API モデルで障害の種類が区別されなくなる",
    en="the API model no longer tells kinds of disruption apart",
)
def model_has_one_policy_for_all_disruptions(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(lambda shapes: shapes["DisruptionType"].update(enum=["Any"])):
        yield


@fault(
    ja="API モデルから現在の RTO が消える",
    en="the API model has no current RTO in the result",
)
def model_reports_no_current_rto(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(
        lambda shapes: shapes["DisruptionCompliance"]["members"].pop("currentRtoInSecs")
    ):
        yield


@fault(
    ja="API モデルで、評価の結果からポリシー違反という判定が消える",
    en="in the API model, an assessment knows no breach of a policy",
)
def model_cannot_breach_a_policy(rng: Random) -> Iterator[None]:
    path = "assessment", "compliance", "value", "complianceStatus"

    def alter(model: Model) -> None:
        apart(model, "DescribeAppAssessmentResponse", *path)["enum"].remove("PolicyBreached")

    with altered("resiliencehub", alter):
        yield


@fault(
    ja="API モデルの RPO と RTO が分単位になる",
    en="the API model states RPO and RTO in minutes",
)
def model_counts_in_minutes(rng: Random) -> Iterator[None]:
    def change(shapes: dict[str, Any]) -> None:
        for member in shapes["FailurePolicy"]["members"].values():
            member["documentation"] = member["documentation"].replace("in seconds", "in minutes")

    with _resiliencehub_with(change):
        yield


@fault(
    ja="API モデルのポリシーから RTO の目標が消える",
    en="the API model has no RTO in a policy",
)
def model_sets_one_target(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(lambda shapes: shapes["FailurePolicy"]["members"].pop("rtoInSecs")):
        yield


@fault(
    ja="API モデルから現在の RPO が消える",
    en="the API model has no current RPO in the result",
)
def model_reports_no_current_rpo(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(
        lambda shapes: shapes["DisruptionCompliance"]["members"].pop("currentRpoInSecs")
    ):
        yield


@fault(
    ja="API モデルからポリシー準拠という判定が消える",
    en="the API model knows no policy that is met",
)
def model_cannot_meet_a_policy(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(lambda shapes: shapes["ComplianceStatus"]["enum"].remove("PolicyMet")):
        yield


@fault(
    ja="ポリシーを作るときには、障害の種類を問わず1組の目標しか書けない",
    en="a policy is created with one pair of targets for all kinds of disruption",
)
def model_creates_policies_with_one_pair(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(
        lambda shapes: shapes["CreateResiliencyPolicyRequest"]["members"]["policy"].update(
            shape="FailurePolicy"
        )
    ):
        yield
