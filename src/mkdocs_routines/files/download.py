"""Archive of the whole site, which opens from a disk without a server and without a network."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from posixpath import relpath

from mkdocs_routines.domain.credit import CAVEAT, CODE_LICENCE_NAME
from mkdocs_routines.files.offline import PACKS
from mkdocs_routines.files.zip_file import write_zip
from mkdocs_routines.model.identity import Identity

LEFT_OUT = ("404.html", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz", "sw.js")
"""Paths of files that only a server has a use for."""
_STYLE = "assets/css/from-disk.css"
_LINK_TO_PATH = re.compile(r'(?P<before>\s(?:href|src)="|;\s*url=)(?P<path>[^":#?]*)(?P<rest>[#?][^"]*)?(?=")')
_HOME = re.compile(r'<link rel="canonical" href="([^"]*)"')
_REFUSED = re.compile(
    r'<script[^>]*type="module"[^>]*></script>\s*|<link rel="(?:manifest|preload|modulepreload)"[^>]*>\s*'
    r'|<meta http-equiv="Content-Security-Policy"[^>]*>'
)
"""Elements that a browser refuses from a disk, and the policy by which it would refuse more: a file is of no site."""
_FONT = re.compile(r'url\("?(\.\./fonts/[^")]+)"?\)')
_READ_ME = """{name}: the whole site, to open from a disk.

Unpack this archive, and open index.html in a browser.

What works: every page, drawing, handout (PDF), data file and link within the site.
What does not: search, the timer, the log, the builder and plans from links. Browsers run their kind of script from
a web address only. Drawings stand still, and buttons that only a script could answer are not there. For those open
{url}

{caveat} Words, data and drawings: {licence}. Code: {code}.
"""


def write_archive(folder: Path, archive: Path, identity: Identity) -> None:
    """Write the site in `folder` into an archive, in a folder named after it.

    The same site gives the same file, byte for byte.
    """
    home = _HOME.search((folder / "index.html").read_text(encoding="utf-8"))
    text = read_me(identity, home[1] if home else "its address on the web.")
    write_zip(archive, identity.slug, _entries(folder, text))


def read_me(identity: Identity, url: str) -> str:
    """What somebody reads who unpacks the archive. `url`: the address of the site."""
    licences = {"licence": identity.terms, "code": CODE_LICENCE_NAME}
    return _READ_ME.format(name=identity.name, url=url, caveat=CAVEAT, **licences)


def _entries(folder: Path, read_me: str) -> Iterator[tuple[str, bytes]]:
    """Each file of the archive, in order: its path and its content."""
    yield "READ ME FIRST.txt", read_me.encode()
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_dir() or path in LEFT_OUT or path.startswith(("search/", PACKS)) or path.endswith(".map"):
            continue
        content = file.read_bytes()
        if path.endswith(".html"):
            content = _page(content.decode(), path).encode()
        elif path.endswith(".css"):
            content = _FONT.sub(partial(_font, file), content.decode()).encode()
        yield path, content


def _page(markup: str, path: str) -> str:
    """A page as a disk has it: a link to a folder leads to the page in it, and no script is asked for in vain."""
    up = relpath(".", path.rpartition("/")[0] or ".")
    style = f'<link rel="stylesheet" href="{up}/{_STYLE}">\n</head>'
    return _LINK_TO_PATH.sub(_to_a_file, _REFUSED.sub("", markup)).replace("</head>", style, 1)


def _font(style: Path, match: re.Match[str]) -> str:
    """A typeface within its style sheet: a browser fetches none from a disk."""
    font = b64encode((style.parent / match[1]).read_bytes()).decode()
    return f"url(data:font/woff2;base64,{font})"


def _to_a_file(match: re.Match[str]) -> str:
    path, rest = match["path"], match["rest"] or ""
    folder = path.endswith("/") or path.rpartition("/")[2] in (".", "..") or (not path and rest.startswith("?"))
    if not folder or path.startswith("/"):
        return match[0]
    return f"{match['before']}{path.rstrip('/') + '/' if path else ''}index.html{rest}"
