"""Sum up what the last dbt command left, and tell people: what `commerce notify` does."""

from __future__ import annotations

import ast
import datetime as dt
import html
import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generators.errors import CommerceError
from operations.dbt import DbtProject

_FAILED = {"error", "fail", "runtime error", "partial success"}
_MOST_NAMES = 10  # of failures or warnings in a message
_LONGEST = 300  # characters of what dbt says of one
_TIMEOUT = 10  # seconds
_GONE = {403, 404, 410}  # answers of a webhook that somebody took away
_BUSY = 429
# What a log of dbt starts each command with: a line with its id, one with its arguments.
_STARTED = re.compile(r"^=+ [\d:.]+ \| ([\da-f-]{36}) =+$")
_ARGUMENTS = "running dbt with arguments "
# Commands of dbt; those that leave results of nodes are told of.
_COMMANDS = {
    **dict.fromkeys(("build", "retry", "run", "seed", "snapshot", "test"), True),
    **dict.fromkeys(("clean", "clone", "compile", "debug", "deps", "docs", "init", "list", "ls", "parse"), False),
    **dict.fromkeys(("run-operation", "show", "source"), False),
}
# Of each model that is built: a line per figure and subject. None of them shows what a shop landed.
_FIGURES = {
    "commerce_quality__rejected_rows": """
        select 'rejected rows' as figure, concat(platform, ' ', reason) as subject, count(*) as amount
        from {relation} group by platform, reason
    """,
    "commerce_quality__order_reconciliation": """
        select 'unexplained orders' as figure, platform as subject, count(*) as amount
        from {relation} where status = 'unexplained' group by platform
    """,
    "commerce_quality__missing_rates": """
        select 'days without a rate' as figure, concat(fact, ' in ', currency_code) as subject, count(*) as amount
        from {relation} group by fact, currency_code
    """,
    "commerce_quality__unmapped_values": """
        select 'unmapped values' as figure, concat(platform, ' ', entity, '.', column_name) as subject,
            count(*) as amount
        from {relation} group by platform, entity, column_name
    """,
}


@dataclass(frozen=True)
class Told:
    """A node that dbt complains of, and what it says."""

    name: str
    message: str


@dataclass(frozen=True)
class Figure:
    """A count of a model of quality: of what, of which platform and so on, how many."""

    name: str
    subject: str
    amount: int


@dataclass(frozen=True)
class Summary:
    """What a person must know of the last dbt command.

    Attributes:
        title: the command, its target and when it ended.
        counts: how many nodes ended how.
        failures, warnings: of nodes, and of sources that are not fresh.
        figures: of the models of quality; every one is of something that should not be.
        unread: why the figures could not be read; None where they were.
    """

    title: str
    counts: Mapping[str, int] = field(default_factory=dict)
    failures: tuple[Told, ...] = ()
    warnings: tuple[Told, ...] = ()
    figures: tuple[Figure, ...] = ()
    unread: str | None = None

    @property
    def is_well(self) -> bool:
        """Whether nobody has to look."""
        return not (self.failures or self.warnings or self.figures or self.unread)

    def text(self) -> str:
        """Return a few lines, which Markdown reads as a list."""
        return "\n".join(self._lines())

    def _verdict(self) -> str:
        counts = [(len(self.failures), "failure"), (len(self.warnings), "warning")]
        told = ", ".join(_count(number, word) for number, word in counts if number)
        return told or ("all is well" if self.is_well else "look at the quality")

    def _lines(self) -> Iterator[str]:
        yield f"{self.title}: {self._verdict()}"
        yield ""
        if self.counts:
            told = ", ".join(f"{number:,} {status}" for status, number in self.counts.items())
            yield f"- {_count(sum(self.counts.values()), 'node')}: {told}"
        for word, nodes in (("failed", self.failures), ("warning", self.warnings)):
            yield from (f"- {word}: {node.name}: {node.message}" for node in nodes[:_MOST_NAMES])
            if len(nodes) > _MOST_NAMES:
                yield f"- {word}: {len(nodes) - _MOST_NAMES:,} more"
        for name in dict.fromkeys(figure.name for figure in self.figures):
            alike = [figure for figure in self.figures if figure.name == name]
            parts = ", ".join(f"{figure.subject} {figure.amount:,}" for figure in alike)
            yield f"- {name}: {sum(figure.amount for figure in alike):,} ({parts})"
        if self.unread:
            yield f"- the figures of quality cannot be read: {_short(self.unread)}"


def summarize(project: DbtProject, target_path: Path | None = None, newer_than: dt.datetime | None = None) -> Summary:
    """Return what the last dbt command left, with the figures of the warehouse of its target.

    Results older than `newer_than` are none, and so are those of a command that dbt's log names a later one of: dbt
    has stopped before it ran anything.

    Raises:
        CommerceError: where there is no project, or what dbt left cannot be read.
    """
    folder = project.target_path(target_path)
    run = _artifact(folder / "run_results.json", newer_than)
    if run is None:
        lacking = f"no run_results.json in {folder}" + (f" that is newer than {newer_than}" if newer_than else "")
        summary = _without_results(f"{lacking}: it stopped before it ran anything, or --target-path is another")
    elif dead := _without_a_trace(run):
        summary = _without_results(f"`{dead}` left none: it stopped before it ran anything, {_log_of(run)} says why")
    else:
        summary = _of_results(run, _artifact(folder / "manifest.json") or {})
        project = _as_run(project, run["args"])
    if sources := _artifact(folder / "sources.json", newer_than):
        stale = [(result["status"], _freshness(result)) for result in sources["results"]]
        summary = replace(
            summary,
            failures=summary.failures + tuple(told for status, told in stale if status in _FAILED),
            warnings=summary.warnings + tuple(told for status, told in stale if status == "warn"),
        )
    try:
        return replace(summary, figures=tuple(_figures(project, folder)))
    except CommerceError as error:
        return replace(summary, unread=str(error))


def post(url: str, text: str) -> None:
    """Post the text to an incoming webhook, as Slack, Mattermost and Teams take it.

    Raises:
        CommerceError: where it cannot be reached, refuses, or has no time; the message shows no more of the URL than
            its host.
    """
    body = json.dumps({"text": html.escape(text, quote=False)}).encode()
    try:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})  # noqa: S310
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=_TIMEOUT):
            pass
    except urllib.error.HTTPError as error:
        status = f"{error.code} {http.client.responses.get(error.code, '')}".strip()
        raise CommerceError(f"the webhook of {parts.hostname} refused ({status}): {_remedy(error.code)}") from None
    except (ValueError, http.client.InvalidURL):
        raise CommerceError("the webhook is no URL: it must be as https://HOST/PATH") from None
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error) or type(error).__name__
        raise CommerceError(f"the webhook of {parts.hostname} cannot be reached ({reason}): try again later") from None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Refuses redirects: what follows them is no POST any more, and would get lost."""

    def redirect_request(self, *_: Any) -> None:
        """Follow none."""


def _remedy(status: int) -> str:
    """Return what to do about a webhook that gave that answer."""
    if status in _GONE:
        return "make a new one there"
    if status == _BUSY or status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
        return "try again later"
    return "look at its URL"


def _artifact(path: Path, newer_than: dt.datetime | None = None) -> Any:
    """Return what a file of dbt holds, None where there is none or it is too old."""
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        written_at = _instant(content)
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise CommerceError(f"{path} cannot be read: run dbt again ({error})") from error
    return content if newer_than is None or written_at >= newer_than else None


def _instant(content: Mapping[str, Any]) -> dt.datetime:
    return dt.datetime.fromisoformat(content["metadata"]["generated_at"])


def _without_results(message: str) -> Summary:
    return Summary("commerce: no results of dbt", failures=(Told("dbt", message),))


def _without_a_trace(run: Mapping[str, Any]) -> str | None:
    """Return the last command after that of the results which should have left some as well, as dbt's log has it.

    None where there is none, and where the log does not have the command of the results.
    """
    own, found = None, None
    for invocation, arguments in _logged(_log_of(run)):
        if invocation == run["metadata"].get("invocation_id"):
            own, found = arguments, None
        elif own and _leaves_results(arguments) and arguments.get("target_path") == own.get("target_path"):
            found = _command(arguments)
    return f"dbt {found}" if found else None


def _log_of(run: Mapping[str, Any]) -> Path:
    return Path(run["args"].get("log_path") or "") / "dbt.log"


def _logged(path: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the id and the arguments of each command in a log of dbt and in those before it, oldest first."""
    invocation = ""
    before = sorted(path.parent.glob(f"{path.name}.[0-9]*"), key=lambda log: int(log.suffix[1:]), reverse=True)
    for log in (*before, path):
        if not log.is_file():
            continue
        with log.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if started := _STARTED.match(line):
                    invocation = started[1]
                elif invocation and _ARGUMENTS in line:
                    yield invocation, ast.literal_eval(line.partition(_ARGUMENTS)[2])
                    invocation = ""


def _command(arguments: Mapping[str, str]) -> str:
    words = arguments.get("invocation_command", "").split()
    return next((word for word in words if word in _COMMANDS), "")


def _leaves_results(arguments: Mapping[str, str]) -> bool:
    return _COMMANDS.get(_command(arguments), False) and arguments.get("write_json") == "True"


def _of_results(run: Mapping[str, Any], manifest: Mapping[str, Any]) -> Summary:
    results = run["results"]
    target = f" on {run['args']['target']}" if run["args"].get("target") else ""
    statuses = [result["status"] for result in results]
    nothing = () if results else (Told("dbt", "it ran no node: look at its packages and at what was selected"),)
    return Summary(
        title=f"commerce: dbt {run['args']['which']}{target}, {_instant(run):%Y-%m-%d %H:%M} UTC",
        counts={status: statuses.count(status) for status in dict.fromkeys(statuses)},
        failures=nothing + tuple(_told(result, manifest) for result in results if result["status"] in _FAILED),
        warnings=tuple(_told(result, manifest) for result in results if result["status"] == "warn"),
    )


def _told(result: Mapping[str, Any], manifest: Mapping[str, Any]) -> Told:
    """Return the node of a result by name; a test, whose name may be a sentence, with its model."""
    unique_id = result["unique_id"]
    known: dict[str, Any] = {**manifest.get("nodes", {}), **manifest.get("unit_tests", {})}
    node = known.get(unique_id, {})
    name = str(node.get("name") or unique_id.split(".")[2])
    model = str(node.get("attached_node") or node.get("model") or "").rpartition(".")[2]
    return Told(f"{name} of {model}" if model and model not in name else name, _short(result["message"]))


def _freshness(result: Mapping[str, Any]) -> Told:
    name = ".".join(result["unique_id"].split(".")[2:])
    loaded = result.get("max_loaded_at")
    return Told(f"source {name}", f"last loaded at {loaded}" if loaded else _short(result.get("error")))


def _as_run(project: DbtProject, arguments: Mapping[str, Any]) -> DbtProject:
    """Return the project with the target and vars of the last command, where no others are asked for."""
    variables = json.dumps(arguments["vars"]) if arguments.get("vars") else None
    return replace(
        project,
        target=project.target or arguments.get("target"),
        variables=project.variables or variables,
    )


def _figures(project: DbtProject, folder: Path) -> Iterator[Figure]:
    (shown,) = project.run("show", "--inline", _query(), "--limit", "-1", "--target-path", str(folder.resolve()))
    for row in shown.agate_table.rows:
        name, subject, amount = row.values()
        yield Figure(name, subject, int(amount))


def _query() -> str:
    """Return a query that reads those of the models that are built."""
    parts = "".join(
        f"""
        {{%- for node in graph.nodes.values() if node.package_name == "commerce" and node.name == "{model}" -%}}
        {{%- set relation = adapter.get_relation(node.database, node.schema, node.alias) -%}}
        {{%- if relation %}} union all {query.format(relation="{{ relation }}")} {{%- endif -%}}
        {{%- endfor -%}}
        """
        for model, query in _FIGURES.items()
    )
    return f"""
        select figure, subject, amount
        from (
            select 'none' as figure, '' as subject, 0 as amount
            {{%- if execute -%}} {parts} {{%- endif %}}
        ) as figures
        where amount > 0
        order by figure, amount desc, subject
    """


def _short(message: object) -> str:
    text = " ".join(str(message or "").split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
