# /// uradori
# confirmed = "7e9f848a7eff7186529e625390e25de90d7e7f244415994bc0a3364f4ae0b04a"
# fails_when = [
#   "elbv2.stickiness_is_on_with_http2",
#   "elbv2.targets_drain_for_a_minute",
# ]
# quotes = [
#   { place = "botocore:elbv2/TargetGroupAttribute.Key", words = "The default value is 300 seconds." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html",
#   "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html",
# ]
# account.ja = "moto に作った HTTP のターゲットグループでは、ターゲットがインスタンスでも IP アドレスでも、プロトコルバージョンやポートがどれでも、stickiness.enabled がはじめは false で、登録解除の遅延は300秒だった。"
# account.en = "In target groups for HTTP that were created in moto, for instances and for IP addresses with each protocol version and on two ports, stickiness.enabled was false at first, and the deregistration delay was 300 seconds."
# limits.ja = "リクエストは送っていない。moto のロードバランサーは、リクエストを振り分けない。ほかのプロトコルや、Lambda 関数をターゲットにする場合は試していない。"
# limits.en = "No request was sent: moto's load balancers route none. Other protocols, and Lambda functions as targets, were not tried."
# ///
from itertools import product

import boto3

vpc = boto3.client("ec2").create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]
elb = boto3.client("elbv2")
for targets, version in product(("instance", "ip"), ("HTTP1", "HTTP2", "GRPC")):
    network = {"VpcId": vpc["VpcId"], "TargetType": targets}
    for port, path in ((80, "/"), (8080, "/health")):
        protocol = {"Protocol": "HTTP", "ProtocolVersion": version, "Port": port}
        name = f"{version}-to-{targets}-{port}"
        created = elb.create_target_group(Name=name, HealthCheckPath=path, **protocol, **network)
        group = created["TargetGroups"][0]["TargetGroupArn"]
        found = elb.describe_target_group_attributes(TargetGroupArn=group)["Attributes"]
        attributes = {each["Key"]: each["Value"] for each in found}

        sticky = attributes.get("stickiness.enabled")
        assert sticky == "false"  # shows: off
        delay = attributes.get("deregistration_delay.timeout_seconds")
        assert {"seconds": delay} == {"seconds": "300"}  # shows: delay
    print(f"{version}, targets by {targets}: sticky {sticky}, delay {delay} s")
