# /// uradori
# confirmed = "d0b5756f19a856089d0d02398ab5d7c8361726e2941c659054be3bc9e218e71d"
# kind = "source"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html", words = "During a control plane impairment, CRUDL-type operations for Route 53 may not work, but DNS resolution and health checks, and updates to routing resulting from changes in health checks, will continue to work.", read = 2026-11-28 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/disaster-recovery-resiliency.html",
# ]
# limits.ja = "コントロールプレーンの障害は moto では再現できず、botocore の API モデルにもこの区別の記述がない。読んだのは、ホワイトペーパーのページの保存された写しである。"
# limits.en = "moto cannot imitate the loss of a control plane, and the API model in botocore does not draw this distinction. What was read is a stored copy of the page in the whitepaper."
# ///
