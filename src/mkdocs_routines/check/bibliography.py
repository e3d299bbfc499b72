"""Bibliography: the order of its sources, their years, and authors whom nobody here has seen."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def sources_stand_in_the_order_of_their_keys(content: UncheckedContent) -> Iterator[Problem]:
    """Every source stands behind those with smaller keys, so that a new one has one place."""
    for (earlier, _), (key, source) in pairwise(content.bibliography.sources.items()):
        if key < earlier:
            message = f"{key!r} must stand before {earlier!r}: sources are in the order of their keys"
            yield Problem(content.bibliography.path, source.line, message)


def sources_have_a_year_that_has_come(content: UncheckedContent) -> Iterator[Problem]:
    """A source in print may be dated one year ahead."""
    latest = content.today.year + 1
    for key, source in content.bibliography.sources.items():
        year = source.fields.get("year", "")
        if re.fullmatch(r"\d{4}", year) and int(year) > latest:
            message = f"{key!r} must have a year that has come; it has {year}"
            yield Problem(content.bibliography.path, source.line, message)


def authors_are_left_out_on_purpose(content: UncheckedContent) -> Iterator[Problem]:
    """An article without authors is one whose note says that nobody here has seen them, and the other way round."""
    path = content.bibliography.path
    for key, source in content.bibliography.sources.items():
        entry = content.library.sources.get(key)
        authors, unseen = source.fields.get("author", "").strip(), entry is not None and entry.record.authors_unseen
        if authors and entry and unseen:
            yield entry.problem(("authors_unseen",), f"authors_unseen: must go, as {key!r} has authors in {path}")
        elif source.type == "article" and not authors and not unseen:
            mend = f"if nobody here has seen them, data/sources/{key}.yml must say authors_unseen: true"
            yield Problem(path, source.line, f"{key!r} must have author; {mend}")
        elif not authors and unseen and not source.fields.keys() & {"doi", "pmid", "pmcid"}:
            message = f"{key!r} must have doi, pmid or pmcid, under which a reader can look up its authors"
            yield Problem(path, source.line, message)
