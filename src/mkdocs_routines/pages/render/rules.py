"""Rules for safety as Markdown, for pages that embed one."""

from dataclasses import dataclass

from mkdocs_routines.domain.signs import stop_rules
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.sourcing import page_head


@dataclass(frozen=True)
class RulesAt:
    """Anchors of the rules that a page has shown already, to which the next record leads; empty where it has not."""

    pain: str = ""
    stop: str = ""


NOWHERE = RulesAt()


def rule_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """A pain rule or a stop rule as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    pain_rules = content.library.vocabulary.record.pain_rules
    kind, rules = ("pain", pain_rules) if id_ in pain_rules else ("stop", stop_rules(content.library, at))
    head = page_head(content, at)
    cited = head is None or head.kind != "app"  # a tool has no list of references
    return render_template("rule.md.jinja", content.library, at, kind=kind, rule=rules[id_], anchor=anchor, cited=cited)
