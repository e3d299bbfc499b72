// State that the parts of the pose editor share.

/** @typedef {import("./edits.js").Path} Path */
/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./fault.js").Fault} Fault */
/** @typedef {{ name: string, figure: Figure, faults: Fault[] }} Exercise */
/**
 * @typedef {object} App
 * @property {Record<string, import("./flesh.js").Person>} people
 * @property {Record<string, Exercise>} exercises
 * @property {() => Figure} figure as it is written
 * @property {() => Figure} settled as it is drawn
 * @property {() => import("./flesh.js").Person} person who is drawn
 * @property {() => number} pose the position that is shown, counted from 0
 * @property {() => import("./posture.js").Posture} posture of that position, with nothing left out
 * @property {(path: Path) => any} get what the figure has there
 * @property {(path: Path, value: any, sentence: string) => void} set undefined takes it out
 * @property {(figure: Figure, sentence: string, pose?: number) => void} edit replaces the figure
 * @property {() => Fault | null} fault the one that is edited as the last position
 * @property {(fault: Fault | null) => void} showFault
 * @property {() => Fault[]} faults of the exercise that it began with
 * @property {(figure: Figure) => void} try shows a figure that is no change yet
 * @property {(pose: number) => void} turnTo shows another position
 */

export {};
