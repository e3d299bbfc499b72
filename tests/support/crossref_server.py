"""A server that answers as Crossref does, and the script that asks it."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.support import programs

ROOT = Path(__file__).parents[2]
SAMPLES = {path.stem: path.read_bytes() for path in (ROOT / "tests/scripts/crossref").glob("*.json")}
assert SAMPLES
BIBLIOGRAPHY = "".join(
    f"@misc{{{key},\n  title = {{{key}}},\n  year = {{2000}},\n{f'  doi = {{{doi}}},' if doi else ''}\n}}\n"
    for key, doi in {
        "wakefield1998ileal": "10.1016/S0140-6736(97)11096-0",
        "concern2020": "10.5555/concern",
        "again2020": "10.5555/Concern",
        "sound2020": "10.5555/sound",
        "unknown2020": "10.5555/unknown",
        "comma2020": "10.5555/a,b",
        "book2020": "",
    }.items()
)
BEFORE = """\
# yaml-language-server: $schema=https://example.org/schemas/retractions.json
origin: "Ours: by hand."
retracted:
  - source: old1999
    kind: removal
    day: 1999-12-31
    notice: 10.5555/old
    reason: "It was: no \\"study\\"."
"""
Said = tuple[int, Mapping[str, str], bytes]


@contextmanager
def crossref_at_home(*answers: Said) -> Iterator[tuple[str, list[str]]]:
    """A server that gives each answer once and the last for ever; its address, and what it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answers[min(len(asked), len(answers) - 1)]
            asked.append(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def run(root: Path, address: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "NO_PROXY": "127.0.0.1", "CROSSREF_URL": address, **environment}
    return programs.run("scripts.refresh_retractions", str(root), cwd=ROOT, environment=variables)


def listed(root: Path) -> str:
    assert not list((root / "data").glob("*.new"))
    return (root / "data/retractions.yml").read_text(encoding="utf-8")


WORKS: Said = (200, {"Content-Type": "application/json"}, SAMPLES["works"])
