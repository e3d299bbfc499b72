"""Citations in data and in pages. mkdocs-bibtex passes over much of this in silence."""

from collections.abc import Iterator

from mkdocs_routines.domain.citing import citing_pages, keys_in
from mkdocs_routines.domain.tex import plain_text
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def sources_are_in_the_bibliography(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.entries():
        for place, key in keys_in(entry):
            if not content.bibliography.may_hold(key):
                yield entry.problem(place, content.bibliography.no_source(key))
    for page in content.pages:
        for citation in markdown_text.citations(page.text):
            for key in citation.keys:
                if not content.bibliography.may_hold(key):
                    yield Problem(page.path, citation.line, content.bibliography.no_source(key))


def citations_are_written_in_full(content: UncheckedContent) -> Iterator[Problem]:
    for entry in content.library.entries():
        for place, text in entry.texts:
            for citation in markdown_text.citations(text):
                if citation.fault:
                    yield entry.problem(place, citation.fault)
    for page in content.pages:
        for citation in markdown_text.citations(page.text):
            if citation.fault:
                yield Problem(page.path, citation.line, citation.fault)
        for line, word in markdown_text.bare_keys(page.text):
            if word in content.bibliography.sources:
                yield Problem(page.path, line, f"a citation must stand in brackets: [@{word}]")


def every_source_is_cited(content: UncheckedContent) -> Iterator[Problem]:
    if not (content.library.whole and content.whole):
        return
    cited = citing_pages(content)
    for key in content.bibliography.sources.keys() - cited.keys():
        source = content.bibliography.sources[key]
        yield Problem(content.bibliography.path, source.line, f"{key!r} must be cited somewhere, or be left out")


def every_source_has_a_note(content: UncheckedContent) -> Iterator[Problem]:
    for key, source in content.bibliography.sources.items():
        if key not in content.library.ids["source"]:
            yield Problem(content.bibliography.path, source.line, f"{key!r} must have a note: data/sources/{key}.yml")
    for key, entry in content.library.sources.items():
        if not content.bibliography.may_hold(key):
            yield entry.problem((), content.bibliography.no_source(key))


def sources_can_be_shown_as_text(content: UncheckedContent) -> Iterator[Problem]:
    for key, source in content.bibliography.sources.items():
        for name, written in source.fields.items():
            if name not in ("doi", "url") and "\\" in (shown := plain_text(written)):
                message = f"{key!r} must have its {name} in plain text; TeX leaves {shown!r}"
                yield Problem(content.bibliography.path, source.line, message)
