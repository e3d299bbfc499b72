"""Files of the live body below the site: the body, what is within it, and the movement of each exercise."""

FOLDER, BODY, INSIDE, LICENCE = "live", "live/body.bin", "live/inside.bin", "live/LICENSE.txt"
POSES = "live/poses.json"
"""People and figures of the pose editor. No exercise has this name: it would stand beside its movement."""


def movement(id_: str) -> str:
    """What a page needs of an exercise to show it on the live body."""
    return f"{FOLDER}/{id_}.json"
