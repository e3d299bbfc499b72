// Drawings of exercises: their positions in turn, the other side, and a person to turn.

import "./figure.js";
import "./mirror_drawing.js";
import "./turn_drawing.js";
