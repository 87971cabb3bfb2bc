"""Broken worlds for AWS Glue: its API model, now and then, defining something else."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._extracts import altered_extract
from faults._models import Model, altered, redocumented
from uradori.faults import fault

CREATE = "CreateIntegration"
"""The operation that creates a zero-ETL integration."""


def _defined(alter: Callable[[Model], None]) -> AbstractContextManager[None]:
    return altered("glue", alter)


def _without(shape: str, member: str) -> AbstractContextManager[None]:
    def remove(model: Model) -> None:
        structure = model["shapes"][shape]
        del structure["members"][member]
        if member in structure.get("required", []):
            structure["required"].remove(member)

    return _defined(remove)


def _not_requiring(shape: str, member: str) -> AbstractContextManager[None]:
    return _defined(lambda model: model["shapes"][shape]["required"].remove(member))


def _choosing(choose: Callable[[list[str]], None]) -> AbstractContextManager[None]:
    """Triggers are of other kinds."""
    return _defined(lambda model: choose(model["shapes"]["TriggerType"]["enum"]))


@fault(ja="ジョブを作るのに名前が要らない", en="a job needs no name")
def names_no_jobs(rng: Random) -> Iterator[None]:
    with _not_requiring("CreateJobRequest", "Name"):
        yield


@fault(ja="ジョブを作るのにロールが要らない", en="a job needs no role")
def gives_jobs_a_role(rng: Random) -> Iterator[None]:
    with _not_requiring("CreateJobRequest", "Role"):
        yield


@fault(ja="ジョブを作るのにコマンドが要らない", en="a job needs no command")
def runs_jobs_without_a_command(rng: Random) -> Iterator[None]:
    with _not_requiring("CreateJobRequest", "Command"):
        yield


@fault(ja="ジョブを作るのにワーカーの数も要る", en="a job requires a number of workers as well")
def requires_workers(rng: Random) -> Iterator[None]:
    with _defined(
        lambda model: model["shapes"]["CreateJobRequest"]["required"].append("NumberOfWorkers")
    ):
        yield


@fault(
    ja="ジョブのコマンドにスクリプトの場所が要る",
    en="the command of a job requires the location of a script",
)
def commands_require_a_script(rng: Random) -> Iterator[None]:
    with _defined(lambda model: model["shapes"]["JobCommand"].update(required=["ScriptLocation"])):
        yield


@fault(
    ja="`UpdateJob` でインスタンスタイプを指定できる",
    en="`UpdateJob` has a setting for an instance type",
)
def gets_instances_later(rng: Random) -> Iterator[None]:
    with _with_instances("JobUpdate"):
        yield


def _with_instances(shape: str) -> AbstractContextManager[None]:
    def alter(model: Model) -> None:
        model["shapes"][shape]["members"]["InstanceType"] = {"shape": "NameString"}

    return _defined(alter)


@fault(ja="`CreateJob` でワーカーの種類を指定できない", en="`CreateJob` takes no type of worker")
def has_no_worker_types(rng: Random) -> Iterator[None]:
    with _without("CreateJobRequest", "WorkerType"):
        yield


@fault(ja="`UpdateJob` でワーカーの数を指定できない", en="`UpdateJob` takes no number of workers")
def counts_no_workers(rng: Random) -> Iterator[None]:
    with _without("JobUpdate", "NumberOfWorkers"):
        yield


@fault(
    ja="`CreateTable` で、テーブルの列を指定できない",
    en="`CreateTable` takes no columns of a table",
)
def defines_tables_without_columns(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        place = ("CreateTableRequest", "TableInput", "StorageDescriptor")
        del apart(model, *place)["members"]["Columns"]

    with _defined(alter):
        yield


@fault(
    ja="`CreateTable` の説明で、登録先がデータカタログではなく Hive メタストアになる",
    en="according to `CreateTable` the definition goes into a Hive metastore, not the Data Catalog",
)
def defines_tables_elsewhere(rng: Random) -> Iterator[None]:
    with redocumented("glue", "Data Catalog", "Hive metastore", "operations", "CreateTable"):
        yield


@fault(ja="クローラーにターゲットを指定しなくてよい", en="a crawler needs no targets")
def crawls_without_targets(rng: Random) -> Iterator[None]:
    with _not_requiring("CreateCrawlerRequest", "Targets"):
        yield


@fault(
    ja="`CreateDataQualityRuleset` でルールを指定できない",
    en="`CreateDataQualityRuleset` takes no rules",
)
def has_no_rules(rng: Random) -> Iterator[None]:
    with _without("CreateDataQualityRulesetRequest", "Ruleset"):
        yield


@fault(ja="`CreateDataQualityRuleset` がない", en="there is no `CreateDataQualityRuleset`")
def creates_no_rules(rng: Random) -> Iterator[None]:
    with _defined(lambda model: model["operations"].pop("CreateDataQualityRuleset")):
        yield


@fault(
    ja="`StartDataQualityRulesetEvaluationRun` でルールセットを指定できない",
    en="`StartDataQualityRulesetEvaluationRun` takes no rulesets",
)
def evaluates_no_rules(rng: Random) -> Iterator[None]:
    with _without("StartDataQualityRulesetEvaluationRunRequest", "RulesetNames"):
        yield


@fault(ja="応答に載るトリガーは5種類ある", en="triggers that are reported are of five kinds")
def has_five_triggers(rng: Random) -> Iterator[None]:
    with _defined(lambda model: apart(model, "Trigger", "Type")["enum"].append("MANUAL")):
        yield


@fault(ja="スケジュールのトリガーがない", en="no trigger goes by a schedule")
def has_no_schedules(rng: Random) -> Iterator[None]:
    with _choosing(lambda kinds: kinds.remove("SCHEDULED")):
        yield


@fault(ja="条件によるトリガーがない", en="no trigger goes by a condition")
def has_no_conditions(rng: Random) -> Iterator[None]:
    with _choosing(lambda kinds: kinds.remove("CONDITIONAL")):
        yield


@fault(ja="イベントによるトリガーがない", en="no trigger goes by an event")
def has_no_events(rng: Random) -> Iterator[None]:
    with _choosing(lambda kinds: kinds.remove("EVENT")):
        yield


@fault(ja="オンデマンドのトリガーがない", en="no trigger is started on demand")
def has_nothing_on_demand(rng: Random) -> Iterator[None]:
    with _choosing(lambda kinds: kinds.remove("ON_DEMAND")):
        yield


@fault(
    ja="トリガーを変更するときに、スケジュールを指定できない",
    en="a trigger that is updated takes no schedule",
)
def triggers_keep_their_schedule(rng: Random) -> Iterator[None]:
    with _without("TriggerUpdate", "Schedule"):
        yield


@fault(
    ja="トリガーを変更するときに、条件を指定できない",
    en="a trigger that is updated takes no condition",
)
def triggers_keep_their_condition(rng: Random) -> Iterator[None]:
    with _without("TriggerUpdate", "Predicate"):
        yield


@fault(
    ja="トリガーを変更するときに、ジョブを指定できない",
    en="a trigger that is updated names no job",
)
def triggers_keep_their_job(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        del apart(model, "TriggerUpdate", "Actions", "member")["members"]["JobName"]

    with _defined(alter):
        yield


@fault(ja="いまも `CreateIntegration` がない", en="there is no `CreateIntegration` even today")
def has_no_zero_etl(rng: Random) -> Iterator[None]:
    with _defined(lambda model: model["operations"].pop(CREATE)):
        yield


@fault(ja="`CreateIntegration` で行き先を指定できない", en="`CreateIntegration` takes no target")
def integrates_without_a_target(rng: Random) -> Iterator[None]:
    with _without("CreateIntegrationRequest", "TargetArn"):
        yield


@fault(
    ja="2023年8月に、もう `CreateIntegration` がある",
    en="there was a `CreateIntegration` already in August 2023",
)
def had_zero_etl(rng: Random) -> Iterator[None]:
    with altered_extract("glue.json", lambda extract: extract["operations"].append(CREATE)):
        yield
