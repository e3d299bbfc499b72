"""Redirect record: the former addresses of pages, and where each leads now."""

from typing import Annotated

from pydantic import StringConstraints

from mkdocs_routines.model.values import Record

Address = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$", max_length=200)]
"""Address of a page below the site: "do/full-routine/"."""

Target = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$", max_length=200)]
"""Address of a page below the site, or of a place on it: "about/#licences"."""


class Redirects(Record):
    """Addresses that lead on. One that was published is never taken away."""

    moved: dict[Address, Target]
    """Old address → where what stood there is now."""
