# /// uradori
# confirmed = "d1837a8576cea28e879bd709aa1701aedb52c507b70d526199559d6d4c474632"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-name"]
# fails_when = [
#   "route53_models.model_adds_a_third_role",
#   "route53_models.model_has_no_primary",
#   "route53_models.model_has_no_secondary",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "`Failover` に指定できる値の一覧を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of values for `Failover` was read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "AWS の API モデルの定義を確かめている。moto はどんな組み合わせでも受け取るので証言させない。"
# limits.en = "This checks what AWS's API model defines; moto takes any combination and is not called as a witness."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
values = {"Failover": route53.shape_for("ResourceRecordSet").members["Failover"].enum}

assert len(values["Failover"]) == 2  # shows: two
assert "PRIMARY" in values["Failover"]  # shows: primary
assert "SECONDARY" in values["Failover"]  # shows: secondary
print("Failover:", *values["Failover"])
