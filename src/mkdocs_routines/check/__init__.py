"""Rules across files. Each is one generator of problems, and its name is the sentence that must be true."""

from collections.abc import Callable, Iterator
from typing import cast

from mkdocs_routines.check import (
    addresses,
    assertions,
    characters,
    citations,
    claims,
    dates,
    doses,
    embeds,
    figures,
    markup,
    names,
    published,
    records,
    retractions,
)
from mkdocs_routines.load.content import Content, UncheckedContent
from mkdocs_routines.load.problem import Problem

Rule = Callable[[UncheckedContent], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    records.words_are_in_the_vocabulary,
    records.exercises_that_are_named_exist,
    records.neighbours_share_an_aim,
    records.easier_and_harder_do_not_go_in_a_circle,
    doses.doses_are_usual_or_say_why,
    doses.one_sided_exercises_are_dosed_for_each_side,
    figures.figures_are_possible,
    figures.figures_show_muscles_of_the_vocabulary,
    citations.sources_are_in_the_bibliography,
    citations.citations_are_written_in_full,
    citations.every_source_is_cited,
    citations.every_source_has_a_note,
    citations.sources_can_be_shown_as_text,
    dates.pages_that_cite_have_review_dates,
    assertions.effects_and_numbers_in_pages_have_a_source,
    retractions.retracted_sources_are_cited_nowhere,
    retractions.retracted_sources_are_listed_once,
    claims.claims_are_worded_no_more_strongly_than_their_certainty_allows,
    claims.claims_rest_on_a_study_that_tests_them,
    claims.claims_of_high_certainty_have_no_study_against_them,
    embeds.directives_name_a_record,
    embeds.every_routine_is_embedded_in_a_page,
    embeds.every_chart_is_embedded_in_a_page,
    embeds.pages_that_the_vocabulary_names_exist,
    published.names_in_links_mean_one_exercise,
    published.names_in_links_mean_one_routine,
    published.aliases_lead_to_a_record,
    published.published_names_stay,
    published.retired_exercises_are_named_nowhere,
    addresses.redirects_lead_straight_to_a_page,
    addresses.no_redirect_stands_where_a_page_is,
    addresses.short_addresses_are_taken_once,
    # mistakes that would pass in silence
    names.exercises_have_names_of_their_own,
    names.routines_have_titles_of_their_own,
    characters.texts_of_records_hold_no_markdown,
    characters.pages_and_sources_hold_no_invisible_characters,
    characters.no_merge_of_pages_or_sources_is_left_unfinished,
    published.retired_exercises_are_recommended_by_no_page,
    embeds.comments_like_a_directive_are_one,
    addresses.no_page_stands_where_one_is_made_from_data,
    markup.blocks_are_closed,
    markup.footnotes_are_defined,
    markup.pages_hold_no_scripts_frames_or_styles,
)

BEFORE_PUBLICATION = (published.published_wordings_are_kept,)
"""Rules that may wait while somebody edits, and hold by the time readers get the content."""


def problems(content: UncheckedContent, *, while_editing: bool = False) -> Iterator[Problem]:
    """Every breach of a rule in `content`, rule by rule. `while_editing` leaves out the rules that may wait."""
    for rule in RULES if while_editing else RULES + BEFORE_PUBLICATION:
        yield from rule(content)


def due_before_publication(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules that may wait while somebody edits."""
    for rule in BEFORE_PUBLICATION:
        yield from rule(content)


def known_good(content: UncheckedContent) -> Content:
    """The same content, in the type that everything built from it takes.

    Call it once every problem has been refused; raises ValueError for content that still lacks its vocabulary.
    """
    if content.library.vocabulary is None:
        raise ValueError("content without a vocabulary has problems: refuse them first")
    return cast("Content", content)
