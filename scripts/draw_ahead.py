"""Bodies of all exercises, drawn, examined and tracked on all cores, and the anatomical plates.

The processes of the tests would each draw them again.
"""

from pathlib import Path

from mkdocs_routines.check import project
from mkdocs_routines.domain.credit import drawing_credit
from mkdocs_routines.draw import anatomy, exercise_drawings, figure
from mkdocs_routines.load.frame import read_frame


def main() -> None:
    content, _ = project.read(Path(), read_frame(Path())[0])
    identity = content.library.identity
    exercises = [entry.record for entry in content.library.exercises.values()]
    figure.check_ahead(exercise.figure for exercise in exercises)
    exercise_drawings.draw_ahead(exercises)
    figure.body_file(drawing_credit(identity), identity.licence.address)
    figure.pose_ahead((each.figure, figure.shaded_muscles(each, each.figure)) for each in exercises)
    anatomy.draw_ahead(entry.record for entry in content.library.plates.values())


if __name__ == "__main__":
    main()
