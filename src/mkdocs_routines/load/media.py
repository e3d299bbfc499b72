"""Media beside the hand-written pages: pictures and other files, each of the kind that its ending names."""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_routines.load.asset_text import check_svg
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.text_file import MAX_BYTES
from mkdocs_routines.load.yaml_text import YamlError

SIGNATURES = {
    ".gif": (b"GIF8",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".jpg": (b"\xff\xd8\xff",),
    ".pdf": (b"%PDF",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".svg": (b"<svg", b"<?xml", b"<!--"),
    ".webp": (b"RIFF",),
}
"""Ending of a file → what its bytes begin with."""
OTHERS = (".css", ".csv", ".html", ".ico", ".js", ".json", ".txt", ".woff2", ".xml")
_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


_ENDS = {".jpeg": b"\xff\xd9", ".jpg": b"\xff\xd9", ".pdf": b"%%EOF", ".png": b"IEND\xaeB`\x82"}
"""Ending of a file → the bytes that it ends with, but for a few that programs add."""
_RUNS = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<script\b|<foreignObject\b|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
_LOADS = re.compile(rb"""(?:href|src)\s*=\s*["'](?:https?:)?//[^"']*|url\(\s*["']?(?:https?:)?//[^)]*""", re.IGNORECASE)


def media_problems(root: Path, docs: Path) -> Iterator[Problem]:
    """A problem for each file below `docs` that is no page, and that no browser could show or nobody could link."""
    for path in sorted(docs.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(docs).parts)
        if path.is_symlink() or path.is_dir() or path.suffix == ".md" or hidden:
            continue
        name = path.relative_to(root).as_posix()
        if fault := _fault(path):
            yield Problem(name, 1, fault)
        elif path.suffix == ".svg":
            try:
                check_svg(path.read_bytes())
            except YamlError as error:
                yield Problem(name, error.line, error.message)


def _fault(path: Path) -> str | None:
    if path.suffix.lower() in (".markdown", ".md", ".mdown", ".mdwn", ".mkd", ".mkdn"):
        return f"a page must end with .md; it ends with {path.suffix}"
    if path.suffix not in (*SIGNATURES, *OTHERS):
        kinds = ", ".join(sorted((*SIGNATURES, *OTHERS)))
        return f"must be a page (.md), or end with one of {kinds}; it ends with {path.suffix or 'none'}"
    if not _NAME.fullmatch(path.name):
        return f"the name of a file is its address: small letters, digits and hyphens; it is {path.name!r}"
    if not path.is_file():
        return "must be a file; it is a pipe or a device"
    if (size := path.stat().st_size) > MAX_BYTES:
        return f"must be at most 1 MiB, or pages are slow to open; it has {size:,} bytes"
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        return "must not be empty"
    if start.startswith(SIGNATURES.get(path.suffix, (b"",))):
        return _fault_within(path)
    return f"must be a {path.suffix[1:].upper()}; its bytes are not those of one"


def _fault_within(path: Path) -> str | None:
    """A drawing that runs or loads something, or a picture of which a part is missing."""
    content = path.read_bytes()
    if path.suffix == ".webp" and (
        content[8:12] != b"WEBP" or len(content) < 8 + int.from_bytes(content[4:8], "little")
    ):
        return "must be a whole WEBP; its bytes are not those of one, or its end is missing"
    if path.suffix == ".svg":
        for pattern, message in ((_RUNS, "must not run anything"), (_LOADS, "must not load anything from elsewhere")):
            if found := pattern.search(content):
                return f"{message}; it has {found[0].decode(errors='replace').strip()!r}"
    if (end := _ENDS.get(path.suffix)) and end not in content[-64:]:
        return f"must be a whole {path.suffix[1:].upper()}; its end is missing"
    return None
