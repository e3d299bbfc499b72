"""Routines as Markdown: their pages, the index of them, and the routine that other pages show."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses, cert
from mkdocs_routines.domain.routine_contents import easiest_first, equipment_ids
from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.features import WHOLE
from mkdocs_routines.pages.render import plain
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.rules import NOWHERE, RulesAt


def routine_pages(library: Library, imprint: handout.Imprint) -> Iterator[GeneratedPage]:
    """Every page of a routine, and the one that lists them."""
    at = addresses.index_page(addresses.ROUTINES)
    whole = library.features >= WHOLE
    index = routines_index(library) if whole else plain.routines_index(library)
    yield GeneratedPage(at, index, library.vocabulary.path)
    for id_, entry in library.routines.items():
        page = routine_page(id_, library, imprint) if whole else plain.routine_page(id_, library)
        yield GeneratedPage(addresses.routine_page(id_), page, entry.path)
        if "cert" in library.features:
            report = cert_page(id_, library) if whole else plain.cert_page(id_, library)
            yield GeneratedPage(addresses.cert_page(id_), report, entry.path)


def routine_block(id_: str, content: Content, at: str, anchor: str, rules_at: RulesAt = NOWHERE) -> str:
    """The routine as a card on the page `at`, a path below `docs/`.

    `anchor` is unique in that page; `rules_at` are those of the rules that are shown there already.
    """
    if not content.library.features >= WHOLE:
        return plain.routine_block(id_, content.library, at, anchor, rules_at)
    return _routine("routine_card.md.jinja", id_, content.library, at, anchor, rules_at=rules_at)


def routine_page(id_: str, library: Library, imprint: handout.Imprint) -> str:
    """The page of a routine, which begins with its handout for those who print it."""
    return _routine("routine_page.md.jinja", id_, library, addresses.routine_page(id_), id_, imprint=imprint)


def cert_page(id_: str, library: Library) -> str:
    """The CERT report of a routine, to print, with its plan and its safety."""
    return _routine("cert_page.md.jinja", id_, library, addresses.cert_page(id_), id_, plan="routine.md.jinja")


def routines_index(library: Library) -> str:
    """The page that lists every routine."""
    head = library.vocabulary.record.indexes["routines"]
    return render_template(
        "routines_index.md.jinja",
        library,
        addresses.index_page(addresses.ROUTINES),
        head=head,
        routines=easiest_first(library),
    )


def _routine(
    template: str,
    id_: str,
    library: Library,
    at: str,
    anchor: str,
    *,
    imprint: handout.Imprint | None = None,
    rules_at: RulesAt = NOWHERE,
    plan: str = "",
) -> str:
    record = library.routines[id_].record
    report = cert.report_rows(record.cert, library.vocabulary.record.cert)
    return render_template(
        template,
        library,
        at,
        id=id_,
        routine=record,
        anchor=anchor,
        rules_at=rules_at,
        equipment=equipment_ids(record, library),
        score=cert.score(record.cert),
        report=tuple(report),
        imprint=imprint,
        plan=plan,
        handout=handout.routine_handout(id_, library),
    )
