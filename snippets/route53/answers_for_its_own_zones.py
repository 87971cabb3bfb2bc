# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.dns"]
# fails_when = ["route53.model_holds_cached_records", "route53.model_resolver_never_recurses"]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。Route 53 に問い合わせを送ってはいない。Route 53 VPC Resolver といういまの名前はモデルになく、開発者ガイドによる。"
# limits.en = "This checks what AWS's API model says; no query is sent to Route 53. The name Route 53 VPC Resolver is not in the model yet and rests on the developer guide."
# ///
import botocore.session

session = botocore.session.get_session()

route53 = session.get_service_model("route53")
changes = route53.operation_model("ChangeResourceRecordSets").documentation
assert "a resource record set, which contains authoritative DNS information" in changes
print("Route 53: authoritative DNS information")

resolver = session.get_service_model("route53resolver").documentation
assert "you automatically get DNS resolution within the VPC from Route 53 Resolver" in resolver
assert "Resolver performs recursive lookups against public name servers" in resolver
print("Route 53 Resolver: recursive lookups from within a VPC")
