"""Licence and citation of what is published, for whoever keeps a copy: `LICENSE.txt` and `CITATION.cff`."""

from collections.abc import Mapping

from mkdocs_routines.domain import content_day
from mkdocs_routines.domain.addresses import api_file
from mkdocs_routines.domain.credit import CAVEAT
from mkdocs_routines.files.api.header import ADVICE, documentation_url
from mkdocs_routines.load import yaml_writer
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.identity import CC_BY, Identity

_LICENCE = """{name}: words, data and drawings
By {author}.

These are licensed under {licence}:
{address}

The legal code at that address is the licence. Whoever passes them on gives credit, links the licence, and says what
was changed. This line is enough:

  {credit}

{advice}
"""


def credit_files(library: Library, digest: str, site_url: str) -> Mapping[str, str]:
    """Path of each file below the site → its text. `digest`: the hash of all other files."""
    return {
        api_file("CITATION.cff"): _citation(library, digest, site_url),
        api_file("LICENSE.txt"): _licence(library.identity),
    }


def _licence(identity: Identity) -> str:
    return _LICENCE.format(
        name=identity.name,
        author=identity.author,
        licence=identity.licence.name,
        address=identity.licence.address,
        credit=identity.credit,
        advice=ADVICE,
    )


def _citation(library: Library, digest: str, site_url: str) -> str:
    """The form is that of the Citation File Format, 1.2.0."""
    identity, day = library.identity, content_day.content_day(library)
    licence = {"license": "CC-BY-4.0"} if identity.licence == CC_BY else {"license-url": identity.licence.address}
    fields = {
        "cff-version": "1.2.0",
        "message": f"Please cite {identity.name} with these fields. For a finding, cite the study behind it.",
        "type": "dataset",
        "title": f"{identity.name}: exercises, routines and what studies found, as data",
        "abstract": CAVEAT,
        "authors": [{"name": identity.author}],
        "version": content_day.content_version(library, digest),
        **({"date-released": day.isoformat()} if day else {}),
        "url": documentation_url(site_url),
        **licence,
    }
    return yaml_writer.write_yaml(fields)
