// What a routine is given on with: its files, and its short address.

import "./downloads.js";
import "./short_address.js";
