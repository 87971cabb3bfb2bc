"""Broken worlds for backups of DynamoDB tables, and for AWS Resilience Hub's API model."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from faults._models import altered
from moto.dynamodb.exceptions import ResourceNotFoundException
from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.table import Backup, RestoredTable, Table
from uradori.faults import fault


@fault(
    ja="バックアップに、取得した後の書き込みまで入る",
    en="a backup also holds what was written after it was taken",
)
def backup_follows_the_table(rng: Random) -> Iterator[None]:
    take = Backup.__init__

    def take_live(
        backup: Backup, account: str, region: str, name: str, table: Table, *args: Any
    ) -> None:
        take(backup, account, region, name, table, *args)
        backup.table = table

    with mock.patch.object(Backup, "__init__", take_live):
        yield


def _restoring(spoil: Callable[[Any], None]) -> Any:
    restore = RestoredTable.__init__

    def restore_spoilt(table: RestoredTable, *args: Any, **options: Any) -> None:
        restore(table, *args, **options)
        spoil(table.items)

    return mock.patch.object(RestoredTable, "__init__", restore_spoilt)


@fault(
    ja="バックアップに最後の項目が入らない",
    en="a backup misses the last item of the table",
)
def backup_misses_items(rng: Random) -> Iterator[None]:
    with _restoring(lambda items: items.popitem() if items else None):
        yield


@fault(ja="復元したテーブルが空である", en="the restored table is empty")
def restored_table_is_empty(rng: Random) -> Iterator[None]:
    with _restoring(lambda items: items.clear()):
        yield


@fault(
    ja="削除したテーブルが書き込みを受け付け続ける",
    en="a deleted table goes on accepting writes",
)
def deleted_table_goes_on(rng: Random) -> Iterator[None]:
    def keep(backend: DynamoDBBackend, name: str) -> Table:
        return backend.get_table(name)

    def restore_over(backend: DynamoDBBackend, name: str, backup_arn: str) -> Table:
        return backend.get_table(name)

    with (
        mock.patch.object(DynamoDBBackend, "delete_table", keep),
        mock.patch.object(DynamoDBBackend, "restore_table_from_backup", restore_over),
    ):
        yield


@fault(
    ja="復元したテーブルが、しばらく書き込みを受け付けない",
    en="a restored table takes a while before it accepts writes",
)
def restored_table_opens_late(rng: Random) -> Iterator[None]:
    put = Table.put_item
    refusals: dict[Table, int] = {}

    def put_later(table: Table, *args: Any, **options: Any) -> Any:
        if isinstance(table, RestoredTable) and refusals.setdefault(table, 2):
            refusals[table] -= 1
            raise ResourceNotFoundException
        return put(table, *args, **options)

    with mock.patch.object(Table, "put_item", put_later):
        yield


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
    ja="API モデルで RPO を省略できる",
    en="the API model lets a policy leave out the RPO",
)
def model_makes_rpo_optional(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(
        lambda shapes: shapes["FailurePolicy"]["required"].remove("rpoInSecs")
    ):
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
    ja="API モデルからポリシー違反という判定が消える",
    en="the API model knows no breach of a policy",
)
def model_cannot_breach_a_policy(rng: Random) -> Iterator[None]:
    with _resiliencehub_with(
        lambda shapes: shapes["ComplianceStatus"]["enum"].remove("PolicyBreached")
    ):
        yield
