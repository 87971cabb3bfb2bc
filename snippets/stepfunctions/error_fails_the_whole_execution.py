# /// uradori
# confirmed = "743bd8db2df0b16eb39fb986ff911287ace924f6f59b4a6fc373e5c64381c3d5"
# fails_when = [
#   "stepfunctions.executions_never_fail",
#   "stepfunctions.errors_are_passed_over",
#   "stepfunctions.catchers_are_ignored",
# ]
# sources = ["https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html"]
# account.ja = "3つのステートが順にキューへ送るワークフローを、2つ目のキューがあるとき、ないとき、ないときのために `Catch` を書いたときの3通りで実行し、結果と送られたものを見た。"
# account.en = "A workflow of three states that send to queues was executed with the second queue there, with it missing, and with a `Catch` for that case; how it ended and what had been sent was looked at."
# disagrees.moto.ja = "moto のサーバーは、そう設定しないとワークフローを実行しない。この検証では、同じプロセスの moto にそう設定している。"
# disagrees.moto.en = "moto's server executes no workflow unless it is told to; the check tells moto so in its own process."
# limits.ja = "実行したのは moto である。`Retry` は試していない。"
# limits.en = "It was moto that executed the workflow. `Retry` was not tried."
# ///
import boto3
from queues import bodies, create, receive
from workflows import executed, run

done = create("done")
missing = done.replace("done", "nowhere")


def step(queue, message, **more):
    sending = {"QueueUrl": queue, "MessageBody": message}
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::sqs:sendMessage",
        "Parameters": sending,
        **(more or {"End": True}),
    }


def order(name, bank, **more):
    """How an order ends, and which steps were taken."""
    ended = run(
        name,
        {
            "reserve": step(done, "reserved", Next="pay"),
            "pay": step(bank, "paid", Next="ship", **more),
            "ship": step(done, "shipped"),
            "release": step(done, "released"),
        },
    )
    return ended["status"], bodies(receive(done))


with executed():
    good = order("good", bank=done)
    # ja: 支払いを送る先のキューがない。
    # en: The queue to which the payment would go does not exist.
    status, steps = order("failing", bank=missing)
    assert (good[0], status) == ("SUCCEEDED", "FAILED")  # shows: fails
    boto3.client("sqs").purge_queue(QueueUrl=done)
    rescue = [{"ErrorEquals": ["States.ALL"], "Next": "release"}]
    rescued = order("rescued", bank=missing, Catch=rescue)
    assert (good[1], "shipped" in steps) == (["paid", "reserved", "shipped"], False)  # shows: later
    assert ("Catch", rescued) == ("Catch", ("SUCCEEDED", ["released", "reserved"]))  # shows: catch

print("every queue there:", *good[1], "-", good[0])
print("one missing:", *steps, "-", status)
print("one missing, with Catch:", *rescued[1], "-", rescued[0])
