# /// uradori
# statements = ["quick.session-why"]
# fails_when = ["autoscaling.scale_in_is_ignored", "autoscaling.scale_in_only_detaches"]
# holds_when = ["autoscaling.scale_in_only_stops"]
# sources = [
#   "https://aws.amazon.com/caching/session-management/",
#   "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetDesiredCapacity.html",
# ]
# limits.ja = "moto のインスタンスではプログラムが動かないので、メモリは辞書で表した。どれが終了するかは moto が決めている。"
# limits.en = "moto's instances run no programs, so dictionaries stand for their memory; which of them end is moto's doing."
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


# --8<-- [start:show]
def running():
    filters = [
        {"Name": "tag:aws:autoscaling:groupName", "Values": ["web"]},
        {"Name": "instance-state-name", "Values": ["running"]},
    ]
    reservations = ec2.describe_instances(Filters=filters).get("Reservations", [])
    found = [instance for reservation in reservations for instance in reservation["Instances"]]
    return [instance["InstanceId"] for instance in found]


instances = running()
assert len(instances) == 3

# ja: 利用者ごとに振り分け先を固定し、セッションをそのインスタンスのメモリに置く。
# en: Each user is pinned to one instance, whose memory holds the session.
pinned = dict(zip(["aoi", "ren", "yui"], instances, strict=True))
memory = {instance: {user: {"cart": ["book"]}} for user, instance in pinned.items()}

autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=1)

remaining = running()
assert len(remaining) == 1

# ja: メモリは、インスタンスと運命をともにする。
# en: Memory shares the fate of its instance.
memory = {instance: memory.get(instance, {}) for instance in remaining}
logged_in = [user for user, instance in pinned.items() if user in memory.get(instance, {})]
logged_out = [user for user in pinned if user not in logged_in]
assert len(logged_in) == 1
assert len(logged_out) == 2
# --8<-- [end:show]

print("still logged in:", len(logged_in), "of", len(pinned))
print("logged out by the scale-in:", len(logged_out))
