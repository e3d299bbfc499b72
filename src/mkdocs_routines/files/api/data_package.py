"""Data Package (https://datapackage.org, 2.0) of what is published: `datapackage.json`."""

from collections.abc import Mapping
from typing import Any

from mkdocs_routines.domain import content_day, phrases
from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.files.api import hashes
from mkdocs_routines.files.api.header import ADVICE, documentation_url
from mkdocs_routines.files.api.table_schemas import table_schema
from mkdocs_routines.files.atom import midnight
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.identity import Identity, Licence
from mkdocs_routines.model.values import Record

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def data_package(
    library: Library,
    files: Mapping[str, str],
    titles: Mapping[str, str],
    rows: Mapping[str, type[Record]],
    site_url: str,
) -> str:
    """The description of `files`: path below the site → text. `titles`: what each holds; `rows`: those of tables."""
    identity, day = library.identity, content_day.content_day(library)
    document = {
        "$schema": PROFILE,
        "name": f"{identity.slug}-data",
        "title": f"{identity.name}: exercises, routines and what studies found",
        "description": ADVICE,
        "homepage": documentation_url(site_url),
        "version": content_day.content_version(library, hashes.digest_of_all(files)),
        **({"created": midnight(day)} if day else {}),
        "lang": phrases.LANGUAGE,
        "licenses": [_licence(identity.licence)],
        "contributors": [{"title": identity.author, "roles": ["author"]}],
        **_sources(identity),
        "credit": identity.credit,
        "resources": [
            _resource(name, title, files[api_file(name)], rows.get(name))
            for name, title in titles.items()
            if name.endswith((".csv", ".json", ".atom")) and api_file(name) in files
        ],
    }
    return json_text(document)


def _resource(name: str, title: str, text: str, row: type[Record] | None) -> dict[str, Any]:
    table, _, suffix = name.rpartition(".")
    common = {"title": title, "encoding": "utf-8", "bytes": len(text.encode()), "hash": _hash(text)}
    if row is None:
        media_type = "application/atom+xml" if suffix == "atom" else "application/json"
        return {"name": name, "path": name, "format": suffix, "mediatype": media_type, **common}
    return {
        "name": table,
        "type": "table",
        "path": name,
        "format": "csv",
        "mediatype": "text/csv",
        **common,
        "dialect": {"header": True, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": table_schema(name, row),
    }


def _hash(text: str) -> str:
    return f"sha256:{hashes.file_digest(text)}"


def _licence(licence: Licence) -> dict[str, str]:
    """A licence, with the name by which licences are known to programs: `CC-BY-4.0`."""
    return {"name": licence.name.replace(" ", "-"), "path": licence.address, "title": licence.name}


def _sources(identity: Identity) -> dict[str, Any]:
    """The site that this one is a changed copy of, as its licence asks for it to be named."""
    if not (first := identity.original):
        return {}
    return {"sources": [{"title": first.author, "path": first.address}]}
