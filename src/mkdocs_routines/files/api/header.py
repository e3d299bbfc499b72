"""Header of the published files: where a file and its schema stand, its version, its licence and its credit."""

from typing import Any, Literal

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.credit import CAVEAT
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.model.identity import Identity

VERSION: Literal["1"] = "1"
FOLDER = addresses.API_FOLDER
"""The path of the published files below the site."""
RATINGS = f"Verdicts and certainties are our own ratings, in the terms of GRADE. No guideline panel made them. {CAVEAT}"
ADVICE = (
    f"{CAVEAT} Whoever shows an exercise or a routine shows its pain rule, "
    "its stop signs and whom it is not for as well: they stand in each record, under safety."
)


def schema_url(site_url: str, name: str) -> str:
    """The URL of the schema of the file `name`: of `claims.json` it is that of `claims.schema.json`."""
    return absolute_url(site_url, addresses.api_file(f"{name}.schema.json"))


def documentation_url(site_url: str) -> str:
    """The URL of the page that explains the files and says what may change."""
    return absolute_url(site_url, "data/")


def credit_fields(identity: Identity, site_url: str, name: str) -> dict[str, Any]:
    """The fields that every file begins with. `name`: that of its schema."""
    return {
        "described_by": schema_url(site_url, name),
        "version": VERSION,
        "licence": identity.licence.address,
        "credit": identity.credit,
    }


def header_fields(identity: Identity, site_url: str, name: str, folders: str) -> dict[str, Any]:
    """The fields that each file on exercises and routines begins with. `folders`: the data it is made from."""
    return {**credit_fields(identity, site_url, name), "made_from": made_from(folders), "advice": ADVICE}


def made_from(folders: str) -> str:
    """The sentence that names the data a file is made from."""
    return f"Made from {folders} in the repository of the site. Change those, never this file."
