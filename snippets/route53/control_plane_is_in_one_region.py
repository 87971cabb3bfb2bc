# /// uradori
# confirmed = "336fc22d6fc3fffd7766b71bc3d2adf8aacfdf2de377661ad85bedb3beb78c93"
# kind = "source"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html", words = "The Route 53 control plane consists of all public Route 53 APIs covering functionality for hosted zones, records, health checks, DNS query logs, reusable delegation sets, traffic policies, and cost allocation tags. It is hosted in us-east-1.", read = 2026-11-28 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html",
# ]
# limits.ja = "コントロールプレーンがどこにあるかは moto では確かめられない。読んだのは、ホワイトペーパーのページの保存された写しである。"
# limits.en = "Where a control plane is cannot be tried on moto. What was read is a stored copy of the page in the whitepaper."
# ///
