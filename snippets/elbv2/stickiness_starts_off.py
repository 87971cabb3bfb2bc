# /// uradori
# confirmed = "32588c9b32294ed8ced0008655679dc01109d97c201247af4d442144892878c8"
# fails_when = [
#   "elbv2.stickiness_is_on",
#   "elbv2.targets_drain_for_a_minute",
# ]
# quotes = [
#   { place = "botocore:elbv2/TargetGroupAttribute.Key", words = "The default value is 300 seconds." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html",
#   "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html",
# ]
# account.ja = "moto に HTTP のターゲットグループを作り、はじめの設定を見た。リクエストは送っていない。"
# account.en = "A target group for HTTP was created in moto, and its first settings were read; no request was sent."
# limits.ja = "moto のロードバランサーはリクエストを振り分けない。"
# limits.en = "moto's load balancers route no requests."
# ///
import boto3

vpc = boto3.client("ec2").create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]
elb = boto3.client("elbv2")
created = elb.create_target_group(Name="web", Protocol="HTTP", Port=80, VpcId=vpc["VpcId"])
group = created["TargetGroups"][0]["TargetGroupArn"]
found = elb.describe_target_group_attributes(TargetGroupArn=group)["Attributes"]
attributes = {each["Key"]: each["Value"] for each in found}

sticky = attributes.get("stickiness.enabled")
assert sticky == "false"  # shows: off
print("stickiness.enabled:", sticky)
delay = attributes.get("deregistration_delay.timeout_seconds")
assert {"seconds": delay} == {"seconds": "300"}  # shows: delay
print("deregistration_delay.timeout_seconds:", delay)
