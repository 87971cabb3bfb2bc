# /// uradori
# confirmed = "2ec98a112ff8522382a3de9c3d6be9c115ca63a565831caa1a5d955bd054f2a4"
# engines = ["instances"]
# timeout = 90
# statements = ["quick.session", "quick.session-why"]
# fails_when = [
#   "autoscaling.items_are_not_written",
#   "autoscaling.group_starts_one_too_few",
#   "autoscaling.scale_in_is_ignored",
#   "autoscaling.sessions_end_with_instances",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2023-04-10/framework/rel_mitigate_interaction_failure_stateless.html",
#   "https://aws.amazon.com/caching/session-management/",
# ]
# account.ja = "4人が3つのプロセスにログインし、セッションを moto の DynamoDB に置いてからグループを3台から1台に減らすと、残った1つのプロセスは4人全員のセッションを2回とも見つけた。"
# account.en = "Four users logged in on three processes with their sessions in moto's DynamoDB; the group was shrunk from three instances to one, and the process that was left found the sessions of all four, twice."
# limits.ja = "moto のインスタンスではプログラムが動かないので、手元の本物のプロセスを1台ごとに立て、moto が終了させたインスタンスのプロセスを止めた。AWS の Auto Scaling と DynamoDB は動かしていない。"
# limits.en = "moto's instances run no programs, so a real process on this machine stands for each, and those of the instances that moto terminates are killed. Neither Auto Scaling nor DynamoDB was run on AWS."
# ///
from itertools import cycle

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
boto3.client("dynamodb").create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
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


with instances.launch(3, "dynamodb") as processes:
    before = running()
    assert len(before) == 3  # shows: three
    servers = dict(zip(before, processes, strict=False))
    # ja: 4人目は、1人目と同じインスタンスでログインする。
    # en: The fourth user logs in on the same instance as the first.
    sessions = [web.log_in(user) for user, web in zip(USERS, cycle(processes), strict=False)]
    stored = boto3.client("dynamodb").scan(TableName="sessions").get("Items", [])
    assert len(stored) == len(USERS)  # shows: table

    autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=1)
    remaining = running()
    assert len(remaining) == 1  # shows: one
    for instance, server in servers.items():
        if instance not in remaining:
            server.kill()
    print("instances left:", len(remaining), "of", len(before))

    found = [servers[remaining[0]].user_of(session) for session in sessions]
    again = [servers[remaining[0]].user_of(session) for session in sessions]
    assert found == again == USERS  # shows: everybody
    print("sessions left:", len(found), "of", len(USERS))
# --8<-- [end:show]
