"""Rules across files. Each is one generator of problems, and its name is the sentence that must be true."""

from collections.abc import Callable, Iterator
from typing import cast

from mkdocs_routines.check import (
    addresses,
    assertions,
    bibliography,
    characters,
    citations,
    claims,
    dates,
    doses,
    embeds,
    exercises,
    figures,
    kept,
    links,
    markup,
    names,
    published,
    records,
    retractions,
    search_words,
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
    search_words.search_words_lead_to_pages_that_are_there,
    search_words.every_page_is_of_a_kind_for_the_search,
    search_words.search_words_lead_to_one_page_or_have_an_order,
    search_words.search_words_are_written_as_they_are_typed,
    characters.texts_of_records_hold_no_markdown,
    characters.pages_and_sources_hold_no_invisible_characters,
    characters.no_merge_of_pages_or_sources_is_left_unfinished,
    published.retired_exercises_are_recommended_by_no_page,
    embeds.comments_like_a_directive_are_one,
    addresses.no_page_stands_where_one_is_made_from_data,
    markup.blocks_are_closed,
    markup.footnotes_are_defined,
    markup.pages_hold_no_scripts_frames_or_styles,
    # what was promised, and what every contribution must be
    kept.published_addresses_answer,
    kept.published_short_addresses_mean_one_routine,
    kept.published_ids_stay,
    kept.sources_that_could_not_be_confirmed_are_left_out,
    exercises.exercises_have_few_aims,
    exercises.exercises_have_a_neighbour,
    exercises.harder_exercises_are_of_no_lower_level,
    exercises.evidence_names_the_load_on_the_kneecap,
    bibliography.sources_stand_in_the_order_of_their_keys,
    links.links_lead_somewhere,
    links.descriptions_fit_a_search_result,
    links.pages_are_named_like_addresses,
)

PROMISES: tuple[Rule, ...] = (
    published.published_names_stay,
    kept.published_addresses_answer,
    kept.published_short_addresses_mean_one_routine,
    kept.published_ids_stay,
)
"""Rules on what was published, which hold for those who release it."""

BEFORE_RELEASE: tuple[Rule, ...] = (
    published.published_wordings_are_kept,
    kept.addresses_and_ids_are_kept,
    kept.checked_sources_are_kept,
)
"""Rules that `new-edition` makes true. Whoever releases runs it, so that a contribution can do without."""


def problems(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of a rule in `content`, rule by rule, but for the rules that may wait."""
    for rule in RULES:
        yield from rule(content)


def due_before_release(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules that may wait until a release."""
    for rule in BEFORE_RELEASE:
        yield from rule(content)


def promises(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules on what was published. Until the release `new-edition` forgets what is gone."""
    for rule in PROMISES:
        yield from rule(content)


def known_good(content: UncheckedContent) -> Content:
    """The same content, in the type that everything built from it takes.

    Call it once every problem has been refused; raises ValueError for content that still lacks its vocabulary.
    """
    if content.library.vocabulary is None:
        raise ValueError("content without a vocabulary has problems: refuse them first")
    return cast("Content", content)
