"""Kneecap load: the tier of the published peak force on the patellofemoral joint in an exercise, in body weights.

The tiers and their limits stand in `data/vocabulary.yml`. They are ours, set between the pooled means of walking,
stairs and running in healthy people (Hart et al. 2022, `hart2022pfjforce` in `references.bib`).
"""

from mkdocs_routines.model import Exercise, Vocabulary


def tier(exercise: Exercise, vocabulary: Vocabulary) -> str | None:
    """The id of the lowest tier that holds the peak force of an exercise; None where no value is published."""
    if exercise.kneecap_load is None:
        return None
    peak = exercise.kneecap_load.peak_body_weights
    return next(
        id_
        for id_, candidate in vocabulary.kneecap_load_tiers.items()
        if candidate.up_to_body_weights is None or peak <= candidate.up_to_body_weights
    )
