# /// uradori
# confirmed = "843a31433694bd567999089fc4f17d7e34bd5835ff46476448d7293f2ab3054b"
# statements = ["quick.session-why"]
# fails_when = [
#   "autoscaling.group_starts_one_too_few",
#   "autoscaling.scale_in_only_detaches",
#   "autoscaling.scale_in_only_stops",
#   "autoscaling.root_volumes_survive",
#   "autoscaling.root_volumes_are_only_detached",
# ]
# sources = [
#   "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetDesiredCapacity.html",
#   "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceReusePolicy.html",
#   "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-root-volume-delete-on-termination.html",
# ]
# account.ja = "moto の3つの Auto Scaling グループを、2つの操作とスケーリングポリシーで3台から1台に減らすと、どれでも2台は停止ではなく終了し、残ったルートボリュームは動いている1台ずつのものだけだった。"
# account.en = "Three groups of moto's Auto Scaling were shrunk from three instances to one, by two operations and by a scaling policy: in each, two were terminated, not stopped, and the only root volumes left were those of the ones still running."
# limits.ja = "moto はすぐに終了するが、AWS では数分かかる。ルートボリュームは、DeleteOnTermination を無効にすれば残せる。インスタンスを再利用するウォームプール（ReuseOnScaleIn）があれば、終了されずにそこへ戻る。"
# limits.en = "moto terminates at once; AWS takes minutes. A root volume can be kept by turning DeleteOnTermination off. With a warm pool that reuses instances (ReuseOnScaleIn), they return to it instead of being terminated."
# ///
import boto3

ec2 = boto3.client("ec2")
autoscaling = boto3.client("autoscaling")
ec2.create_launch_template(
    LaunchTemplateName="web",
    LaunchTemplateData={"ImageId": "ami-0123456789abcdef0", "InstanceType": "t3.micro"},
)
# --8<-- [start:show]


def by_policy(AutoScalingGroupName, DesiredCapacity):
    group = {"AutoScalingGroupName": AutoScalingGroupName, "PolicyName": "shrink"}
    exactly = {"AdjustmentType": "ExactCapacity", "ScalingAdjustment": DesiredCapacity}
    autoscaling.put_scaling_policy(**group, **exactly)
    autoscaling.execute_policy(**group)


# ja: 希望するキャパシティは、2つの操作でも、スケーリングポリシーでも変えられる。
# en: The desired capacity is changed by either of two operations, or by a scaling policy.
groups = {
    "web": autoscaling.set_desired_capacity,
    "api": autoscaling.update_auto_scaling_group,
    "jobs": by_policy,
}
for group in groups:
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=group,
        LaunchTemplate={"LaunchTemplateName": "web"},
        AvailabilityZones=[f"{ec2.meta.region_name}a"],
        MinSize=1,
        MaxSize=3,
        DesiredCapacity=3,
    )


def instances(group):
    of_group = [{"Name": "tag:aws:autoscaling:groupName", "Values": [group]}]
    reservations = ec2.describe_instances(Filters=of_group).get("Reservations", [])
    found = [instance for reservation in reservations for instance in reservation["Instances"]]
    return sorted((instance["State"]["Name"], instance["InstanceId"]) for instance in found)


def root_volumes():
    volumes = ec2.describe_volumes().get("Volumes", [])
    return sorted(
        [where["InstanceId"] for where in volume.get("Attachments", [])] for volume in volumes
    )


left = []
for group in groups:
    states = [state for state, _ in instances(group)]
    assert states.count("running") == 3  # shows: three
    print("before:", *states)
assert len(root_volumes()) == 9  # setup

for group, lower in groups.items():
    lower(AutoScalingGroupName=group, DesiredCapacity=1)

    after = instances(group)
    states = [state for state, _ in after]
    assert states.count("running") == 1  # shows: one
    assert states.count("terminated") == 2  # shows: terminated
    assert "stopped" not in states  # shows: stopped
    print("after: ", *states)
    left += [[instance] for state, instance in after if state == "running"]
# ja: 残っているディスクは、動き続けているインスタンスのものだけである。
# en: The only disks left are those of the instances that keep running.
volumes = root_volumes()
assert volumes == sorted(left)  # shows: volumes
print("root volumes left:", len(volumes))
# --8<-- [end:show]
