# /// uradori
# confirmed = "c7f492cc84f77dc2c3f660e5c5ede9fbdcb1823056ad5926bcb552b9755fba42"
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
