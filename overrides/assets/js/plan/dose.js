// Dose of an exercise: its notation, its wording, and the time it takes. The twin of domain/dose/, which has the last
// word; both pass the cases in tests/domain/dose/.

/** @typedef {import("./dose_amounts.js").Amount} Amount */
/** @typedef {import("./dose_amounts.js").Dose} Dose */
/** @typedef {import("./dose_amounts.js").DosedItem} DosedItem */
/** @typedef {import("./dose_amounts.js").LaterDose} LaterDose */
/** @typedef {import("./dose_amounts.js").Range} Range */
/** @typedef {import("./dose_amounts.js").Unit} Unit */

export { DOSE_UNITS, isOtherSide, isUncounted, range, setAmount, span, unitOf } from "./dose_amounts.js";
export { notation } from "./dose_figures.js";
export { doseSeconds, sessionMinutes } from "./dose_time.js";
export { doseDetails, doseInWords, itemDetails, openEnd, restBetweenExercises, tempo } from "./dose_words.js";
