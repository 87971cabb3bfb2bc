# /// uradori
# confirmed = "470fd4638ac95a38d94dd9e04c7dcd90eca46e1a677ba895375e60a8b8be308d"
# fails_when = [
#   "stepfunctions.executions_never_fail",
#   "stepfunctions.only_the_first_execution_fails",
#   "stepfunctions.errors_are_passed_over",
#   "stepfunctions.catchers_are_ignored",
#   "stepfunctions.only_the_first_error_is_caught",
#   "stepfunctions.only_all_errors_are_caught",
# ]
# sources = ["https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html"]
# account.ja = "moto が実行したワークフローは、送り先のキューがすべてあれば SUCCEEDED になり、1つ目、2つ目、最後、並行する分岐の一方のどれかがなければ、また Fail ステートでも FAILED で、2つ目か分岐の一方がないとき後のステートは動かなかった。Catch があれば、エラーを States.ALL と書いた2回も States.TaskFailed と書いた1回も、指定したステートに移って SUCCEEDED になった。"
# account.en = "Workflows executed by moto ended SUCCEEDED when every queue was there and FAILED when the first, the second, the last or that of one of two parallel branches was missing, or at a Fail state; with the second or that of the branch missing, no later state ran. With a Catch of States.ALL, twice, or of States.TaskFailed they went on to the state it names and SUCCEEDED."
# limits.ja = "AWS では実行していない。Retry は試していない。"
# limits.en = "Nothing was executed on AWS. Retry was not tried."
# disagrees.moto.ja = "moto のサーバーは、そう設定しないとワークフローを実行しない。この検証では、同じプロセスの moto にそう設定している。"
# disagrees.moto.en = "moto's server executes no workflow unless it is told to; the check tells moto so in its own process."
# ///
from queues import bodies, create, delete, receive
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
    sent = receive(done)
    delete(done, *sent)
    return ended["status"], bodies(sent)


with executed():
    good = order("good", bank=done)
    # ja: 支払いを送る先のキューがない。
    # en: The queue to which the payment would go does not exist.
    status, steps = order("failing", bank=missing)
    # ja: 後の実行でも、最後や最初のステートでも同じである。
    # en: A later execution is no different, nor is the last state or the first.
    paid = step(create("paid"), "paid", Next="ship")
    packed = step(done, "packed", Next="ship")
    states = {
        "reserve": step(done, "reserved", Next="pay"),
        "pay": {**paid, "Next": "pack"},
        "pack": packed,
    }
    last = run("failing-last", {**states, "ship": step(missing, "")})
    first = run("failing-first", {"reserve": step(missing, "", Next="pay"), "pay": step(done, "")})
    # ja: 並行する分岐の1つでエラーが起きても、Fail ステートに着いても同じである。
    # en: So it is with an error in one of two parallel branches, and with a Fail state.
    branches = [
        {"StartAt": "pay", "States": {"pay": step(queue, "branch")}} for queue in (done, missing)
    ]
    parallel = {"Type": "Parallel", "Branches": branches, "Next": "ship"}
    branch = run("failing-branch", {"both": parallel, "ship": step(done, "shipped")})
    fail = run("failing-fail", {"stop": {"Type": "Fail", "Error": "OutOfStock"}})
    after_branch = receive(done)
    delete(done, *after_branch)
    failing = [each["status"] for each in (last, first, branch, fail)]
    endings = good[0], status, *failing
    assert endings == ("SUCCEEDED", *["FAILED"] * 5)  # shows: fails
    # ja: どのエラーも、失敗したタスクも、Catch が受け止める。
    # en: Catch takes any error, or a task that has failed.
    rescued = []
    # ja: 初めのものが別のエラーのためのものでもよい。
    # en: An earlier catcher may be for another error.
    other = [{"ErrorEquals": ["OutOfStock"], "Next": "ship"}]
    for number, error in enumerate(("States.ALL", "States.ALL", "States.TaskFailed")):
        rescue = {"Catch": other[:number] + [{"ErrorEquals": [error], "Next": "release"}]}
        rescued.append(order(f"rescued-{number}", bank=missing, **rescue))
    stopped = "shipped" not in bodies(after_branch) and steps == ["reserved"]
    assert stopped and good[1] == ["paid", "reserved", "shipped"]  # shows: later
    caught = ("SUCCEEDED", ["released", "reserved"])
    assert ([*rescue], rescued) == (["Catch"], [caught] * 3)  # shows: catch

print("every queue there:", *good[1], "-", good[0])
print("one missing:", *steps, "-", status)
for status, steps in rescued:
    print("one missing, with Catch:", *steps, "-", status)
