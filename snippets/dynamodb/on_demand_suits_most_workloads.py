# /// uradori
# confirmed = "b483f291a740a8e0db0c5aba004e97601491bff08afba77e72cb5dc23e8f099b"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html",
# ]
# limits.ja = "勧めであり、どちらのモードの限度も料金も示さない。"
# limits.en = "This is advice; neither the limits nor the prices of the modes are shown."
# [[quotes]]
# place = "botocore:dynamodb/CreateTable.BillingMode"
# words = "PAY_PER_REQUEST - We recommend using PAY_PER_REQUEST for most DynamoDB workloads. PAY_PER_REQUEST sets the billing mode to On-demand capacity mode."
# [[quotes]]
# place = "botocore:dynamodb/CreateTable.BillingMode"
# words = "PROVISIONED - We recommend using PROVISIONED for steady workloads with predictable growth where capacity requirements can be reliably forecasted."
# ///
