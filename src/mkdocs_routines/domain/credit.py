"""Credit for what a site publishes: the lines that go with drawings, and the caveat on all of it."""

from mkdocs_routines.model.identity import Identity

CODE_LICENCE_NAME = "MIT"
BODY_MODEL = "body model by MakeHuman, CC0 1.0"
"""What the people in the drawings are made from, and its licence."""
CAVEAT = "General information, not personal medical advice."
ANATOMY_MODEL = "bones and muscle paths after MyoLeg as MyoSim ships them, Apache-2.0, redrawn and posed"
"""What the bones and muscles in the anatomical pictures are made from, and its licence."""


def drawing_credit(identity: Identity) -> str:
    """The line that goes with each drawing."""
    return f"{identity.credit}; {BODY_MODEL}"


def anatomy_credit(identity: Identity) -> str:
    """The line that goes with each anatomical picture."""
    return f"{identity.credit}; {ANATOMY_MODEL}; {BODY_MODEL}"
