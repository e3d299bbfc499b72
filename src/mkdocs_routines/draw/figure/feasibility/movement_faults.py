"""Faults of a whole movement, for one person."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.feasibility.balance import lost_balance
from mkdocs_routines.draw.figure.feasibility.collisions import collisions
from mkdocs_routines.draw.figure.feasibility.contacts import missed_feet
from mkdocs_routines.draw.figure.feasibility.faults import Fault, worst
from mkdocs_routines.draw.figure.feasibility.flesh_contacts import missed_hands, sliding_soles, sunken
from mkdocs_routines.draw.figure.feasibility.joint_limits import exceeded_limits
from mkdocs_routines.draw.figure.feasibility.knee_swing import idle_swings
from mkdocs_routines.draw.figure.flesh.grounding import settled
from mkdocs_routines.draw.figure.flesh.moment import Moment, moment_at
from mkdocs_routines.draw.figure.flesh.sample import Sample, sample_of
from mkdocs_routines.draw.figure.kinematics.movement import key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model import Figure

MOMENTS = 16
"""Moments from one pose to the next at which the flesh is asked."""
_COLLIDE = 4
"""Every so many of them limbs are asked whether they collide."""


def faults_of(figure: Figure, person: Person) -> list[Fault]:
    """All that is impossible about a movement for a person, the worst of each kind once."""
    figure = settled(figure, person)
    return worst([*faults_of_poses(figure, person), *_faults_of_flesh(figure, sample_of(person))])


def faults_of_poses(figure: Figure, person: Person) -> Iterator[Fault]:
    """What is impossible about each pose alone, whatever the flesh. The figure is settled for the person."""
    filled = postures(figure)
    for pose, skeleton in enumerate(key_skeletons(figure, person.body)):
        for message in (
            *exceeded_limits(skeleton),
            *idle_swings(figure, filled[pose], skeleton),
            *lost_balance(figure, filled[pose], skeleton, person.body),
        ):
            yield Fault(f"{pose} {message.partition(';')[0]}", 1, message, pose, of_posture=True)


def _faults_of_flesh(figure: Figure, sample: Sample) -> Iterator[Fault]:
    last = len(figure.poses) - 1
    start = moment_at(figure, 0, sample.whole, sample.person)
    for step in range(last * MOMENTS + 1):
        now = moment_at(figure, step / MOMENTS, sample.whole, sample.person)
        pose, on_the_way = -(-step // MOMENTS), step % MOMENTS != 0
        asked = _faults_of_moment(figure, start, now, sample, collide=step % _COLLIDE == 0)
        yield from (fault.at(pose, on_the_way=on_the_way) for fault in asked)
        start = start if on_the_way else now


def _faults_of_moment(figure: Figure, start: Moment, now: Moment, sample: Sample, *, collide: bool) -> Iterator[Fault]:
    yield from missed_feet(now.skeleton)
    yield from sunken(figure, now, sample)
    yield from missed_hands(now, sample)
    yield from sliding_soles(figure, start, now, sample)
    if collide:
        yield from collisions(now, sample)
