// What every page has: each of these looks for its own part of the page, and does nothing where there is none.

import "./filter.js";
import "./figure.js";
import "./colours.js";
import "./menu.js";
import "./where_on_page.js";
import "./folds.js";
import "./linked_tabs.js";
import "./search.js";
import "./mirror_drawing.js";
import "./turn_drawing.js";
import "./turn_thumbs.js";
import "./reference_sheet.js";
import "./reference_preview.js";
import "./terms.js";
import "./downloads.js";
import "./audience_tabs.js";
import "./short_address.js";
