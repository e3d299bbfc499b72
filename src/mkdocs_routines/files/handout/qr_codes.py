"""QR codes of the plans on handouts, as SVG."""

import io
from functools import lru_cache

import segno

from mkdocs_routines.domain import addresses
from mkdocs_routines.files.handout.imprint import Imprint


def qr_codes(imprint: Imprint) -> dict[str, str]:
    """Path of each code below the site → its SVG."""
    return {addresses.handout_qr_code(id_): qr_code(link) for id_, link in imprint.links.items()}


@lru_cache(maxsize=64)
def qr_code(link: str) -> str:
    """The code of a URL: error correction M, with a quiet zone of two modules."""
    file = io.BytesIO()
    segno.make(link, error="m", micro=False).save(file, kind="svg", border=2, xmldecl=False)
    return file.getvalue().decode()
