// What every page has. Each of these looks for its own part of the page, and does nothing where there is none. What only
// some pages have is fetched where its part of the page is, and where that part does its work later, when it is near.

import "./colours.js";
import "./menu.js";
import "./search.js";
import "./notes.js";
import "./paper.js";
import "./unfold.js";
import { whenWithin } from "../widgets/near.js";

const loadViews = () => import("./audience_tabs.js");
/** @type {[string, () => Promise<unknown>][]} selector of a part of the page → its scripts */
const AT_ONCE = [
  ["form.filter", () => import("./filter.js")],
  [".tabbed-set", () => import("./linked_tabs.js").then(loadViews)], // what the address asks for is shown in the end
];
/** @type {[string, () => Promise<unknown>][]} */
const WHEN_NEAR = [
  [".drawing", () => import("./drawings.js")],
  [".doses__drawing", () => import("./turn_thumbs.js")],
  [".model", () => import("../models/start.js")],
  [".cite__format", () => import("./cite.js")],
  [".take, .short", () => import("./routine_files.js")],
];
const whenNear = whenWithin("100%"); // a screen away
const HAS_CONTENTS = matchMedia("(min-width: 60em)"); // where the table of contents is in sight

/** A page is whole without them, and without a connection they may not be there. @param {() => Promise<unknown>} load */
const quietly = (load) => void load().catch(() => {});
const loadWhere = () => quietly(() => import("./where_on_page.js"));

for (const [part, load] of AT_ONCE) if (document.querySelector(part)) quietly(load);
if (new URLSearchParams(location.search).has("view")) quietly(loadViews);
for (const [parts, load] of WHEN_NEAR)
  for (const part of document.querySelectorAll(parts)) whenNear(part, () => quietly(load));
if (HAS_CONTENTS.matches || scrollY) loadWhere();
else addEventListener("scroll", loadWhere, { once: true, passive: true });
