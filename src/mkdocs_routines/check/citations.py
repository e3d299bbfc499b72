"""Rules about citations, in data and in pages: mkdocs-bibtex passes over much of this in silence."""

from collections.abc import Iterator

from mkdocs_routines.domain.citing import citing, keys_in
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.site import Site


def sources_are_in_the_bibliography(site: Site) -> Iterator[Problem]:
    for entry in site.library.entries():
        for place, key in keys_in(entry):
            if not site.bibliography.knows(key):
                yield entry.problem(place, site.bibliography.unknown(key))
    for page in site.pages:
        for citation in markdown_text.citations(page.text):
            for key in citation.keys:
                if not site.bibliography.knows(key):
                    yield Problem(page.path, citation.line, site.bibliography.unknown(key))


def citations_are_written_whole(site: Site) -> Iterator[Problem]:
    for entry in site.library.entries():
        for place, text in entry.texts:
            for citation in markdown_text.citations(text):
                if citation.fault:
                    yield entry.problem(place, citation.fault)
    for page in site.pages:
        for citation in markdown_text.citations(page.text):
            if citation.fault:
                yield Problem(page.path, citation.line, citation.fault)
        for line, word in markdown_text.bare_keys(page.text):
            if word in site.bibliography.sources:
                yield Problem(page.path, line, f"a citation must stand in brackets: [@{word}]")


def every_source_is_cited(site: Site) -> Iterator[Problem]:
    if not site.library.whole:
        return
    cited = citing(site)
    for key in site.bibliography.sources.keys() - cited.keys():
        source = site.bibliography.sources[key]
        yield Problem(site.bibliography.path, source.line, f"{key!r} must be cited somewhere, or be left out")


def every_source_has_a_note(site: Site) -> Iterator[Problem]:
    for key, source in site.bibliography.sources.items():
        if key not in site.library.ids["source"]:
            yield Problem(site.bibliography.path, source.line, f"{key!r} must have a note: data/sources/{key}.yml")
    for key, entry in site.library.sources.items():
        if not site.bibliography.knows(key):
            yield entry.problem((), site.bibliography.unknown(key))
