"""A built site on a server of its own, which has browsers report whatever the security policy of its pages refuses."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs_routines.plugin import sealing
from tests.support import scripts

REPORTS = "/policy-reports"
UNBUNDLED = "/unbundled/"
"""Where single modules of the scripts are served, for tests that ask one; the built site has them bundled."""
THEIRS = (
    ("require-trusted-types-for", "sw.js"),  # the service worker imports Workbox
)
"""Violations that are known: the directive, and the script that violates it. No other one may come."""
_HASH = re.compile(r"\.[0-9a-f]{8}\.")
_INLINE = re.compile(r"""<script(?: data-[\w-]+="[^"]*")*>(.*?)</script>""", re.DOTALL)


@dataclass(frozen=True)
class Served:
    """The address of a site, and every violation of its policy that a browser reported."""

    address: str
    violations: list[str] = field(default_factory=list)
    """`directive: what was refused in which script`."""

    def unexpected(self, since: int = 0) -> list[str]:
        """The violations that are not known, once each, leaving out those that were reported before."""
        return sorted({each for each in self.violations[since:] if not _known(each)})


def policy(folder: Path) -> str:
    """The policy that the pages of the built site have, in one: the scripts in all of them are allowed."""
    texts = (path.read_bytes().decode("utf-8") for path in folder.rglob("*.html"))
    scripts = {script for text in texts for script in _INLINE.findall(text)}
    return f"{sealing.policy(scripts)}; report-uri {REPORTS}"


class Handler(SimpleHTTPRequestHandler):
    """A server of files that writes no request down, sends the policy, and keeps what browsers report of it."""

    def __init__(self, *request: Any, policy: str, enforced: str, violations: list[str], **options: Any) -> None:
        self.policy, self.enforced, self.violations = policy, enforced, violations
        super().__init__(*request, **options)

    def translate_path(self, path: str) -> str:
        if path.startswith(UNBUNDLED):
            return str(scripts.assets() / path.removeprefix(UNBUNDLED))
        return super().translate_path(path)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy-Report-Only", self.policy)
        if self.enforced:
            self.send_header("Content-Security-Policy", self.enforced)
        super().end_headers()

    def do_POST(self) -> None:
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["csp-report"]
        refused = report.get("script-sample", "").partition("|")[0] or report["blocked-uri"]
        script = urlsplit(report.get("source-file", "")).path.removeprefix("/")
        self.violations.append(f"{report['effective-directive']}: {refused} in {_HASH.sub('.*.', script)}")
        self.send_response(200)
        self.send_header("Content-Length", "0")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        pass


@contextmanager
def serve(folder: Path, enforced: str = "") -> Iterator[Served]:
    """A server of a folder, as long as it is needed. `enforced`: the policy that it sends to be kept, if any."""
    violations: list[str] = []
    handler = partial(Handler, policy=policy(folder), enforced=enforced, violations=violations, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/", violations)
        server.shutdown()


def _known(violation: str) -> bool:
    if violation.endswith("eval in "):  # no script of a page: it is how Playwright evaluates
        return True
    directive, script = violation.partition(": ")[0], violation.rpartition(" in ")[2]
    return (directive, script) in THEIRS
