"""Style sheet of a site with a colour of its own: links, buttons and what is chosen. Drawings keep theirs.

In a drawing terracotta is the hip and teal is the knee, whatever site shows it.
"""

from mkdocs_routines.model.identity import Identity

_SHEET = """[data-md-color-scheme] {{
  --own: {light};
  --knee-of-drawings: var(--knee);
  --tint-of-drawings: var(--knee-tint);
  --md-typeset-a-color: var(--own);
  --md-accent-fg-color: var(--own);
  --focus: var(--own);
}}
@media screen {{
  [data-md-color-scheme="slate"] {{
    --own: {dark};
  }}
}}
.md-header {{
  border-block-start: 0.25rem solid var(--own);
}}
.md-container {{
  --knee: var(--own);
  --knee-tint: var(--sunk);
}}
.md-container svg {{
  --knee: var(--knee-of-drawings);
  --knee-tint: var(--tint-of-drawings);
}}
"""


def style_sheet(identity: Identity) -> str:
    """Its rules; nothing for a site without a colour of its own."""
    return _SHEET.format(light=identity.colours.light, dark=identity.colours.dark) if identity.colours else ""
