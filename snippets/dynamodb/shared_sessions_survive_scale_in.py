# /// uradori
# statements = ["quick.session", "quick.session-why"]
# fails_when = [
#   "autoscaling.sessions_end_with_instances",
#   "autoscaling.table_forgets_items",
#   "autoscaling.table_alters_items",
#   "autoscaling.scale_in_is_ignored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2023-04-10/framework/rel_mitigate_interaction_failure_stateless.html",
#   "https://aws.amazon.com/caching/session-management/",
# ]
# limits.ja = "moto のインスタンスではプログラムが動かないので、残った1台に代わってこのスクリプトが読む。"
# limits.en = "moto's instances run no programs, so this script reads on behalf of the one that remains."
# ///
import boto3

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
table = boto3.resource("dynamodb").create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:show]
def running():
    filters = [
        {"Name": "tag:aws:autoscaling:groupName", "Values": ["web"]},
        {"Name": "instance-state-name", "Values": ["running"]},
    ]
    reservations = ec2.describe_instances(Filters=filters).get("Reservations", [])
    return sum(len(reservation["Instances"]) for reservation in reservations)


# ja: 3台のインスタンスがそれぞれ受け持つ利用者のセッションを、1つのテーブルに置く。
# en: Three instances keep the sessions of their users in one table.
sessions = [{"id": f"s-{user}", "cart": [user, "book"]} for user in ("aoi", "ren", "yui")]
for session in sessions:
    table.put_item(Item=session)
assert running() == 3

autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=1)
assert running() == 1

found = []
for session in sessions:
    response = table.get_item(Key={"id": session["id"]}, ConsistentRead=True)
    found.append(response.get("Item"))
assert found == sessions
# --8<-- [end:show]

print("instances left: 1 of 3")
print("sessions left:", len(found), "of", len(sessions))
