"""A server that compresses as a good host does, with Brotli, and counts what it sends.

HTML is asked for again on each visit, other files are kept for an hour: so a second page shows what is kept.
"""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli

PACKED = frozenset({".woff2", ".woff", ".png", ".jpg", ".webp", ".avif", ".zip", ".gz", ".pdf"})
"""Files that are compressed already."""
TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".mjs": "text/javascript"}
QUALITY = 9


@dataclass(frozen=True)
class Host:
    address: str
    """Without a slash at its end."""
    sent: list[tuple[str, int]] = field(default_factory=list)
    """Path and bytes of the body of each answer."""


@contextmanager
def host(folder: Path) -> Iterator[Host]:
    """A server of the folder, as long as it is needed."""
    sent: list[tuple[str, int]] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, folder=folder.resolve(), sent=sent)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Host(f"http://127.0.0.1:{server.server_port}", sent)
        server.shutdown()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *request: Any, folder: Path, sent: list[tuple[str, int]]) -> None:
        self.folder, self.sent = folder, sent
        super().__init__(*request)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.lstrip("/")
        if file.is_dir() and not path.endswith("/"):
            self.answer(301, b"", {"Location": f"{path}/"})
            return
        file = file / "index.html" if file.is_dir() else file
        there = file.is_file() and file.resolve().is_relative_to(self.folder)
        file = file if there else self.folder / "404.html"
        if not file.is_file():
            self.answer(404, b"", {})
            return
        packs = "br" in self.headers.get("Accept-Encoding", "") and file.suffix not in PACKED
        body = compressed(file, file.stat().st_mtime_ns) if packs else file.read_bytes()
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        stays = file.suffix != ".html" and file.name != "sw.js"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        heads = {
            "Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
            "ETag": tag,
            "Cache-Control": "max-age=3600" if stays else "no-cache",
            **({"Content-Encoding": "br", "Vary": "Accept-Encoding"} if packs else {}),
        }
        if self.headers.get("If-None-Match") == tag:
            self.answer(304, b"", heads)
        else:
            self.answer(200 if there else 404, body, heads)

    def answer(self, status: int, body: bytes, heads: dict[str, str]) -> None:
        self.sent.append((urlsplit(self.path).path, len(body)))
        self.send_response_only(status)
        for name, value in heads.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        pass


@cache
def compressed(file: Path, changed: int) -> bytes:  # it is compressed anew after a change
    return bytes(brotli.compress(file.read_bytes(), quality=QUALITY))
