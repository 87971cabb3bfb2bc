# /// uradori
# kind = "source"
# statements = ["r53.multiregion"]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/disaster-recovery-resiliency.html",
# ]
# limits.ja = "コントロールプレーンの障害は moto では再現できず、botocore の API モデルにもこの区別の記述がない。"
# limits.en = "moto cannot imitate the loss of a control plane, and the API model in botocore does not draw this distinction."
# ///
