# /// uradori
# confirmed = "8c41d9ee3c66197f5e2034d06aa58381bd8d06df1b1b2de0c2f7bf0a7101473c"
# engines = ["instances"]
# timeout = 90
# statements = ["quick.session-why"]
# fails_when = [
#   "autoscaling.failed_instance_comes_back",
#   "autoscaling.replacement_takes_the_whole_group",
#   "autoscaling.failed_instance_is_not_replaced",
#   "instances.memory_is_shared",
# ]
# sources = [
#   "https://docs.aws.amazon.com/autoscaling/ec2/userguide/healthcheck.html",
#   "https://aws.amazon.com/caching/session-management/",
# ]
# account.ja = "moto のグループの3台のうち1台を、次いで2台を終了させると、そのつど同じ数のインスタンスが加わって3台に戻ったが、失われたプロセスにあった2人ずつのセッションは、新しいプロセスにも残ったプロセスにもなかった。"
# account.en = "Of three instances of a group of moto one and then two were terminated and at once replaced by as many new ones, but neither the fresh processes nor those that were left knew the sessions, two each, that the killed ones had held."
# limits.ja = "故障はインスタンスの終了で表した。moto のインスタンスではプログラムが動かないので、手元の本物のプロセスを1台ごとに立てた。moto はすぐに置き換えるが、AWS ではヘルスチェックを待つ。"
# limits.en = "A termination stands for the failure. moto's instances run no programs, so a real process on this machine stands for each. moto replaces at once, AWS after a health check."
# ///
import boto3

from engines import instances

ec2 = boto3.client("ec2")
autoscaling = boto3.client("autoscaling")
ec2.create_launch_template(
    LaunchTemplateName="web",
    LaunchTemplateData={"ImageId": "ami-0123456789abcdef0", "InstanceType": "t3.micro"},
)
for group in ("web", "api"):
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=group,
        LaunchTemplate={"LaunchTemplateName": "web"},
        AvailabilityZones=[f"{ec2.meta.region_name}a"],
        MinSize=3,
        MaxSize=3,
        DesiredCapacity=3,
    )


# --8<-- [start:show]
def in_service(group="web"):
    response = autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[group])
    members = [each for group in response["AutoScalingGroups"] for each in group["Instances"]]
    return [each["InstanceId"] for each in members if each["LifecycleState"] == "InService"]


with instances.launch(6, "memory") as processes:
    servers = dict(zip(in_service(), processes, strict=False))
    spare, beside = processes[len(servers) :], in_service("api")
    # ja: どのインスタンスにも、2人ずつがログインする。
    # en: Two users log in on each instance.
    logins = [(instance, f"{n}-{user}") for n, instance in enumerate(servers) for user in "ab"]
    sessions = {user: servers[instance].log_in(user) for instance, user in logins}
    homes = {user: instance for instance, user in logins}

    # ja: まず1台が、次に2台が同時に故障して失われる。
    # en: First one of them breaks down and is gone, then two at once.
    known = list(sessions)
    for number in (1, 2):
        before = in_service()
        failing = before[:number]
        ec2.terminate_instances(InstanceIds=failing)
        for instance in failing:
            servers[instance].kill()
        now = in_service()
        assert not {*failing} & {*now}  # shows: failed
        new = [instance for instance in now if instance not in before]
        assert len(new) == number  # shows: new
        assert len(now) == len(before) and in_service("api") == beside  # shows: size
        print("in service again:", len(now), "instances, of which new:", len(new))

        # ja: 新しいインスタンスのメモリは空で、ほかのインスタンスも失われたセッションを知らない。
        # en: The new ones start with nothing in memory, and the others do not know the lost sessions either.
        servers |= dict(zip(new, spare, strict=False))
        spare = spare[number:]
        for user, session in sessions.items():
            found = [servers[instance].user_of(session) for instance in now]
            due = [user if instance == homes[user] else None for instance in now]
            assert found == due  # shows: lost
        known = [user for user in known if homes[user] in now]
        print("still logged in:", len(known), "of", len(sessions))
# --8<-- [end:show]
