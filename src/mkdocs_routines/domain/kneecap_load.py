"""How an exercise loads the kneecap joint, in the words of a tier."""

from mkdocs_routines.model import Exercise, Vocabulary


def tier(exercise: Exercise, vocabulary: Vocabulary) -> str | None:
    """The id of the lowest tier that holds the published peak force; none where no value was read: it is unknown."""
    if exercise.kneecap_load is None:
        return None
    peak = exercise.kneecap_load.peak_body_weights
    return next(
        id_
        for id_, words in vocabulary.kneecap_load_tiers.items()
        if words.up_to_body_weights is None or peak <= words.up_to_body_weights
    )
