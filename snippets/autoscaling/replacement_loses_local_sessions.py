# /// uradori
# confirmed = "d01fa65f903f0e7f0c3ba7ed14a51998641fb8f4d1c55c7deeefb5f679a04bbe"
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
# account.ja = "moto のグループの2台のうち1台を終了させるとすぐに1台が加わって2台に戻ったが、失われたプロセスにあったセッションを、新しいプロセスは知らなかった。"
# account.en = "One of two instances of a group of moto was terminated and at once replaced by a new one, but a fresh process did not know the session that the killed one had held."
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


with instances.launch(3, "memory") as (first, second, newcomer):
    before = in_service()
    healthy, failing = before
    aoi, ren = first.log_in("aoi"), second.log_in("ren")
    assert (first.user_of(aoi), second.user_of(ren)) == ("aoi", "ren")  # setup

    # ja: 1台が故障して失われる。
    # en: One of the two breaks down and is gone.
    ec2.terminate_instances(InstanceIds=[failing])
    second.kill()
    now = in_service()
    assert failing not in now  # shows: failed
    assert len(set(now) - set(before)) == 1  # shows: new
    assert len(now) == len(before)  # shows: size
    print("in service again:", len(now), "instances, of which new:", len(set(now) - set(before)))

    # ja: 台数は元に戻るが、新しいインスタンスのメモリは空である。
    # en: The group is back to its size, but the newcomer starts with nothing in memory.
    found = {"aoi": first.user_of(aoi), "ren": newcomer.user_of(ren)}
    assert found == {"aoi": "aoi", "ren": None}  # shows: lost
    print("still logged in:", *filter(None, found.values()))
# --8<-- [end:show]
