"""Files of the live body below the site: the body, what is within it, and the movement of each exercise."""

FOLDER, BODY, INSIDE, LICENCE = "live", "live/body.bin", "live/inside.bin", "live/LICENSE.txt"


def movement(id_: str) -> str:
    """What a page needs of an exercise to show it on the live body."""
    return f"{FOLDER}/{id_}.json"
