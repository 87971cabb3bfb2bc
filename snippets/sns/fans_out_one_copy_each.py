# /// uradori
# statements = ["sns.notify"]
# fails_when = ["sns.delivers_to_first_subscriber", "sns.delivers_twice", "sns.loses_first_delivery"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# limits.ja = "moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
topic = sns.create_topic(Name="orders")["TopicArn"]
queues = {}
for name in ["shipping", "billing", "analytics"]:
    queues[name] = sqs.create_queue(QueueName=name)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queues[name], AttributeNames=["QueueArn"])
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true"},
    )

sns.publish(TopicArn=topic, Message="order-1042")

for name, queue in queues.items():
    copies = receive_all(queue)
    assert copies == ["order-1042"]
    print(f"{name}: {copies[0]}")
# --8<-- [end:show]
