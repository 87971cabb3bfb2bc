"""Lambda functions run their own code, however they are invoked."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

from support.runs import job, run
from uradori.evidence.model import Outcome
from uradori.run.pool import HostPool

SETUP = '''\
import io, json, zipfile
import boto3

functions = boto3.client("lambda")
trust = json.dumps({"Version": "2012-10-17", "Statement": []})
role = boto3.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument=trust)["Role"]["Arn"]


def create(name, code, handler="index.main", **more):
    package = io.BytesIO()
    files = code if isinstance(code, dict) else {"index.py": code}
    with zipfile.ZipFile(package, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return functions.create_function(
        FunctionName=name, Runtime="python3.13", Role=role, Handler=handler,
        Code={"ZipFile": package.getvalue()}, **more,
    )["FunctionArn"]


def invoke(name, payload=None, **more):
    answer = functions.invoke(FunctionName=name, Payload=json.dumps(payload or {}), **more)
    return answer.get("FunctionError"), json.loads(answer["Payload"].read())


# What the function saw goes through a queue, since that is all that an outside sees of it.
sqs = boto3.client("sqs")
seen = sqs.create_queue(QueueName="seen")["QueueUrl"]
TELL = f"""
import boto3, json
def tell(what):
    boto3.client("sqs").send_message(QueueUrl={seen!r}, MessageBody=json.dumps(what))
"""


def told():
    found = []
    while messages := sqs.receive_message(QueueUrl=seen, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            found.append(json.loads(message["Body"]))
            sqs.delete_message(QueueUrl=seen, ReceiptHandle=message["ReceiptHandle"])
    return found


def show(value):
    print(json.dumps(value))
'''


def shown(pool: HostPool, root: Path, source: str) -> list[Any]:
    """What a snippet shows, line by line; it must pass."""
    made = run(pool, job(root, SETUP + textwrap.dedent(source), backend="moto"))
    assert made.outcome is Outcome.PASSED, made.detail
    return [json.loads(line) for line in made.stdout.splitlines()]


def test_invocation_gives_the_handlers_result(moto_pool: HostPool, tmp_path: Path) -> None:
    """The handler gets the event, and its return value is the answer."""
    source = """\
        create("f", "def main(event, context):\\n    return {'twice': 2 * event['n']}\\n")
        show(invoke("f", {"n": 21}))
        show(invoke("f", {"n": [1]}))
        """
    assert shown(moto_pool, tmp_path, source) == [[None, {"twice": 42}], [None, {"twice": [1, 1]}]]


def test_context_names_the_function(moto_pool: HostPool, tmp_path: Path) -> None:
    """A handler can tell who it is."""
    source = """\
        create("f", '''
        def main(event, context):
            return [context.function_name, context.function_version, context.memory_limit_in_mb,
                    context.invoked_function_arn.rsplit(":")[-1], len(context.aws_request_id)]
        ''', MemorySize=256)
        show(invoke("f"))
        """
    (answer,) = shown(moto_pool, tmp_path, source)
    assert answer == [None, ["f", "$LATEST", 256, "f", 36]]


def test_error_of_the_handler_is_an_answer(moto_pool: HostPool, tmp_path: Path) -> None:
    """A failing function fails its invocation, not the snippet."""
    source = """\
        create("f", "def main(event, context):\\n    raise KeyError(event['k'])\\n")
        error, answer = invoke("f", {"k": "v"})
        show([error is not None, answer["errorType"], answer["errorMessage"]])
        """
    assert shown(moto_pool, tmp_path, source) == [[True, "KeyError", "'v'"]]


def test_function_that_cannot_be_loaded_is_an_error_too(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """Broken code, a missing module and a missing handler are errors of the function."""
    source = """\
        create("syntax", "def main(")
        create("module", "", handler="other.main")
        create("handler", "", handler="index.other")
        create("import", "import no_such_module")
        create("result", "def main(event, context):\\n    return object()\\n")
        for name in ("syntax", "module", "handler", "import", "result"):
            error, answer = invoke(name)
            show([error is not None, answer["errorType"]])
        """
    assert shown(moto_pool, tmp_path, source) == [
        [True, "SyntaxError"],
        [True, "ModuleNotFoundError"],
        [True, "AttributeError"],
        [True, "ModuleNotFoundError"],
        [True, "TypeError"],
    ]


def test_assertion_of_a_handler_does_not_fail_the_snippet(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """Only the snippet's own assertions speak for or against it."""
    source = """\
        create("f", "def main(event, context):\\n    assert False\\n")
        show(invoke("f")[1]["errorType"])
        """
    assert shown(moto_pool, tmp_path, source) == ["AssertionError"]


def test_environment_variables_are_the_functions_own(moto_pool: HostPool, tmp_path: Path) -> None:
    """A function sees its variables, at initialisation and in the handler; nobody else does."""
    source = """\
        import os
        code = '''
        import os
        AT_START = os.environ["TABLE"]
        def main(event, context):
            return [AT_START, os.environ["TABLE"], os.environ.get("OTHER")]
        '''
        create("f", code, Environment={"Variables": {"TABLE": "orders"}})
        create("g", code, Environment={"Variables": {"TABLE": "bills", "OTHER": "x"}})
        show([invoke(name)[1] for name in ("f", "g", "f")])
        show("TABLE" in os.environ)
        """
    assert shown(moto_pool, tmp_path, source) == [
        [["orders", "orders", None], ["bills", "bills", "x"], ["orders", "orders", None]],
        False,
    ]


def test_one_initialisation_serves_several_events(moto_pool: HostPool, tmp_path: Path) -> None:
    """As in Lambda an environment is reused; new code gets a new one."""
    source = """\
        code = '''
        COUNT = []
        def main(event, context):
            COUNT.append(1)
            return len(COUNT)
        '''
        create("f", code)
        create("g", code)
        show([invoke(name)[1] for name in ("f", "f", "g", "f", "g")])
        package = io.BytesIO()
        with zipfile.ZipFile(package, "w") as archive:
            archive.writestr("index.py", code.replace("append(1)", "extend([1, 1])"))
        functions.update_function_code(FunctionName="f", ZipFile=package.getvalue())
        show([invoke("f")[1] for _ in range(2)])
        """
    assert shown(moto_pool, tmp_path, source) == [[1, 2, 1, 3, 2], [2, 4]]


def test_functions_with_modules_of_the_same_name(moto_pool: HostPool, tmp_path: Path) -> None:
    """Each function has its own modules, its handler's and those beside it."""
    source = """\
        for name in ("f", "g"):
            create(name, {
                "index.py": "import helper, package.part\\n"
                            "def main(event, context): return [helper.NAME, package.part.NAME]\\n",
                "helper.py": f"NAME = 'helper of {name}'\\n",
                "package/__init__.py": "",
                "package/part.py": f"NAME = 'part of {name}'\\n",
            })
        show([invoke(name)[1] for name in ("f", "g", "f")])
        """
    f, g = (["helper of f", "part of f"], ["helper of g", "part of g"])
    assert shown(moto_pool, tmp_path, source) == [[f, g, f]]


def test_module_imported_by_the_handler_while_it_runs(moto_pool: HostPool, tmp_path: Path) -> None:
    """A package is on the path of its function for as long as the function runs."""
    source = """\
        for name in ("f", "g"):
            create(name, {
                "index.py": "def main(event, context):\\n import helper\\n return helper.NAME\\n",
                "helper.py": f"NAME = 'helper of {name}'\\n",
            })
        show([invoke(name)[1] for name in ("f", "g", "f")])
        """
    f, g = "helper of f", "helper of g"
    assert shown(moto_pool, tmp_path, source) == [[f, g, f]]


def test_function_does_not_take_the_snippets_modules(moto_pool: HostPool, tmp_path: Path) -> None:
    """A module of the snippet's that has the same name stays the snippet's."""
    source = """\
        import json as mine
        create("f", {"json.py": "def main(event, context):\\n    return 'theirs'\\n"}, "json.main")
        show(invoke("f")[1])
        import json as again
        show(mine is again)
        """
    assert shown(moto_pool, tmp_path, source) == ["theirs", True]


def test_handler_in_a_folder(moto_pool: HostPool, tmp_path: Path) -> None:
    """Both ways to write a handler in a package lead to it."""
    source = """\
        files = {"src/app.py": "def main(event, context):\\n    return __name__\\n"}
        create("dots", files, handler="src.app.main")
        create("slashes", files, handler="src/app.main")
        show([invoke(name)[1] for name in ("dots", "slashes")])
        """
    assert shown(moto_pool, tmp_path, source) == [["src.app", "src.app"]]


def test_output_of_a_function_goes_to_its_log(moto_pool: HostPool, tmp_path: Path) -> None:
    """What a function prints is no output of the snippet's, and can be read where AWS keeps it."""
    source = """\
        create("f", "def main(event, context):\\n    print('from the function')\\n    return 1\\n")
        show(invoke("f")[1])
        logs = boto3.client("logs")
        events = logs.filter_log_events(logGroupName="/aws/lambda/f")["events"]
        show(["from the function" in event["message"] for event in events])
        """
    assert shown(moto_pool, tmp_path, source) == [1, [True]]


def test_queue_runs_the_handler(moto_pool: HostPool, tmp_path: Path) -> None:
    """A message to a queue with a mapping arrives in the function, and is deleted after."""
    source = """\
        url = sqs.create_queue(QueueName="q")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        create("f", TELL + "def main(event, context):\\n"
                           "    for r in event['Records']: tell([r['eventSource'], r['body']])\\n")
        functions.create_event_source_mapping(
            FunctionName="f", EventSourceArn=arn["Attributes"]["QueueArn"]
        )
        sqs.send_message(QueueUrl=url, MessageBody="order-1")
        sqs.send_message(QueueUrl=url, MessageBody="order-2")
        show(told())
        show(sqs.receive_message(QueueUrl=url).get("Messages", []))
        """
    assert shown(moto_pool, tmp_path, source) == [
        [["aws:sqs", "order-1"], ["aws:sqs", "order-2"]],
        [],
    ]


def test_failed_message_stays_in_the_queue(moto_pool: HostPool, tmp_path: Path) -> None:
    """A function that fails has not consumed its message."""
    source = """\
        url = sqs.create_queue(QueueName="q")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        create("f", "def main(event, context):\\n    raise ValueError\\n")
        functions.create_event_source_mapping(
            FunctionName="f", EventSourceArn=arn["Attributes"]["QueueArn"]
        )
        sqs.send_message(QueueUrl=url, MessageBody="order-1")
        show([m["Body"] for m in sqs.receive_message(QueueUrl=url).get("Messages", [])])
        """
    assert shown(moto_pool, tmp_path, source) == [["order-1"]]


def test_topic_runs_the_handler(moto_pool: HostPool, tmp_path: Path) -> None:
    """A message to a topic arrives in a subscribed function."""
    source = """\
        sns = boto3.client("sns")
        topic = sns.create_topic(Name="t")["TopicArn"]
        arn = create("f", TELL + "def main(event, context):\\n"
                                 "    for r in event['Records']: tell(r['Sns']['Message'])\\n")
        sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=arn)
        sns.publish(TopicArn=topic, Message="news")
        show(told())
        """
    assert shown(moto_pool, tmp_path, source) == [["news"]]


def test_stream_runs_the_handler(moto_pool: HostPool, tmp_path: Path) -> None:
    """A record of a Kinesis stream arrives in a mapped function, in order."""
    source = """\
        kinesis = boto3.client("kinesis")
        kinesis.create_stream(StreamName="s", ShardCount=1)
        arn = kinesis.describe_stream(StreamName="s")["StreamDescription"]["StreamARN"]
        create("f", TELL + '''
        import base64
        def main(event, context):
            for record in event["Records"]:
                data = base64.b64decode(record["kinesis"]["data"]).decode()
                tell([record["kinesis"]["partitionKey"], data])
        ''')
        functions.create_event_source_mapping(
            FunctionName="f", EventSourceArn=arn, StartingPosition="TRIM_HORIZON"
        )
        for n in range(3):
            kinesis.put_record(StreamName="s", Data=f"record-{n}".encode(), PartitionKey="k")
        show(told())
        """
    assert shown(moto_pool, tmp_path, source) == [
        [["k", "record-0"], ["k", "record-1"], ["k", "record-2"]]
    ]


def test_calls_of_a_function_are_recorded(moto_pool: HostPool, tmp_path: Path) -> None:
    """What a function asks of AWS is part of the run, after the call that set it off."""
    source = """\
        create("f", TELL + "def main(event, context):\\n    tell(1)\\n")
        invoke("f")
        """
    made = run(moto_pool, job(tmp_path, SETUP + textwrap.dedent(source), backend="moto"))
    assert (made.outcome, made.detail) == (Outcome.PASSED, "")
    operations = [call.operation for call in made.calls]
    assert operations == ["CreateRole", "CreateQueue", "CreateFunction", "Invoke", "SendMessage"]


def test_failure_of_a_triggered_function_is_told(moto_pool: HostPool, tmp_path: Path) -> None:
    """Nobody waits for a trigger's answer, so a snippet that fails over it shows the traceback."""
    source = """\
        sns = boto3.client("sns")
        topic = sns.create_topic(Name="t")["TopicArn"]
        arn = create("f", "def main(event, context):\\n    raise ValueError('in the function')\\n")
        sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=arn)
        sns.publish(TopicArn=topic, Message="news")
        assert told()
        """
    made = run(moto_pool, job(tmp_path, SETUP + textwrap.dedent(source), backend="moto"))
    assert made.outcome is Outcome.FAILED
    assert "ValueError: in the function" in made.detail
    assert [place for place in (str(tmp_path), "/uradori-") if place in made.detail] == []


def test_functions_can_be_left_to_another_executor(moto_pool: HostPool, tmp_path: Path) -> None:
    """An engine takes the executor's place for a while, and gives it back."""
    source = """\
        from uradori.aws import lambda_executor

        create("f", "def main(event, context):\\n    return 'here'\\n")
        with lambda_executor.left_to(lambda function, event: ('"elsewhere"', True, "")):
            show(invoke("f"))
        show(invoke("f"))
        """
    assert shown(moto_pool, tmp_path, source) == [["Handled", "elsewhere"], [None, "here"]]


def test_plain_script_leaves_functions_to_another_executor() -> None:
    """Outside of any run nothing is installed, and moto uses that executor all the same."""
    source = textwrap.dedent("""\
        from uradori.aws import lambda_executor

        create("f", "x = 1")
        with lambda_executor.left_to(lambda function, event: ('"elsewhere"', False, "")):
            show(invoke("f"))
        """)
    script = "from moto import mock_aws\nmock_aws().start()\n" + SETUP + source
    environment = {
        "AWS_DEFAULT_REGION": "ap-northeast-1",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
    }
    made = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment
    )
    assert (made.stdout, made.returncode) == ('[null, "elsewhere"]\n', 0), made.stderr
