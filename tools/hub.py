"""Run `dbt deps`, with or without the public package hub.

    python -m tools.hub [--project-dir DIR] [--dbt PROGRAM]

The public hub is asked first. Where it cannot be reached, a hub on the loopback interface serves the same packages:
from git mirrors in the folder that COMMERCE_PACKAGE_MIRRORS names (`<folder>/<owner>+<repository>/repo`), else the
stand-ins of this repository. A hub is a list of packages, a page per package, and tar files; see `Hub`.
"""

import gzip
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import threading
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any

import click
import yaml

ROOT = Path(__file__).parents[1]
STAND_INS = ROOT / "integration_tests" / "stand_ins"
PUBLIC_HUB = "https://hub.getdbt.com/"
MIRRORS_VARIABLE = "COMMERCE_PACKAGE_MIRRORS"
# Package on the hub -> its git repository. dbt_date is what dbt_expectations itself depends on.
MIRRORED = {
    "dbt-labs/dbt_utils": "dbt-labs+dbt-utils",
    "metaplane/dbt_expectations": "metaplane+dbt-expectations",
    "godatadriven/dbt_date": "godatadriven+dbt-date",
}
STOOD_IN = ("dbt-labs/dbt_utils", "metaplane/dbt_expectations")


class HubError(Exception):
    """The packages could not be installed; the message says what to do."""


@dataclass(frozen=True)
class Package:
    """One version of one package, as a hub serves it."""

    full_name: str
    version: str
    files: dict[str, bytes]

    @property
    def tar_path(self) -> str:
        """Path of the tar file below the hub's root."""
        return f"tar/{self.full_name}/{self.version}.tar.gz"

    def tar(self) -> bytes:
        """Return the package as a tar.gz with one top folder; same files, same bytes."""
        buffer = io.BytesIO()
        top = f"{self.full_name.split('/')[1]}-{self.version}"
        with (
            gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w") as tar,
        ):
            folders = {str(folder) for name in self.files for folder in PurePosixPath(top, name).parents[:-1]}
            for folder in sorted(folders):  # dbt v2 does not make folders that the tar does not list
                member = tarfile.TarInfo(folder)
                member.type, member.mode = tarfile.DIRTYPE, 0o755
                tar.addfile(member)
            for name, content in sorted(self.files.items()):
                member = tarfile.TarInfo(f"{top}/{name}")
                member.size = len(content)
                tar.addfile(member, io.BytesIO(content))
        return buffer.getvalue()

    def unpack(self, folder: Path) -> None:
        """Write the package to its place in a project's `dbt_packages` folder."""
        for name, content in self.files.items():
            path = folder / self.full_name.split("/")[1] / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def page(self, hub_url: str) -> dict[str, Any]:
        """Return the package's page of the hub's interface."""
        namespace, name = self.full_name.split("/")
        project = yaml.safe_load(self.files["dbt_project.yml"])
        dependencies = yaml.safe_load(self.files.get("packages.yml", b"{}")) or {}
        required = project.get("require-dbt-version", [])
        return {
            "name": name,
            "namespace": namespace,
            "latest": self.version,
            "versions": {
                self.version: {
                    "id": f"{self.full_name}/{self.version}",
                    "name": name,
                    "version": self.version,
                    "packages": dependencies.get("packages", []),
                    "require_dbt_version": [required] if isinstance(required, str) else required,
                    "downloads": {"tarball": hub_url + self.tar_path},
                }
            },
        }


@dataclass(frozen=True)
class Hub:
    """A hub on the loopback interface.

    `api/v1/index.json` lists the packages, `api/v1/<package>.json` is a package's page, `tar/...` its files.
    """

    packages: tuple[Package, ...]

    @contextmanager
    def serve(self) -> Iterator[str]:
        """Serve until the block ends; yields the hub's address, which ends in a slash."""
        pages: dict[str, bytes] = {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = pages.get(self.path.lstrip("/"))
                self.send_response(HTTPStatus.NOT_FOUND if page is None else HTTPStatus.OK)
                self.send_header("Content-Length", str(len(page or b"")))
                self.end_headers()
                self.wfile.write(page or b"")

            def log_message(self, *args: object) -> None:
                """Stay quiet: dbt reports what it asks for."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        pages["api/v1/index.json"] = _json([package.full_name for package in self.packages])
        for package in self.packages:
            pages[f"api/v1/{package.full_name}.json"] = _json(package.page(url))
            pages[package.tar_path] = package.tar()
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield url
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def stand_ins() -> list[Package]:
    """Return this repository's own stand-ins."""
    return [_from_folder(name, STAND_INS / name.split("/")[1]) for name in STOOD_IN]


def mirrored(folder: Path) -> list[Package]:
    """Return the newest tagged version of each real package whose git mirror stands in the folder."""
    return [
        _from_git(name, folder / repository / "repo")
        for name, repository in MIRRORED.items()
        if (folder / repository / "repo").is_dir()
    ]


def own_package() -> Package:
    """Return this very package, from the files git would track now."""
    listed = _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").decode()
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    files = {name: (ROOT / name).read_bytes() for name in names}
    version = str(yaml.safe_load(files["dbt_project.yml"])["version"])
    return Package("commerce-schema/commerce", version, files)


def local_packages() -> tuple[str, list[Package]]:
    """Return where the local packages come from, in words, and the packages."""
    folder = os.environ.get(MIRRORS_VARIABLE)
    packages = mirrored(Path(folder)) if folder else []
    if {package.full_name for package in packages} >= set(MIRRORED):
        return f"the git mirrors that {MIRRORS_VARIABLE} names", packages
    return "STAND-INS of this repository, NOT the real packages", stand_ins()


def install(project_dir: Path, dbt: str, extra: Iterable[Package] = (), timeout: float = 3.0) -> str:
    """Run `dbt deps` in the project; returns where the packages came from.

    Packages in `extra` are served besides; then the public hub, which lacks them, is not asked.

    Raises:
        HubError: when `dbt deps` fails.
    """
    extra = tuple(extra)
    if not extra and _reachable(PUBLIC_HUB, timeout):
        _dbt_deps(project_dir, dbt, PUBLIC_HUB)
        return "the public hub"
    origin, packages = local_packages()
    with Hub((*packages, *extra)).serve() as url:
        _dbt_deps(project_dir, dbt, url)
    return origin


def _dbt_deps(project_dir: Path, dbt: str, url: str) -> None:
    # dbt reads the address when it is imported, hence the process; the lock may name what another hub served, hence
    # the upgrade.
    environment = {**os.environ, "DBT_PACKAGE_HUB_URL": url, "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
    command = [
        dbt,
        "deps",
        "--upgrade",
        "--project-dir",
        str(project_dir),
        "--profiles-dir",
        str(project_dir),
    ]
    done = subprocess.run(command, cwd=project_dir, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise HubError(f"dbt deps failed in {project_dir}:\n{done.stdout}{done.stderr}")


def _reachable(url: str, timeout: float) -> bool:
    try:
        with urllib.request.urlopen(url + "api/v1/index.json", timeout=timeout) as answer:  # noqa: S310 - fixed https
            return bool(answer.status == HTTPStatus.OK)
    except OSError:
        return False


def _from_folder(full_name: str, folder: Path) -> Package:
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return Package(full_name, str(yaml.safe_load(files["dbt_project.yml"])["version"]), files)


def _from_git(full_name: str, repository: Path) -> Package:
    tags = _git(repository, "tag").decode().split()
    versions = sorted(
        (tuple(map(int, match.groups())), tag) for tag in tags if (match := re.fullmatch(r"v?(\d+)\.(\d+)\.(\d+)", tag))
    )
    if not versions:
        raise HubError(f"{repository} holds no tagged version of {full_name}")
    number, tag = versions[-1]
    archive = _git(repository, "archive", "--format=tar", tag)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = {member.name: tar.extractfile(member) for member in tar if member.isfile()}
        contents = {name: file.read() for name, file in files.items() if file is not None}
    return Package(full_name, ".".join(map(str, number)), contents)


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _json(content: object) -> bytes:
    return json.dumps(content).encode()


@click.command()
@click.option("--project-dir", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT)
@click.option("--dbt", default=str(Path(sys.executable).with_name("dbt")), help="The dbt program to call.")
def main(project_dir: Path, dbt: str) -> None:
    """Install the packages that the project names."""
    try:
        origin = install(project_dir.resolve(), dbt)
    except HubError as error:
        raise click.ClickException(str(error)) from error
    click.secho(f"dbt packages installed from {origin}", fg="yellow" if "STAND-INS" in origin else None, bold=True)


if __name__ == "__main__":
    main()
