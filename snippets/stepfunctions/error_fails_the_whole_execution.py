# /// uradori
# confirmed = "557096d226177317c7f7726f79576490dde59f27bf48344e9678105c064529c1"
# fails_when = [
#   "stepfunctions.executions_never_fail",
#   "stepfunctions.only_the_first_execution_fails",
#   "stepfunctions.errors_are_passed_over",
#   "stepfunctions.catchers_are_ignored",
# ]
# sources = ["https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html"]
# account.ja = "ステートが順にキューへ送るワークフローを、どのキューもあるとき、2つ目のキューがないとき、最後のキューがないとき、2つ目がない場合に備えて `Catch` を書いたときの4通りで実行し、結果と送られたものを見た。"
# account.en = "Workflows whose states send to queues were executed with every queue there, with the second one missing, with the last one missing, and with a `Catch` in case the second is missing; how it ended and what had been sent was looked at."
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
    # ja: 後の実行でも、最後のステートでも同じである。
    # en: A later execution is no different, nor is the last state.
    last = run("failing-last", {"pay": step(done, "paid", Next="ship"), "ship": step(missing, "")})
    endings = good[0], status, last["status"]
    assert endings == ("SUCCEEDED", "FAILED", "FAILED")  # shows: fails
    boto3.client("sqs").purge_queue(QueueUrl=done)
    rescue = [{"ErrorEquals": ["States.ALL"], "Next": "release"}]
    rescued = order("rescued", bank=missing, Catch=rescue)
    assert (good[1], "shipped" in steps) == (["paid", "reserved", "shipped"], False)  # shows: later
    assert ("Catch", rescued) == ("Catch", ("SUCCEEDED", ["released", "reserved"]))  # shows: catch

print("every queue there:", *good[1], "-", good[0])
print("one missing:", *steps, "-", status)
print("one missing, with Catch:", *rescued[1], "-", rescued[0])
