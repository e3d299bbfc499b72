"""Lists of the rules of what stands around the content, and of those that join the two."""

from collections.abc import Callable, Iterator

from mkdocs_routines.check import extensions, identity, settings, theme, theme_assets
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem

FRAME_RULES: tuple[Callable[[Frame], Iterator[Problem]], ...] = (
    extensions.plugins_are_there,
    settings.folders_are_in_the_project,
    settings.features_come_with_what_they_build_on,
    settings.features_have_their_packages,
    settings.the_folder_of_the_theme_is_there,
    settings.the_menu_leads_to_pages,
    settings.logo_and_favicon_are_there,
    settings.icons_are_of_the_theme,
    settings.language_is_of_the_theme,
    settings.features_are_of_the_theme,
    settings.scripts_and_style_sheets_are_there,
    identity.addresses_of_the_site_have_a_scheme,
    identity.the_address_for_mail_is_one,
    identity.colours_can_be_read_on_every_ground,
    theme.templates_ask_for_what_there_is,
    theme.style_sheets_stand_in_a_layer,
    theme_assets.style_sheets_ask_for_what_there_is,
    theme_assets.scripts_import_what_there_is,
)

JOINT_RULES: tuple[Callable[[Frame, UncheckedContent], Iterator[Problem]], ...] = (
    extensions.extensions_that_pages_use_are_there,
    theme.style_sheets_of_pages_have_their_page,
    identity.kept_routines_are_there,
    identity.routines_that_complaints_lead_to_are_kept,
)
"""Rules that join the two."""
