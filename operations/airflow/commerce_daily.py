"""Build the commerce schema every day: a DAG for Airflow 2.9 and later, and 3.

Copy this file into the DAGs folder. It runs the programs `dbt` and `commerce`, which need not be in Airflow's own
environment, and nothing but Bash. Loaders land the raw tables before it: let them come earlier, or trigger it.

Airflow variables (or `AIRFLOW_VAR_COMMERCE_PROJECT_DIR` and so on, in the environment) are its settings:

    commerce_project_dir    folder of the dbt project; default: $AIRFLOW_HOME/dbt
    commerce_target         target of its profile; default: the profile's own
    commerce_bin            folder of `dbt` and `commerce`; default: they are on the PATH

Two more are in the environment alone, for Airflow shows what it renders, and reads a schedule while it parses:

    COMMERCE_WEBHOOK_URL    where `commerce notify` posts what went wrong, in the workers' environment
    COMMERCE_SCHEDULE       cron expression, in UTC; default: 0 5 * * *
"""

from __future__ import annotations

import datetime as dt
import os
from typing import Any

try:  # Airflow 3
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
    from airflow.operators.bash import BashOperator

# Bash reads settings from its environment, where none of them can be taken for a command.
ENVIRONMENT = {
    "COMMERCE_PROJECT_DIR": "{{ var.value.get('commerce_project_dir', '') }}",
    "COMMERCE_TARGET": "{{ var.value.get('commerce_target', '') }}",
    "COMMERCE_BIN": "{{ var.value.get('commerce_bin', '') }}",
    "COMMERCE_RUN_STARTED": "{{ dag_run.start_date.isoformat() }}",
}
PREPARE = (
    'export PATH="${COMMERCE_BIN:+$COMMERCE_BIN:}$PATH"'
    ' && cd "${COMMERCE_PROJECT_DIR:-${AIRFLOW_HOME:-$HOME/airflow}/dbt}" && '
)
TARGET = '${COMMERCE_TARGET:+--target "$COMMERCE_TARGET"}'


def task(name: str, command: str, **options: Any) -> Any:
    """Return a task that runs a command in the dbt project."""
    return BashOperator(task_id=name, bash_command=PREPARE + command, env=ENVIRONMENT, append_env=True, **options)


with DAG(
    dag_id="commerce_daily",
    description="Builds and tests the commerce schema, and tells people what went wrong.",
    schedule=os.environ.get("COMMERCE_SCHEDULE", "0 5 * * *"),
    start_date=dt.datetime(2025, 1, 1, tzinfo=dt.UTC),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 1, "retry_delay": dt.timedelta(minutes=5)},
    tags=["commerce", "dbt"],
) as dag:
    deps = task("deps", "dbt deps")
    build = task("build", f"dbt build {TARGET}")
    # The rest tells what happened, whatever it was. One after the other: of DuckDB one process at a time can write.
    check = task("check", f"commerce check {TARGET}", trigger_rule="all_done", retries=0)
    freshness = task("freshness", f"dbt source freshness {TARGET}", trigger_rule="all_done")
    notify = task(
        "notify",
        f'commerce notify --only-problems --newer-than "$COMMERCE_RUN_STARTED" {TARGET}',
        trigger_rule="all_done",
        retries=0,
    )
    # A run is in the state of its last task, which fails with any that failed before it.
    done = task("done", "true", retries=0)

    deps >> build >> check >> freshness >> notify
    [build, check, freshness, notify] >> done
