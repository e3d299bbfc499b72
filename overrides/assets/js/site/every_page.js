// What every page has. Each of these looks for its own part of the page, and does nothing where there is none. What only
// some pages have is fetched where its part of the page is.

import "./colours.js";
import "./menu.js";
import "./where_on_page.js";
import "./folds.js";
import "./search.js";
import "./reference_sheet.js";
import "./reference_preview.js";
import "./terms.js";
import "./audience_tabs.js";

/** @type {[string, () => Promise<unknown>][]} selector of a part of the page → its scripts */
const PARTS = [
  [".drawing, .doses__drawing", () => import("./drawings.js")],
  [".take, .short", () => import("./routine_files.js")],
  ["form.filter", () => import("./filter.js")],
  [".tabbed-set", () => import("./linked_tabs.js")],
];

for (const [part, load] of PARTS) if (document.querySelector(part)) load();
