# /// uradori
# confirmed = "4d419605048eb8d79148ca503adafbf2412dab429e148799d6b4cc86dff98711"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.MaxCapacity", words = "For Glue version 2.0+ jobs, you cannot specify a Maximum capacity. Instead, you should specify a Worker type and the Number of workers." },
#   { place = "botocore:glue/CreateJob.WorkerType", words = "For the G.1X worker type, each worker maps to 1 DPU (4 vCPUs, 16 GB of memory) with 94GB disk, and provides 1 executor per worker." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
