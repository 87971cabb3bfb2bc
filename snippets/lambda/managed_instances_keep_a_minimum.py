# /// uradori
# confirmed = "82f4373986df0223342721916783e4c6872a6a26fb3c9889051f0010d3e9ee9a"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html"]
# limits.ja = "moto にはマネージドインスタンスがない。"
# limits.en = "moto has no Managed Instances."
# [[quotes]]
# place = "botocore:lambda/PutFunctionScalingConfig"
# words = "Sets the scaling configuration for a Lambda Managed Instances function."
# [[quotes]]
# place = "botocore:lambda/FunctionScalingConfig.MinExecutionEnvironments"
# words = "The minimum number of execution environments to maintain for the function."
# ///
