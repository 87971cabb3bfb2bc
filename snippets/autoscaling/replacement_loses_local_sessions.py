# /// uradori
# statements = ["quick.session-why"]
# fails_when = [
#   "autoscaling.failed_instance_is_not_replaced",
#   "autoscaling.failed_instance_comes_back",
#   "autoscaling.replacement_takes_the_whole_group",
# ]
# sources = [
#   "https://docs.aws.amazon.com/autoscaling/ec2/userguide/healthcheck.html",
#   "https://aws.amazon.com/caching/session-management/",
# ]
# limits.ja = "故障はインスタンスの終了で、メモリは辞書で表した。moto はすぐに置き換えるが、AWS ではヘルスチェックを待つ。"
# limits.en = "A termination stands for the failure, and a dictionary for memory; moto replaces at once, AWS after a health check."
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
    MinSize=2,
    MaxSize=2,
    DesiredCapacity=2,
)


# --8<-- [start:show]
def in_service():
    response = autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=["web"])
    members = [each for group in response["AutoScalingGroups"] for each in group["Instances"]]
    return [each["InstanceId"] for each in members if each["LifecycleState"] == "InService"]


instances = in_service()
assert len(instances) == 2
healthy, failing = instances
memory = {healthy: ["aoi"], failing: ["ren", "yui"]}

# ja: 1台が故障して失われる。
# en: One of the two breaks down and is gone.
ec2.terminate_instances(InstanceIds=[failing])

now = in_service()
replacements = [instance for instance in now if instance != healthy]
assert len(now) == 2
assert healthy in now
assert failing not in now

# ja: 台数は元に戻るが、新しいインスタンスのメモリは空である。
# en: The group is back to its size, but the newcomer starts with nothing in memory.
logged_in = [user for instance in now for user in memory.get(instance, [])]
assert logged_in == ["aoi"]
# --8<-- [end:show]

print("in service again:", len(now), "instances, of which new:", len(replacements))
print("still logged in:", *logged_in)
