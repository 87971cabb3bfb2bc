# /// uradori
# confirmed = "2bd8cfb7d4855d8740fe79660753ba07d545ee758cc631582f89f65d83765fd7"
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
