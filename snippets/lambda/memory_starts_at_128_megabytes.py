# /// uradori
# confirmed = "36beae6b64b525182ab034acb50201dd1c47fc6ae409b45154464519f429df05"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction.MemorySize"
# words = "Increasing the function memory also increases its CPU allocation. The default value is 128 MB."
# ///
