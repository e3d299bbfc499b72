"""Each record as the whole Markdown it becomes."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import progressions, vancouver
from mkdocs_routines.domain.addresses import WordKind
from mkdocs_routines.domain.citing import citing_pages
from mkdocs_routines.files import handout
from mkdocs_routines.load.bibliography import Source as BibSource
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.claim import Rating, RatingChange
from mkdocs_routines.model.exercise import KneecapComparison, Retired
from mkdocs_routines.pages.render import (
    claims,
    clinicians,
    escape,
    exercises,
    generated_pages,
    page_list,
    routines,
    rules,
    signs,
    sources,
    taxonomies,
)
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.rules import RulesAt
from tests.support import tree

FOLDER = Path(__file__).parent / "render"

SITE = tree.sound(tree.BASE, today=date(2026, 11, 23))
IMPRINT = handout.imprint("https://example.org/", SITE.library, SITE.today)
REFERENCES = vancouver.references(SITE.bibliography)
DRAWING = re.compile(r"^//// html \| figure\.drawing.*?^////$\n", re.MULTILINE | re.DOTALL)


def page_of(id_: str, site: Content) -> str:
    library = site.library
    written = exercises.exercise_page(id_, library, progressions.neighbours(library)[id_])
    return DRAWING.sub("(the drawing, which has tests of its own)\n", written)


def with_comparisons(site: Content, id_: str) -> Content:
    """The site, with comparisons of the load on the kneecap at this exercise: one that was read and one second-hand."""
    entry = site.library.exercises[id_]
    longer = {"version": "A longer step", "people": "20 adults", "note": "It held in lunges."}
    comparisons = (
        KneecapComparison.model_validate({"direction": "more", "source": "nascimento2018hipknee", **longer}),
        KneecapComparison.model_validate({"direction": "alike", "than": ("bridge",), "second_hand": True}),
    )
    record = entry.record.model_copy(update={"kneecap_comparisons": comparisons})
    exercises = {**site.library.exercises, id_: replace(entry, record=record)}
    return replace(site, library=replace(site.library, exercises=exercises))


def word(kind: WordKind, id_: str, site: Content) -> str:
    return taxonomies.term_page(kind, id_, site.library, taxonomies.exercises_by_term(kind, site.library).get(id_, {}))


def pages_of_two_kinds(site: Content) -> str:
    """The list of every page: the home page and two from data, one of which is over its budget."""
    heads = {page.uri: page.head for page in site.pages if page.head and page.uri == "index.md"}
    home = {uri: replace(head, record=head.record.model_copy(update={"kind": "door"})) for uri, head in heads.items()}
    named = replace(site, pages=tuple(replace(page, head=home.get(page.uri, page.head)) for page in site.pages))
    wall = "You rest.\n\nIn one study it was fine.\n\n" + "You go on with it.\n\n" * 12 + "A trial was not.\n"
    made = [
        GeneratedPage("exercises/squat.md", f"---\ntitle: x\nkind: reader\n---\n\n# Squat &#38; sit\n\n{wall}", ""),
        GeneratedPage("claims/both.md", "---\nkind: evidence\n---\n\n# Both?\n\nIn 12 studies it was so.\n", ""),
    ]
    return page_list.page_list(named, "about/pages.md", made)


def source(key: str, site: Content, cited_on: Sequence[tuple[str, str]] | None = None) -> str:
    """The page of a source, which is cited on these pages, or on those of the site."""
    pages = citing_pages(site)[key] if cited_on is None else cited_on
    return sources.source_page(key, site, vancouver.references(site.bibliography)[key], pages)


def hostile_web_page(site: Content) -> Content:
    """The site, in which a source is a web page without a date or a DOI, and every text of it tries to act."""
    texts = {"title": "[Knees](javascript:x) <b>*now*</b>: | a {tip}", "author": "{A <i>Clinic</i> {# x #}}"}
    fields = {**texts, "howpublished": "A `clinic`", "year": "2026", "note": "Accessed in 2026"}
    page = BibSource("ekstrom2007core", "misc", 1, {**fields, "url": "https://example.org/a)[b](<script>"})
    hostile = {"finding": "/// html\n# [x](y) {{ x }}", "limits": "<script>x</script>", "design_words": "**A** _b_"}
    entry = site.library.sources[page.key]
    note = entry.record.model_copy(update={**hostile, "unchecked": "<!-- rule: x --> [^1]", "read": "abstract"})
    noted = {**site.library.sources, page.key: replace(entry, record=note)}
    bibliography = replace(site.bibliography, sources={**site.bibliography.sources, page.key: page})
    return replace(site, bibliography=bibliography, library=replace(site.library, sources=noted))


def with_a_claim_that_changed(site: Content) -> Content:
    """The site, in which `both` was rated as high before, and is marked down as far as it goes; `other` became it."""
    entry = site.library.claims["both"]
    mark = {"domain": "imprecision", "levels": 2, "why": "A few *people*."}
    cut_off = Rating.model_validate({"start": "mechanisms", "down": (mark,)})
    change = RatingChange.model_validate({"on": "2026-11-28", "from": "high", "why": "A second look."})
    both = replace(entry, record=entry.record.model_copy(update={"rating": cut_off, "changed": (change,)}))
    became = entry.record.model_copy(update={"title": "One or both?", "superseded_by": ("both",)})
    both_of_them = {"both": both, "other": replace(entry, id="other", record=became)}
    return replace(site, library=replace(site.library, claims=both_of_them))


def with_authors_unseen(site: Content) -> Content:
    """The site, in which nobody has seen the authors of a source."""
    key = "nascimento2018hipknee"
    entry, source = site.library.sources[key], site.bibliography.sources[key]
    fields = {name: value for name, value in source.fields.items() if name != "author"}
    note = entry.record.model_copy(update={"authors_unseen": True})
    notes = {**site.library.sources, key: replace(entry, record=note)}
    entries = {**site.bibliography.sources, key: replace(source, fields=fields)}
    bibliography = replace(site.bibliography, sources=entries)
    return replace(site, bibliography=bibliography, library=replace(site.library, sources=notes))


def with_bridge_retired(site: Content) -> Content:
    entry = site.library.exercises["bridge"]
    retired = Retired.model_validate({"day": "2026-11-01", "why": "Nobody did it."})
    record = entry.record.model_copy(update={"retired": retired})
    exercises = {**site.library.exercises, "bridge": replace(entry, record=record)}
    return replace(site, library=replace(site.library, exercises=exercises))


WRITERS: dict[str, Callable[[Content], str]] = {
    "routine_in_a_page.md": lambda site: routines.routine_block("two", site, "do/today.md", "routine-two"),
    "rule_in_a_page.md": lambda site: rules.rule_block("get-help", site, "do/today.md", "rule-get-help"),
    "signs_of_an_audience.md": lambda site: signs.sign_block("adults", site, "do/today.md", "signs-adults"),
    "signs_with_their_reasons.md": lambda site: signs.sign_block("why", site, "do/today.md", "signs-why"),
    "core_signs.md": lambda site: signs.sign_block("core", site, "do/today.md", "signs-core"),
    "card_in_a_page.md": lambda site: exercises.list_card("squat", site, "index.md", "card-squat"),
    "signs_of_a_page.md": lambda site: signs.sign_block("here", site, "routines/two.md", "signs-here"),
    "signs_of_a_page_in_full.md": lambda site: signs.sign_block("here-in-full", site, "routines/two.md", "signs-here"),
    "routine_after_an_exercise.md": lambda site: routines.routine_block(
        "two", site, "do/today.md", "routine-two", RulesAt("exercise-squat-pain", "exercise-squat-stop")
    ),
    "routine_after_the_signs.md": lambda site: routines.routine_block(
        "two", site, "do/today.md", "routine-two", RulesAt(stop="signs-here")
    ),
    "exercise_in_a_page.md": lambda site: exercises.exercise_card("squat", site, "index.md", "exercise-squat"),
    "claim_in_a_page.md": lambda site: claims.claim_block("both", site, "index.md", "claim-both"),
    "rating_in_a_page.md": lambda site: claims.claim_rating("both", site, "index.md", "claim-both"),
    "page_of_a_routine.md": lambda site: routines.routine_page("two", site.library, IMPRINT),
    "sheet_of_a_routine.md": lambda site: routines.cert_page("two", site.library),
    "page_of_an_exercise.md": lambda site: page_of("bridge", site),
    "page_of_an_exercise_with_a_gentler_one.md": lambda site: page_of("squat", site),
    "page_of_an_exercise_compared_in_studies.md": lambda site: page_of("squat", with_comparisons(site, "squat")),
    "page_of_a_muscle.md": lambda site: word("muscles", "hamstrings", site),
    "page_of_an_aim.md": lambda site: word("aims", "hip-strength", site),
    "page_of_equipment.md": lambda site: word("equipment", "chair", site),
    "index_of_equipment.md": lambda site: taxonomies.taxonomy_index(
        "equipment", site.library, taxonomies.exercises_by_term("equipment", site.library)
    ),
    "page_of_a_claim_with_a_changed_rating.md": lambda site: claims.claim_page("both", with_a_claim_that_changed(site)),
    "page_of_a_superseded_claim.md": lambda site: claims.claim_page("other", with_a_claim_that_changed(site)),
    "index_of_claims_without_a_superseded_one.md": lambda site: claims.claims_index(with_a_claim_that_changed(site)),
    "page_of_a_claim.md": lambda site: claims.claim_page("both", site),
    "index_of_exercises.md": lambda site: exercises.exercises_index(site.library),
    "index_of_routines.md": lambda site: routines.routines_index(site.library),
    "index_of_claims.md": lambda site: claims.claims_index(site),
    "index_of_sources.md": lambda site: sources.sources_index(site, REFERENCES),
    "list_of_every_page.md": pages_of_two_kinds,
    "templates_in_a_page.md": lambda site: clinicians.plan_templates(site, "clinicians/templates.md"),
    "handouts_in_a_page.md": lambda site: clinicians.handout_list(site, "clinicians/handouts.md"),
    "changes_of_ratings.md": lambda site: clinicians.rating_changes(
        with_a_claim_that_changed(site), "clinicians/updates.md"
    ),
    "changes_of_no_rating.md": lambda site: clinicians.rating_changes(site, "clinicians/updates.md"),
    "page_of_a_source.md": lambda site: source("nascimento2018hipknee", site),
    "page_of_a_web_page_with_hostile_texts.md": lambda site: source("ekstrom2007core", hostile_web_page(site)),
    "page_of_a_source_that_only_a_retired_exercise_cites.md": lambda site: source(
        "ekstrom2007core", with_bridge_retired(site), [("Bridge", "exercises/bridge.md")]
    ),
    "page_of_a_source_whose_authors_nobody_has_seen.md": lambda site: source(
        "nascimento2018hipknee", with_authors_unseen(site)
    ),
    "index_of_sources_with_authors_unseen.md": lambda site: sources.sources_index(
        unseen := with_authors_unseen(site), vancouver.references(unseen.bibliography)
    ),
    "claim_on_a_source_whose_authors_nobody_has_seen.md": lambda site: claims.claim_block(
        "both", with_authors_unseen(site), "index.md", "claim-both"
    ),
    "page_of_a_source_that_no_page_cites.md": lambda site: source("ekstrom2007core", site, []),
}


assert WRITERS.keys() == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", WRITERS)
def test_a_record_becomes_this_markdown(name: str) -> None:
    assert WRITERS[name](SITE) == (FOLDER / name).read_text(encoding="utf-8")


def test_every_page_from_data_names_its_kind() -> None:
    kinds = {page.uri: page.kind for page in generated_pages(SITE, REFERENCES, IMPRINT)}
    assert kinds["exercises/squat.md"] == "reader"
    assert kinds["aims/index.md"] == "reader"


@pytest.mark.parametrize("head", ["title: x", "kind: readers", "title: x\n---\nkind: reader"])
def test_a_page_from_data_of_no_kind_is_named(head: str) -> None:
    page = GeneratedPage("exercises/squat.md", f"---\n{head}\n---\n\n# Squat\n", "")
    with pytest.raises(ValueError, match=r"^exercises/squat\.md must name its kind in its front matter, one of door, "):
        page.kind  # noqa: B018 - the property is what is tested


@given(st.text())
def test_text_keeps_no_sign_that_means_something(words: str) -> None:
    shown = escape.as_markdown(words)
    assert not set('\\`*_{}[]<>+!|~^="$@\n').intersection(shown)


def test_citations_in_a_text_stay_citations() -> None:
    assert escape.as_markdown("In *14* trials [@a1; @b2], [@c3].") == "In &#42;14&#42; trials [@a1; @b2], [@c3]."


def test_a_description_has_no_citations() -> None:
    assert escape.as_html('It "worked" [@a1].') == "It &quot;worked&quot;."


def test_a_claim_past_its_day_says_so() -> None:
    late = replace(SITE, today=date(2028, 2, 1))
    at = ("both", late, "index.md", "claim-both")
    for written in (claims.claim_block(*at), claims.claim_rating(*at), claims.claim_page("both", late)):
        assert "**Overdue.** We planned to look at the studies again by 31 January 2028." in written
