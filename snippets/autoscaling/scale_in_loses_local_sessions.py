# /// uradori
# confirmed = "aa6eec6a56ceae461f27474be907d52413d4cb239f6ddbc26f4cf27bbbc96b85"
# engines = ["instances"]
# timeout = 90
# statements = ["quick.session-why"]
# fails_when = [
#   "instances.memory_is_shared",
#   "instances.sessions_are_forgotten",
#   "autoscaling.scale_in_is_ignored",
#   "instances.second_sessions_are_shared",
# ]
# holds_when = ["autoscaling.scale_in_only_stops"]
# sources = [
#   "https://aws.amazon.com/caching/session-management/",
#   "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetDesiredCapacity.html",
# ]
# account.ja = "4人を3つのプロセスに固定して振り分け、moto がグループを2台に、次いで1台に減らすときに終了させたインスタンスのプロセスを止めると、そのつど、ログインしたままだったのは行き先の残った利用者だけだった。"
# account.en = "Four users were pinned to three processes; moto shrank the group to two instances and then to one, the processes of those it terminated were killed, and each time only users pinned to one that was left were still logged in."
# limits.ja = "ロードバランサーは動かしておらず、固定はスクリプトが行う。moto のインスタンスではプログラムが動かないので、手元の本物のプロセスを1台ごとに立てた。どれが終了するかは moto が決めている。"
# limits.en = "No load balancer was run; the script does the pinning. moto's instances run no programs, so a real process on this machine stands for each. Which of them end is moto's doing."
# ///
import boto3

from engines import instances

ec2 = boto3.client("ec2")
autoscaling = boto3.client("autoscaling")
ec2.create_launch_template(
    LaunchTemplateName="web",
    LaunchTemplateData={"ImageId": "ami-0123456789abcdef0", "InstanceType": "t3.micro"},
)
autoscaling.create_auto_scaling_group(
    AutoScalingGroupName="web",
    LaunchTemplate={"LaunchTemplateName": "web"},
    AvailabilityZones=[f"{ec2.meta.region_name}a"],
    MinSize=1,
    MaxSize=3,
    DesiredCapacity=3,
)
USERS = ["aoi", "ren", "yui", "mio"]


# --8<-- [start:show]
def running():
    of_group = [
        {"Name": "tag:aws:autoscaling:groupName", "Values": ["web"]},
        {"Name": "instance-state-name", "Values": ["running"]},
    ]
    reservations = ec2.describe_instances(Filters=of_group).get("Reservations", [])
    return [each["InstanceId"] for found in reservations for each in found["Instances"]]


with instances.launch(3, "memory") as processes:
    servers = dict(zip(running(), processes, strict=True))
    # ja: 利用者ごとに振り分け先を固定する。4人目は、1人目と同じインスタンスになる。
    # en: Each user is always routed to the same instance, the fourth to that of the first.
    pinned = dict(zip(USERS, [*servers, *servers], strict=False))
    sessions = {user: servers[pinned[user]].log_in(user) for user in USERS}

    aoi = [server.user_of(sessions["aoi"]) for server in servers.values()]
    assert aoi == ["aoi", None, None]  # shows: alone
    routed = [servers[pinned[user]].user_of(sessions[user]) for user in USERS]
    assert routed == USERS  # shows: sticky
    print("logged in:", *filter(None, routed))

    # ja: 台数を1台ずつ減らす。行き先がもうない利用者は、残ったインスタンスに振り分けられる。
    # en: The group shrinks by one at a time. Users whose instance is gone are routed to those that remain.
    for capacity in (2, 1):
        autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=capacity)
        remaining = running()
        for instance in servers.keys() - {*remaining}:
            servers[instance].kill()
        routes = {
            user: [pinned[user]] if pinned[user] in remaining else remaining for user in USERS
        }
        found = {
            user: {servers[instance].user_of(sessions[user]) for instance in routes[user]}
            for user in USERS
        }
        due = {user: {user if pinned[user] in remaining else None} for user in USERS}
        assert (len(remaining), found) == (capacity, due)  # shows: lost
        logged_in = [user for user in USERS if found[user] == {user}]
        print("instances:", capacity, "- still logged in:", len(logged_in), "of", len(USERS))
# --8<-- [end:show]
