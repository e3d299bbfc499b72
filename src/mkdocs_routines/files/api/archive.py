"""Archive of everything that is published, to be kept beside a study or in a program."""

import io
from collections.abc import Iterator, Mapping
from hashlib import sha256

from mkdocs_routines.domain.addresses import API_FOLDER, api_file
from mkdocs_routines.files.api.header import ADVICE, documentation_url
from mkdocs_routines.files.zip_file import write_zip
from mkdocs_routines.model.identity import Identity

_READ_ME = """{name}: data

index.json lists the files, with their version, their day and a hash of each. datapackage.json describes the tables.
What each file holds, and what stays as it is:
{documentation}

Licence: LICENSE.txt. To cite it: CITATION.cff. To give credit:
{credit}

{advice}
"""


def archive_path(identity: Identity) -> str:
    """The path of the archive below the site."""
    return api_file(f"{identity.slug}-data.zip")


def archive_files(files: Mapping[str, str], identity: Identity, site_url: str) -> Mapping[str, str | bytes]:
    """The archive of those of `files` that are data, and beside it the line by which `sha256sum --check` tells it.

    `files`: path below the site → text. The same files give the same archive; another version of zlib may press them
    into other bytes, so that the archive is no part of what the index has hashes of.
    """
    packed, path = io.BytesIO(), archive_path(identity)
    write_zip(packed, f"{identity.slug}-data", _entries(files, identity, site_url))
    content = packed.getvalue()
    line = f"{sha256(content).hexdigest()}  {path.rpartition('/')[2]}\n"
    return {path: content, f"{path}.sha256": line}


def _entries(files: Mapping[str, str], identity: Identity, site_url: str) -> Iterator[tuple[str, bytes]]:
    documentation = documentation_url(site_url)
    read_me = _READ_ME.format(name=identity.name, documentation=documentation, credit=identity.credit, advice=ADVICE)
    yield "README.txt", read_me.encode()
    for path, text in sorted(files.items()):
        if path.startswith(f"{API_FOLDER}/"):
            yield path.removeprefix(f"{API_FOLDER}/"), text.encode()
