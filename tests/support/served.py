"""A built site on a server of its own."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that does not write each request down."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        pass


def serve(folder: Path) -> Iterator[str]:
    """The address of a server of a folder, as long as it is needed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
