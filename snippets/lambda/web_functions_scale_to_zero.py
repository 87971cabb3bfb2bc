# /// uradori
# confirmed = "1e773fffece3f4938f148955540a12328131b5068eea16a380e05e0b04ddfeeb"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/lambda-web/Welcome.html"]
# [[quotes]]
# place = "botocore:lambda-web"
# words = "AWS Lambda Web Functions is a capability of AWS Lambda that you can use to run web applications and API backends as serverless HTTP servers."
# [[quotes]]
# place = "botocore:lambda-web"
# words = "Lambda creates an HTTPS endpoint, manages the execution environments, and scales your application with traffic, including to zero when it's idle."
# ///
