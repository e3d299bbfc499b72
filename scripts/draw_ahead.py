"""Bodies of all exercises, drawn and examined on all cores.

The processes of the tests would each draw them again.
"""

from pathlib import Path

from mkdocs_routines.draw import exercise_drawings, figure
from mkdocs_routines.load.content import read_site


def main() -> None:
    content, _ = read_site(Path())
    exercises = [entry.record for entry in content.library.exercises.values()]
    figure.check_ahead(exercise.figure for exercise in exercises)
    exercise_drawings.draw_ahead(exercises)


if __name__ == "__main__":
    main()
