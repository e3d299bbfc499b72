"""Files of the live body below the site: the body, and the movement of each exercise."""

FOLDER, BODY, LICENCE = "live", "live/body.bin", "live/LICENSE.txt"


def movement(id_: str) -> str:
    """What a page needs of an exercise to show it on the live body."""
    return f"{FOLDER}/{id_}.json"
