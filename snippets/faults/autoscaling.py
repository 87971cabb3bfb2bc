"""Broken worlds for Auto Scaling groups, and for the DynamoDB table that holds sessions."""

import copy
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.autoscaling.models import AutoScalingBackend, FakeAutoScalingGroup, InstanceState
from moto.core.responses import ActionResult
from moto.dynamodb.models.table import Table
from moto.dynamodb.responses import DynamoHandler
from moto.ec2.models import EC2Backend
from moto.ec2.models.instances import Instance
from uradori.faults import fault


@fault(ja="スケールインしても台数が減らない", en="a scale-in leaves every instance in place")
def scale_in_is_ignored(rng: Random) -> Iterator[None]:
    resize = FakeAutoScalingGroup.set_desired_capacity

    def only_grow(group: FakeAutoScalingGroup, capacity: int | None) -> None:
        resize(group, max(capacity or 0, len(group.instance_states)))

    with mock.patch.object(FakeAutoScalingGroup, "set_desired_capacity", only_grow):
        yield


@fault(
    ja="インスタンスが、終了ではなく停止される", en="instances are stopped instead of terminated"
)
def scale_in_only_stops(rng: Random) -> Iterator[None]:
    with mock.patch.object(Instance, "terminate", Instance.stop):
        yield


@fault(
    ja="インスタンスが、終了するはずのときにも動き続ける",
    en="instances go on running when they should be terminated",
)
def scale_in_only_detaches(rng: Random) -> Iterator[None]:
    with mock.patch.object(EC2Backend, "terminate_instances"):
        yield


@fault(
    ja="インスタンスが終了してもルートボリュームが残る",
    en="root volumes outlive the instances",
)
def root_volumes_survive(rng: Random) -> Iterator[None]:
    with mock.patch.object(Instance, "teardown_defaults"):
        yield


@fault(
    ja="ルートボリュームがデタッチされるだけで削除されない",
    en="root volumes are only detached, not deleted",
)
def root_volumes_are_only_detached(rng: Random) -> Iterator[None]:
    tear_down = Instance.teardown_defaults

    def keep_volumes(instance: Instance) -> None:
        volumes = dict(instance.ec2_backend.volumes)
        tear_down(instance)
        instance.ec2_backend.volumes.update(volumes)

    with mock.patch.object(Instance, "teardown_defaults", keep_volumes):
        yield


@fault(ja="グループのインスタンスが1台少ない", en="a group starts one instance too few")
def group_starts_one_too_few(rng: Random) -> Iterator[None]:
    def start_fewer(group: FakeAutoScalingGroup, count: int, tags: dict[str, str]) -> None:
        _grow(group, count - 1, tags)

    with mock.patch.object(
        FakeAutoScalingGroup, "replace_autoscaling_group_instances", start_fewer
    ):
        yield


_grow = FakeAutoScalingGroup.replace_autoscaling_group_instances


def _grow_once(group: FakeAutoScalingGroup, count: int, tags: dict[str, str]) -> None:
    if not group.instance_states:
        _grow(group, count, tags)


@fault(
    ja="グループが、1台も残っていないときにしかインスタンスを起動しない",
    en="a group launches instances only when it has none left",
)
def failed_instance_is_not_replaced(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeAutoScalingGroup, "replace_autoscaling_group_instances", _grow_once):
        yield


@fault(
    ja="終了したインスタンスが、同じ ID のままグループに残る",
    en="an instance that was terminated stays in its group under the same id",
)
def failed_instance_comes_back(rng: Random) -> Iterator[None]:
    with mock.patch.object(AutoScalingBackend, "notify_terminate_instances"):
        yield


@fault(
    ja="1台が終了すると、どのグループのインスタンスもすべて置き換えられる",
    en="one termination has all instances of every group replaced",
)
def replacement_takes_the_whole_group(rng: Random) -> Iterator[None]:
    def replace_all(backend: AutoScalingBackend, instance_ids: list[str]) -> None:
        for group in backend.autoscaling_groups.values():
            states: list[InstanceState] = group.instance_states
            group.instance_states = []
            _grow(group, len(states), {})

    with mock.patch.object(AutoScalingBackend, "notify_terminate_instances", replace_all):
        yield


@fault(
    ja="インスタンスが終了するとテーブルの項目も消える",
    en="items leave the table when instances are terminated",
)
def sessions_end_with_instances(rng: Random) -> Iterator[None]:
    terminate, tables = Instance.terminate, []
    create = Table.__init__

    def remember(table: Table, *args: Any, **options: Any) -> None:
        create(table, *args, **options)
        tables.append(table)

    def terminate_and_clear(instance: Instance) -> Any:
        for table in tables:
            table.items.clear()
        return terminate(instance)

    with (
        mock.patch.object(Table, "__init__", remember),
        mock.patch.object(Instance, "terminate", terminate_and_clear),
    ):
        yield


@fault(ja="`GetItem` で項目が見つからない", en="`GetItem` finds no item")
def table_forgets_items(rng: Random) -> Iterator[None]:
    with mock.patch.object(Table, "get_item", return_value=None):
        yield


@fault(
    ja="`GetItem` で項目を読めるのは一度だけで、次からはキーしか返らない",
    en="`GetItem` returns an item once; after that, only its key comes back",
)
def items_are_read_once(rng: Random) -> Iterator[None]:
    get, read = Table.get_item, set[str]()

    def get_once(table: Table, *args: Any, **options: Any) -> Any:
        item = get(table, *args, **options)
        if item is not None and repr(args) in read:
            item = copy.copy(item)
            item.attrs = {key: item.attrs[key] for key in table.table_key_attrs}
        read.add(repr(args))
        return item

    with mock.patch.object(Table, "get_item", get_once):
        yield


@fault(ja="`PutItem` のたびに、テーブルが空になる", en="every `PutItem` leaves the table empty")
def items_are_not_written(rng: Random) -> Iterator[None]:
    put = Table.put_item

    def put_and_lose(table: Table, *args: Any, **options: Any) -> Any:
        item = put(table, *args, **options)
        table.items.clear()
        return item

    with mock.patch.object(Table, "put_item", put_and_lose):
        yield


@fault(ja="削除した項目が消えない", en="items that were deleted stay")
def deletes_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(Table, "delete_item", return_value=None):
        yield


def _writing(alter: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    put = Table.put_item

    def put_altered(table: Table, item: dict[str, Any], *args: Any, **options: Any) -> Any:
        return put(table, alter(item), *args, **options)

    return mock.patch.object(Table, "put_item", put_altered)


@fault(ja="期限の属性が書き込まれない", en="the time of expiry is not written")
def expiry_times_are_lost(rng: Random) -> Iterator[None]:
    def drop(item: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in item.items() if name != "expires_at"}

    with _writing(drop):
        yield


@fault(ja="期限が1時間延びる", en="times of expiry slip by an hour")
def expiry_times_slip(rng: Random) -> Iterator[None]:
    def delay(item: dict[str, Any]) -> dict[str, Any]:
        if "expires_at" not in item:
            return item
        return {**item, "expires_at": {"N": str(int(item["expires_at"]["N"]) + 3600)}}

    with _writing(delay):
        yield


@fault(
    ja="期限の切れた項目を、`GetItem` がすぐに返さなくなる",
    en="`GetItem` returns no item from the moment it expires",
)
def expired_items_vanish_at_once(rng: Random) -> Iterator[None]:
    get = Table.get_item

    def get_unexpired(table: Table, *args: Any, **options: Any) -> Any:
        item = get(table, *args, **options)
        expiry = item.attrs.get("expires_at") if item else None
        return None if expiry and int(expiry.value) < time.time() else item

    with mock.patch.object(Table, "get_item", get_unexpired):
        yield


@contextmanager
def _reads_lag(consistent: bool) -> Iterator[None]:
    """Reads of this kind are too early for whatever has been written."""
    get = DynamoHandler.get_item

    def get_too_early(handler: DynamoHandler) -> ActionResult:
        lags = bool(handler.body.get("ConsistentRead")) is consistent
        return ActionResult({}) if lags else get(handler)

    with mock.patch.object(DynamoHandler, "get_item", get_too_early):
        yield


@fault(
    ja="結果整合性のある `GetItem` が項目を返さない",
    en="an eventually consistent `GetItem` returns no item",
)
def default_reads_lag(rng: Random) -> Iterator[None]:
    with _reads_lag(consistent=False):
        yield


@fault(
    ja="強力な整合性のある `GetItem` が項目を返さない",
    en="a strongly consistent `GetItem` returns no item",
)
def consistent_reads_lag(rng: Random) -> Iterator[None]:
    with _reads_lag(consistent=True):
        yield
