"""Post this site grew from, as Markdown: its statements, each with its place here, our rating and its source."""

from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render import claims
from mkdocs_routines.pages.render.environment import render_template


def post_block(content: Content, at: str) -> str:
    """Every statement of the post, for the page `at`, a path below `docs/`. It is shown only where its record is."""
    if not (post := content.library.post):
        raise ValueError("content that shows the post without its record has problems: refuse them first")
    titles = {page.uri: page.head.record.title for page in content.pages if page.head}
    values = {"sections": post.record.sections, "titles": titles}
    labels = {"certainties": claims.CERTAINTIES, "verdicts": claims.VERDICTS}
    return render_template("data_post.md.jinja", content.library, at, **values, **labels)
