# /// uradori
# confirmed = "6f383217552eb585aa0439941ed7e6d3bf5118e795f30cb03484ec39d9a29beb"
# kind = "source"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html", words = "What this means is that when you are planning for dependencies on Route 53, you should not rely on the Route 53 control plane in your recovery path. For example, a statically-stable design would be to use the status of health checks to perform failovers between Regions or to evacuate an Availability Zone.", read = 2026-11-28 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html",
# ]
# limits.ja = "AWS の設計上の助言であり、moto では確かめようがない。読んだのは、ホワイトペーパーのページの保存された写しである。"
# limits.en = "This is AWS's advice on design, which moto cannot bear out. What was read is a stored copy of the page in the whitepaper."
# ///
