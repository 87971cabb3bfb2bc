# /// uradori
# confirmed = "ac021ed59e0514a1586221348915fefda7813b858d55b78ab0dcf217fcd429d4"
# fails_when = [
#   "autoscaling_checks.type_is_elb_unasked",
#   "autoscaling_checks.type_is_always_ec2",
# ]
# quotes = [
#   { place = "botocore:autoscaling/CreateAutoScalingGroup.HealthCheckType", words = "The valid values are EC2, EBS, ELB, and VPC_LATTICE. EC2 is the default health check and cannot be disabled." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html",
#   "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html",
# ]
# account.ja = "moto の Auto Scaling グループのヘルスチェックの種類は、指定しないと、猶予期間やターゲットグループを指定しても EC2 で、作るときか後から指定すると ELB になった。"
# account.en = "The health check type of groups of moto's Auto Scaling was EC2 where nothing was asked for, with a grace period or a target group, too, and ELB where that was asked for, when creating a group or later."
# limits.ja = "moto はどのヘルスチェックも行わず、種類を保存するだけである。グループが何に従うかは示しておらず、EC2 のヘルスチェックを止められないことは、引用した文による。"
# limits.en = "moto makes no health checks and only stores the type. What a group then goes by is not shown; that the checks of EC2 cannot be turned off rests on the words quoted."
# ///
import boto3

ec2 = boto3.client("ec2")
autoscaling = boto3.client("autoscaling")
ec2.create_launch_template(
    LaunchTemplateName="web",
    LaunchTemplateData={"ImageId": "ami-0123456789abcdef0", "InstanceType": "t3.micro"},
)
vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
targets = boto3.client("elbv2").create_target_group(
    Name="shop", Protocol="HTTP", Port=80, VpcId=vpc
)["TargetGroups"][0]["TargetGroupArn"]


# --8<-- [start:show]
def create(group, **checks):
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=group,
        LaunchTemplate={"LaunchTemplateName": "web"},
        AvailabilityZones=[f"{ec2.meta.region_name}a"],
        MinSize=0,
        MaxSize=3,
        **checks,
    )


def checks():
    groups = autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"]
    return sorted((group["AutoScalingGroupName"], group["HealthCheckType"]) for group in groups)


# ja: 猶予期間を指定しても、ロードバランサーのターゲットグループを付けても、ほかの設定を変えても、変わらない。
# en: A grace period, a target group of a load balancer or a change of other settings make no difference.
groups = {"api": {"HealthCheckGracePeriod": 300}, "shop": {"TargetGroupARNs": [targets]}, "web": {}}
for group, more in groups.items():
    create(group, **more)
autoscaling.update_auto_scaling_group(AutoScalingGroupName="web", MaxSize=4)
by_default = checks()
assert by_default == [(group, "EC2") for group in groups]  # shows: ec2
print("by default:", *by_default)

# ja: 作るときにも、後からでも指定できる。
# en: It can be asked for when a group is created, or later.
create("zoo", HealthCheckType="ELB")
for group in groups:
    autoscaling.update_auto_scaling_group(AutoScalingGroupName=group, HealthCheckType="ELB")
asked_for = checks()
assert asked_for == [(group, "ELB") for group in (*groups, "zoo")]  # shows: elb
print("when asked for:", *asked_for)
# --8<-- [end:show]
