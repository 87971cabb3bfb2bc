# /// uradori
# confirmed = "a2048610a63d706ade91c478640f23f5c7e8e0f3dd070bfd6ab025a899a60513"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-name"]
# fails_when = [
#   "route53_models.model_adds_a_third_role",
#   "route53_models.model_has_no_primary",
#   "route53_models.model_has_no_secondary",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "AWS の API モデルでは、Failover に指定できる値は PRIMARY と SECONDARY の2つである。"
# account.en = "In AWS's API model, Failover has two values, PRIMARY and SECONDARY."
# limits.ja = "レコードは作っていない。moto はどんな組み合わせでも受け取るので、証言させない。"
# limits.en = "No record was created; moto takes any combination and is not called as a witness."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
changes = route53.operation_model("ChangeResourceRecordSets").input_shape.members["ChangeBatch"]
record = changes.members["Changes"].member.members["ResourceRecordSet"]
values = {"Failover": record.members["Failover"].enum}

assert len(values["Failover"]) == 2  # shows: two
assert "PRIMARY" in values["Failover"]  # shows: primary
assert "SECONDARY" in values["Failover"]  # shows: secondary
print("Failover:", *values["Failover"])
