# /// uradori
# confirmed = "a4c7a8b4652091f3163c179a268475634f216f84729e89994c543ad0f0c2add2"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.MaxCapacity", words = "When you specify a Python shell job (JobCommand.Name=\"pythonshell\"), you can allocate either 0.0625 or 1 DPU. The default is 0.0625 DPU." },
#   { place = "botocore:glue/CreateJob.MaxCapacity", words = "Do not set MaxCapacity if using WorkerType and NumberOfWorkers." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
