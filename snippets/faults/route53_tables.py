"""Broken worlds for DynamoDB tables of one name in two Regions, as moto simulates them."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from botocore.client import BaseClient
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.table import Table
from uradori.faults import fault


@fault(ja="書いた注文にはキーしか残らない", en="only the key is kept of an order that is written")
def orders_lose_their_totals(rng: Random) -> Iterator[None]:
    put = DynamoDBBackend.put_item

    def put_key(backend: DynamoDBBackend, table: str, item: Any, *args: Any, **options: Any) -> Any:
        key = {backend.tables[table].hash_key_attr: item[backend.tables[table].hash_key_attr]}
        return put(backend, table, key, *args, **options)

    with mock.patch.object(DynamoDBBackend, "put_item", put_key):
        yield


@fault(
    ja="同名のテーブルが、どのリージョンでも同じ中身になる",
    en="tables of one name hold the same items in every Region",
)
def tables_span_regions(rng: Random) -> Iterator[None]:
    put = DynamoDBBackend.put_item

    def put_everywhere(backend: DynamoDBBackend, table: str, *args: Any, **options: Any) -> Any:
        for other in list(dynamodb_backends[backend.account_id].values()):
            if other is not backend and table in other.tables:
                put(other, table, *args, **options)
        return put(backend, table, *args, **options)

    with mock.patch.object(DynamoDBBackend, "put_item", put_everywhere):
        yield


@fault(
    ja="バッチで書いた項目だけは、ほかのリージョンの同名のテーブルにも書かれる",
    en="items that are written in a batch, and no others, are written in every Region",
)
def batches_span_regions(rng: Random) -> Iterator[None]:
    with _copied_after("BatchWriteItem"):
        yield


@contextmanager
def _copied_after(operation: str) -> Iterator[None]:
    """After such a call, all tables hold the items of the fullest."""
    call = BaseClient._make_api_call

    def call_and_copy(client: BaseClient, called: str, arguments: Any) -> Any:
        answer = call(client, called, arguments)
        if called == operation:
            every = [
                table
                for account in dynamodb_backends.values()
                for backend in account.values()
                for table in backend.tables.values()
            ]
            fullest = max(every, key=len)
            for table in every:
                table.items = fullest.items
        return answer

    with mock.patch.object(BaseClient, "_make_api_call", call_and_copy):
        yield


@fault(
    ja="新しいテーブルには、ほかのリージョンの同名のテーブルの項目が入っている",
    en="a new table begins with the items of the tables of its name in other Regions",
)
def new_tables_begin_with_the_items_of_others(rng: Random) -> Iterator[None]:
    create = DynamoDBBackend.create_table

    def create_full(backend: DynamoDBBackend, name: str, *args: Any, **options: Any) -> Table:
        table = create(backend, name, *args, **options)
        for other in list(dynamodb_backends[backend.account_id].values()):
            if other is not backend and name in other.tables:
                table.items.update(other.tables[name].items)
        return table

    with mock.patch.object(DynamoDBBackend, "create_table", create_full):
        yield


@fault(
    ja="テーブルの説明に、グローバルテーブルのように大阪のレプリカが載る",
    en="a table's description names a replica in Osaka, as that of a global table does",
)
def tables_are_global(rng: Random) -> Iterator[None]:
    describe = Table.describe

    def describe_with_replica(table: Table, base_key: str = "TableDescription") -> dict[str, Any]:
        described: dict[str, Any] = describe(table, base_key)
        described[base_key]["Replicas"] = [{"RegionName": "ap-northeast-3"}]
        return described

    with mock.patch.object(Table, "describe", describe_with_replica):
        yield


@fault(
    ja="テーブルの説明で、名前の後にリージョンが付く",
    en="in its description a table's name ends in its Region",
)
def tables_are_named_by_region(rng: Random) -> Iterator[None]:
    describe = Table.describe

    def describe_otherwise(table: Table, base_key: str = "TableDescription") -> dict[str, Any]:
        described: dict[str, Any] = describe(table, base_key)
        described[base_key]["TableName"] += "-" + table.table_arn.split(":")[3]
        return described

    with mock.patch.object(Table, "describe", describe_otherwise):
        yield
