"""Options of the plugin: what may stand below `routines` in `mkdocs.yml`."""

from typing import get_args

from mkdocs_routines.model.features import Feature, Features
from mkdocs_routines.model.values import Record


class RoutinesOptions(Record):
    """Paths are from the folder of `mkdocs.yml`."""

    # Data
    data_dir: str = "data"
    """The folder of the data files."""
    bibliography: str = "references.bib"
    """The bibliography."""

    # Features: each is off until it is switched on, and asks for its data then
    evidence: bool = False
    """Sources: a bibliography, citations with a list of references, claims with our rating, and a page for each source.
    Needs the plugin `bibtex` (`pip install mkdocs-routines[evidence]`), and a title and a description for each page."""
    figures: bool = False
    """Drawings of exercises, from joint angles."""
    safety: bool = False
    """Rules for pain, signs to get help and cautions beside every exercise and routine; none is published without."""
    cert: bool = False
    """The report of each routine by CERT, as a page and as a table."""
    handouts: bool = False
    """A PDF of each routine on one sheet, in two sizes, with a code that opens it on a phone."""
    formats: bool = False
    """Each routine as a calendar, plain text, Markdown, a table and definitions for clinical software."""
    api: bool = False
    """All records as JSON and CSV with their schemas, and pages that list exercises by aim, muscle and equipment."""
    offline: bool = False
    """Whether browsers keep the site for when there is no network. The theme brings the service worker."""
    tools: bool = False
    """Links to `play.md`, `build.md` and `r.md`, pages of the site in which a routine is done, changed and passed on,
    and the index of its own search."""

    # Templates
    templates: str = ""
    """A folder with templates in the place of the plugin's, each under the name of the one that it replaces."""

    # Handouts
    handout_fonts: str = ""
    """The folder of the typeface of handouts (TTF or OTF). Without it they are set in the one that Typst brings."""

    # Link cards
    typeface: str = ""
    """The typeface of link cards, a file of the theme: OpenType or WOFF2. Cards come with long pages, and not without
    it."""

    # Bundling
    npm_packages: str = ""
    """The folder in which npm has installed Rolldown, esbuild and PurgeCSS: a build joins and shortens scripts and
    style sheets with them. Without it, and while `mkdocs serve` runs, they are published as they are written."""

    # Sealing
    sealed: bool = False
    """Whether each page of a built site has a Content Security Policy: nothing is loaded from elsewhere, and no script
    runs but those of the site. A theme or a plugin that writes styles into elements does not work under it."""

    # Offline
    offline_in_serve: bool = False
    """Whether browsers may keep the site while `mkdocs serve` runs. They would show pages as they were."""

    # Style sheets
    theme_style_sheets: str = ""
    """The theme's style sheets, as a glob: they are joined with ours, and templates of the site do not link them."""

    @property
    def features(self) -> Features:
        """The features that are on."""
        return frozenset(feature for feature in get_args(Feature) if getattr(self, feature))
