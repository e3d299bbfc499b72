"""Memory of a build that makes many handouts: what one was made of is let go of before the next."""

import resource
from multiprocessing import get_context

from mkdocs_routines.files import handout
from tests.files.test_handout import DAY, FACE, REAL


def most_after_each() -> list[int]:
    """The most memory that this process had, after each handout of the site. The unit is that of the system."""
    imprint = handout.imprint("https://example.org/", REAL, DAY)
    recipes = handout.pdf_files(REAL, imprint, handout.handout_data(REAL, imprint), FACE)
    return [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss for recipe in recipes.values() if recipe.render()]


def test_many_handouts_need_no_more_memory_than_a_few() -> None:
    with get_context("spawn").Pool(1) as pool:
        most = pool.apply(most_after_each)
    assert len(most) >= 14
    assert most[-1] < 2 * most[1]
