"""Put a streaming query to a Java machine with Flink in it, and print each row as it comes.

Run by the Python of Flink's environment; arguments: the statement that makes the table, and the
query. Prints one JSON object a line: first the version, then the rows.
"""

import json
import os
import sys

from py4j.java_gateway import GatewayParameters, JavaGateway

LOOPBACK = "127.0.0.1"

how = json.loads(os.environ["FLINK_GATEWAY"])
gateway = JavaGateway(
    gateway_parameters=GatewayParameters(
        port=how["port"], auth_token=how["token"], auto_convert=True
    )
)
flink = gateway.jvm.org.apache.flink
configuration = flink.configuration.Configuration.fromMap(
    {
        "execution.target": "local",
        "parallelism.default": "1",
        "table.local-time-zone": "UTC",
        "io.tmp.dirs": how["scratch"],
        # One small cluster inside the Java machine, which nobody else can reach
        "rest.address": LOOPBACK,
        "rest.bind-address": LOOPBACK,
        "rest.port": "0",
        "rest.bind-port": "0",
        "jobmanager.rpc.address": LOOPBACK,
        "jobmanager.bind-host": LOOPBACK,
        "taskmanager.host": LOOPBACK,
        "taskmanager.bind-host": LOOPBACK,
        "taskmanager.numberOfTaskSlots": "1",
        "taskmanager.memory.managed.size": "32m",
        "taskmanager.memory.network.min": "16m",
        "taskmanager.memory.network.max": "16m",
    }
)


def say(thing: object) -> None:
    print(json.dumps(thing), flush=True)


def plain(value: object) -> object:
    """What JSON has a form for, as it is; times and the like as Java writes them."""
    return value if value is None or isinstance(value, (int, float, str)) else value.toString()


settings = flink.table.api.EnvironmentSettings.newInstance().withConfiguration(configuration)
tables = flink.table.api.TableEnvironment.create(settings.inStreamingMode().build())
tables.executeSql(sys.argv[1])
result = tables.executeSql(sys.argv[2])
columns = list(result.getResolvedSchema().getColumnNames())
job = result.getJobClient().get()
rows = result.collect()
say({"flink": flink.runtime.util.EnvironmentInformation.getVersion()})
while rows.hasNext():
    row = rows.next()
    values = {column: plain(row.getField(at)) for at, column in enumerate(columns)}
    say({**values, "job": job.getJobStatus().get().toString()})
