# /// uradori
# confirmed = "32cac6603650871a35e7a8fd9dc4d51d61f9852d77035ce0cb4abfb48bd0974d"
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
# account.ja = "4人を3つのプロセスに固定して振り分け、moto がグループを1台に減らすときに終了させたインスタンスのプロセスを止めると、残りのプロセスでログインしたままだったのは1人だけだった。"
# account.en = "Four users were pinned to three processes; once moto had shrunk the group to one instance and the processes of the others were killed, only one of the four was still logged in."
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

    autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=1)
    remaining = running()
    for instance, server in servers.items():
        if instance not in remaining:
            server.kill()

    # ja: 行き先がもうない利用者は、残ったインスタンスに振り分けられる。
    # en: Users whose instance is gone are routed to the one that remains.
    def answering(user):
        return servers[pinned[user] if pinned[user] in remaining else remaining[0]]

    found = {user: answering(user).user_of(sessions[user]) for user in USERS}
    terminated = [user for user in USERS if pinned[user] not in remaining]
    lost = [user for user in USERS if found[user] is None]
    assert (len(lost), lost) == (3, terminated)  # shows: lost
    print("still logged in:", len(USERS) - len(lost), "of", len(USERS))
# --8<-- [end:show]
