"""Redirects: small pages at short addresses, and where a page stood before, that lead on without a script."""

import html
import posixpath
from collections.abc import Mapping

from mkdocs_routines.domain import addresses, phrases
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages import open_graph
from mkdocs_routines.pages.open_graph import LinkPreview

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={there}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="{url}">
{tags}
<link rel="icon" href="{up}assets/favicon.svg">
<link rel="stylesheet" href="{up}assets/css/defaults/tokens.css">
<link rel="stylesheet" href="{up}assets/css/moved.css">
</head>
<body>
<main>
<h1>{title}</h1>
<p>This address leads on to <a href="{there}">{title}</a>.</p>
</main>
</body>
</html>
"""


def redirect_pages(library: Library, previews: Mapping[str, LinkPreview]) -> dict[str, str]:
    """Path below the site → HTML, for each address that leads on. `previews`: the pages they lead to, by address."""
    return {
        f"{old}index.html": _page(old, new, previews[new.partition("#")[0]])
        for old, new in addresses.redirect_targets(library).items()
    }


def _page(old: str, new: str, target: LinkPreview) -> str:
    """Links are relative, so that a copy of the site on a disk or at another address leads to itself."""
    there, up = posixpath.relpath(new, old), posixpath.relpath(".", old) + "/"
    anchor = new.partition("#")[2]
    tags = "\n".join(
        f'<meta {attribute}="{name}" content="{html.escape(content)}">'
        for attribute, name, content in open_graph.meta_tags(target)
    )
    return _PAGE.format(
        language=phrases.LANGUAGE,
        title=html.escape(target.title),
        url=html.escape(target.url + ("#" + anchor if anchor else "")),
        there=html.escape(there if anchor else there + "/"),
        up=up,
        tags=tags,
    )
