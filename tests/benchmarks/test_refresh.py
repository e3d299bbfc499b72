"""An edit is seen when its answer is here: a server that keeps a reader waiting is no faster for it."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from benchmarks import refresh

WAITS = 0.2
"""Seconds."""


class Slow(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        time.sleep(WAITS)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"A zebra runs.")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's)
        pass


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_time_of_the_answer_counts(address: str) -> None:
    assert WAITS <= refresh.until(address, "zebra", limit=30) < 30


def test_what_never_comes_is_waited_for_until_the_limit(address: str) -> None:
    assert refresh.until(address, "giraffe", limit=0.1) >= 0.1
