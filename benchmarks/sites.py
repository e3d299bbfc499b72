"""Sites of the benchmark: a folder with the sources of one generator, and the commands that build and serve it."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks import prose


@dataclass(frozen=True)
class Site:
    folder: Path
    build: tuple[str, ...]
    """The command, run in the folder."""
    built: str
    """The folder that it writes, from the folder of the site."""
    caches: tuple[str, ...] = ()
    """What it keeps for the next build."""
    serve: tuple[str, ...] = ()
    """The command of a server that shows edits, with `{port}` for its port."""
    source: str = "docs/s00/p0007.md"
    """The page that is edited."""
    served: str = "/s00/p0007/"
    """The address of that page on the server."""
    views: tuple[str, str] = ("/s00/p0007/", "/s01/p0025/")
    """Addresses of the first page that somebody opens, and of the next."""
    environment: Mapping[str, str] = field(default_factory=dict)


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_markdown(folder: Path, count: int, head: str = "", heading: bool = True) -> list[prose.ProsePage]:
    """`count` pages with relative links to files. `head`: more lines of their front matter."""
    pages = prose.pages(count)
    for page in pages:
        body = prose.with_links(page.body, partial(_relative_link, posixpath.dirname(page.slug)))
        write(folder, f"{page.slug}.md", front_matter(page, head) + (f"# {page.title}\n\n" if heading else "") + body)
    return pages


def write_rooted_markdown(folder: Path, count: int, home: str) -> list[prose.ProsePage]:
    """`count` pages with links from the root of the site. `home`: the name of the file of the home page."""
    pages = prose.pages(count)
    for page in pages:
        body = prose.with_links(page.body, lambda to: f"/{prose.slug(to)}/" if to else "/")
        write(folder, f"{page.slug if page.number else home}.md", front_matter(page) + body)
    return pages


def front_matter(page: prose.ProsePage, head: str = "") -> str:
    return f"---\ntitle: {page.title}\ndescription: {page.description}\n{head}---\n\n"


def _relative_link(at: str, to: int) -> str:
    """From a page in the folder `at` to the file of page `to`."""
    return posixpath.relpath(f"{prose.slug(to)}.md", at or ".")


def by_section(pages: list[prose.ProsePage]) -> Mapping[int, list[prose.ProsePage]]:
    """The pages of each section, without the home page."""
    sections: dict[int, list[prose.ProsePage]] = {}
    for page in pages[1:]:
        sections.setdefault(page.section, []).append(page)
    return sections
