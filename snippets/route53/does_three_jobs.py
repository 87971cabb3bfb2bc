# /// uradori
# confirmed = "a991de637167fabfe23fc598ca559d587f072c5654ab57dd3d4cc14297021e5e"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.dns"]
# quotes = [
#   { place = "botocore:route53", words = "Amazon Route 53 is a highly available and scalable Domain Name System (DNS) web service." },
#   { place = "botocore:route53", words = "You can use Route 53 to: Register domain names." },
#   { place = "botocore:route53", words = "Route internet traffic to the resources for your domain" },
#   { place = "botocore:route53", words = "Check the health of your resources." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html",
# ]
# ///
