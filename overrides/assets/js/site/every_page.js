// What every page has. Each of these looks for its own part of the page, and does nothing where there is none. What only
// some pages have is fetched where its part of the page is, and where that part does its work later, when it is near.

import "./colours.js";
import "./menu.js";
import "./where_on_page.js";
import "./folds.js";
import "./search.js";
import "./reference_sheet.js";
import "./reference_preview.js";
import "./terms.js";
import "./audience_tabs.js";
import { whenWithin } from "../widgets/near.js";

/** @type {[string, () => Promise<unknown>][]} selector of a part of the page → its scripts */
const AT_ONCE = [
  ["form.filter", () => import("./filter.js")],
  [".tabbed-set", () => import("./linked_tabs.js")],
];
/** @type {[string, () => Promise<unknown>][]} */
const WHEN_NEAR = [
  [".drawing, .doses__drawing", () => import("./drawings.js")],
  [".take, .short", () => import("./routine_files.js")],
];
const whenNear = whenWithin("100%"); // a screen away

for (const [part, load] of AT_ONCE) if (document.querySelector(part)) load();
for (const [parts, load] of WHEN_NEAR) for (const part of document.querySelectorAll(parts)) whenNear(part, load);
