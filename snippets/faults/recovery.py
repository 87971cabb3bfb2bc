"""Broken worlds for backups of DynamoDB tables."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.dynamodb.exceptions import ResourceNotFoundException
from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.table import Backup, RestoredPITTable, RestoredTable, Table
from uradori.faults import fault

LAST_ORDER = 85 // 5
"""The number of orders, one every five minutes from minute 0, before the table is lost."""


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


@fault(
    ja="削除される前の最後の注文を、テーブルが受け付けない",
    en="a table refuses the last order before it is deleted",
)
def table_is_lost_early(rng: Random) -> Iterator[None]:
    put = Table.put_item
    taken: dict[Table, int] = {}

    def put_until_full(table: Table, *args: Any, **options: Any) -> Any:
        taken[table] = taken.get(table, 0) + 1
        if taken[table] == LAST_ORDER and not isinstance(table, RestoredTable):
            raise ResourceNotFoundException
        return put(table, *args, **options)

    with mock.patch.object(Table, "put_item", put_until_full):
        yield


@fault(
    ja="2回に1回しかバックアップが取られない",
    en="only every other backup is taken",
)
def every_other_backup_is_skipped(rng: Random) -> Iterator[None]:
    create = DynamoDBBackend.create_backup
    latest: dict[str, Backup] = {}

    def create_or_skip(backend: DynamoDBBackend, table: str, name: str) -> Backup:
        if table in latest:
            return latest.pop(table)
        latest[table] = create(backend, table, name)
        return latest[table]

    with mock.patch.object(DynamoDBBackend, "create_backup", create_or_skip):
        yield


@fault(
    ja="バックアップを3回以上取ると、復元に時間がかかる",
    en="after three backups or more, restoring takes longer",
)
def tables_backed_up_often_open_late(rng: Random) -> Iterator[None]:
    restore, put = DynamoDBBackend.restore_table_from_backup, Table.put_item
    refusals: dict[Table, int] = {}

    def restore_slowly(backend: DynamoDBBackend, name: str, backup_arn: str) -> Table:
        table = restore(backend, name, backup_arn)
        refusals[table] = len(backend.list_backups(name)[2:])
        return table

    def put_later(table: Table, *args: Any, **options: Any) -> Any:
        if refusals.get(table):
            refusals[table] -= 1
            raise ResourceNotFoundException
        return put(table, *args, **options)

    with (
        mock.patch.object(DynamoDBBackend, "restore_table_from_backup", restore_slowly),
        mock.patch.object(Table, "put_item", put_later),
    ):
        yield


def _recovery(table: Table, status: str) -> None:
    table.continuous_backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"] = status


@fault(
    ja="新しいテーブルで、ポイントインタイムリカバリが有効になっている",
    en="point-in-time recovery is on for a new table",
)
def point_in_time_recovery_starts_on(rng: Random) -> Iterator[None]:
    create = Table.__init__

    def create_switched_on(table: Table, *args: Any, **options: Any) -> None:
        create(table, *args, **options)
        _recovery(table, "ENABLED")

    with mock.patch.object(Table, "__init__", create_switched_on):
        yield


@fault(
    ja="ポイントインタイムリカバリを有効にできない",
    en="point-in-time recovery cannot be switched on",
)
def point_in_time_recovery_stays_off(rng: Random) -> Iterator[None]:
    update = DynamoDBBackend.update_continuous_backups

    def update_in_vain(backend: DynamoDBBackend, name: str, wanted: dict[str, Any]) -> Any:
        answer = update(backend, name, wanted)
        _recovery(backend.get_table(name), "DISABLED")
        return answer

    with mock.patch.object(DynamoDBBackend, "update_continuous_backups", update_in_vain):
        yield


def _restoring_to_point_in_time(spoil: Callable[[DynamoDBBackend, Table], Any]) -> Any:
    """`spoil` gets the table that is restored, with all others."""
    restore = DynamoDBBackend.restore_table_to_point_in_time

    def restore_spoilt(backend: DynamoDBBackend, target: str, source: str) -> RestoredPITTable:
        table = restore(backend, target, source)
        spoil(backend, table)
        return table

    return mock.patch.object(DynamoDBBackend, "restore_table_to_point_in_time", restore_spoilt)


@fault(
    ja="ある時点への復元で新しいテーブルができるのは、最初の1回だけである",
    en="only the first restore to a point in time creates a table",
)
def point_in_time_restore_works_once(rng: Random) -> Iterator[None]:
    restored = list[str]()

    def lose(backend: DynamoDBBackend, table: Table) -> None:
        restored.append(table.name)
        if restored[1:]:
            del backend.tables[table.name]

    with _restoring_to_point_in_time(lose):
        yield


@fault(
    ja="ある時点に復元すると、元のテーブルのポイントインタイムリカバリが無効になる",
    en="a restore to a point in time switches the recovery of the old table off",
)
def point_in_time_restore_ends_recovery(rng: Random) -> Iterator[None]:
    with _restoring_to_point_in_time(
        lambda backend, table: _recovery(backend.tables["orders"], "DISABLED")
    ):
        yield


@fault(
    ja="ある時点に復元したテーブルが、元のテーブルと項目を共有する",
    en="a table restored to a point in time shares the items of the old one",
)
def point_in_time_restore_only_adds_a_name(rng: Random) -> Iterator[None]:
    def share(backend: DynamoDBBackend, restored: Table) -> None:
        restored.items = backend.tables["orders"].items

    with _restoring_to_point_in_time(share):
        yield


@fault(
    ja="ある時点に復元したテーブルが空である",
    en="a table restored to a point in time is empty",
)
def point_in_time_restore_is_empty(rng: Random) -> Iterator[None]:
    with _restoring_to_point_in_time(lambda backend, table: table.items.clear()):
        yield


@fault(
    ja="ある時点に復元すると、元のテーブルが空になる",
    en="a restore to a point in time empties the old table",
)
def point_in_time_restore_moves_the_items(rng: Random) -> Iterator[None]:
    def empty(backend: DynamoDBBackend, restored: Table) -> None:
        for table in backend.tables.values():
            if table is not restored:
                table.items.clear()

    with _restoring_to_point_in_time(empty):
        yield


@fault(
    ja="最初の項目を書くと、ポイントインタイムリカバリがひとりでに有効になる",
    en="point-in-time recovery goes on by itself when the first item is written",
)
def point_in_time_recovery_comes_with_items(rng: Random) -> Iterator[None]:
    put = Table.put_item

    def put_and_switch_on(table: Table, *args: Any, **options: Any) -> Any:
        _recovery(table, "ENABLED")
        return put(table, *args, **options)

    with mock.patch.object(Table, "put_item", put_and_switch_on):
        yield


@fault(
    ja="復元してできたテーブルでは、ポイントインタイムリカバリが有効になっている",
    en="point-in-time recovery is on for a table that a restore has made",
)
def point_in_time_recovery_is_restored(rng: Random) -> Iterator[None]:
    with _restoring_to_point_in_time(lambda backend, table: _recovery(table, "ENABLED")):
        yield
