"""Templates as HTML, for the pages on how to contribute."""

import re

from mkdocs_routines.domain.new_file import NEW_FILES, editor_address
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.escape import as_code

_GAP = re.compile(r" {3,}(?=#)")
"""Space before a remark, which makes a column in a file and has no room on a page."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$", re.MULTILINE)


def template_block(name: str, content: Content, repository: str) -> str:
    """The template of this name as code, below the link that opens it in the editor of the repository.

    It is HTML and no fence: mkdocs-bibtex would act on the citations in one.
    """
    text = re.sub(r"^# yaml-language-server:.*\n", "", content.templates[name]).rstrip("\n")  # for editors of the file
    code = f'<div class="highlight"><pre><code>{_coloured(_GAP.sub("  ", text))}\n</code></pre></div>\n'
    if not (address := editor_address(repository, name, f"{text}\n")):
        return code
    offer = "Open it in the browser, filled in" if "&value=" in address else "Open an empty file in the browser"
    where = f"It opens a new file in `data/{NEW_FILES[name].folder}/` at GitHub, where you need a free account."
    return f"[{offer}](<{address}>){{ .button .button--main }}\n\n{where}\n\n{code}"


def _coloured(text: str) -> str:
    """The text with its comments marked, as the theme colours them."""
    written, end = "", 0
    for comment in _COMMENT.finditer(text):
        written += f'{as_code(text[end : comment.start()])}<span class="c1">{as_code(comment[0])}</span>'
        end = comment.end()
    return written + as_code(text[end:])
