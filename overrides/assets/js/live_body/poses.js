// Movement of an exercise, as draw/figure/live/pose_file.py writes it: turns of nineteen segments of each person at a few
// moments, and things around the body. Moment 0 is the first position, 1 the second, 0.5 halfway.

/** @typedef {{ look: string, kind: "box" | "rod" | "band", points: number, moves: boolean, sizes: number[][] }} Thing */
/**
 * @typedef {object} PoseFile
 * @property {string} name of the exercise
 * @property {string[]} captions of its positions
 * @property {string[]} captions_mirrored with left for right
 * @property {number} positions
 * @property {number} steps moments from one position to the next
 * @property {string} person
 * @property {"left" | "right" | "both"} works
 * @property {number} azimuth
 * @property {number} elevation
 * @property {string[]} muscles painted on the skin
 * @property {[most: string[], help: string[]]} inside muscles that do most of the work, and those that help
 * @property {[left: number, right: number][]} hands
 * @property {Thing[]} things
 * @property {Record<string, number[]>} tracks
 */
/** @typedef {{ moments: number, channels: Float32Array[] }} Track channels of one value stand still */
/**
 * @typedef {object} Pose
 * @property {number[]} place of the middle of the hips, in body heights
 * @property {number[][]} turns quaternion of each segment against the one that carries it, not yet of length 1
 * @property {[left: number[], right: number[], share: number]} hands two shapes of each, and how far from one to the other
 * @property {number[][]} things coordinates of the points of each
 */

const [TURN_UNITS, PLACE_UNITS, THING_UNITS] = [900, 2048, 1024]; // whole numbers to 1, and to a body height
const SEGMENTS = 19;

/** @type {WeakMap<PoseFile, Record<string, Track>>} */
const known = new WeakMap();

/** @param {PoseFile} file @returns {Record<string, Track>} movement of each person, unpacked once */
export function readTracks(file) {
  const read = known.get(file) ?? unpacked(file);
  known.set(file, read);
  return read;
}

/** @param {PoseFile} file @returns {Record<string, Track>} */
function unpacked({ positions, steps, things, tracks }) {
  const moments = (positions - 1) * steps + 1;
  const lengths = [
    ...new Array(3 + 4 * SEGMENTS).fill(moments),
    ...things.flatMap(({ points, moves }) => new Array(3 * points).fill(moves ? moments : 1)),
  ];
  /** @type {Float32Array[] | null} */
  let first = null;
  const read = Object.entries(tracks).map(([name, numbers]) => {
    let at = 0;
    const whole = lengths.map((length, channel) => {
      let sum = 0;
      return Float32Array.from({ length }, (_, moment) => {
        sum += numbers[at++];
        return sum + (first ? first[channel][moment] : 0);
      });
    });
    first ??= whole;
    const units = (/** @type {number} */ channel) =>
      channel < 3 ? PLACE_UNITS : channel < 3 + 4 * SEGMENTS ? TURN_UNITS : THING_UNITS;
    const channels = whole.map((values, channel) => values.map((value) => value / units(channel)));
    return /** @type {const} */ ([name, { moments, channels }]);
  });
  return Object.fromEntries(read);
}

/**
 * Value of a channel at a moment: the cubic through the four moments around it, of the way between the same positions.
 * @param {Float32Array} channel @param {number} steps @param {number} at in steps
 */
function valueAt(channel, steps, at) {
  if (channel.length === 1) return channel[0];
  const position = Math.min(Math.floor(at / steps + 1e-9), Math.floor((channel.length - 1) / steps) - 1);
  const start = position * steps + Math.min(Math.max(Math.floor(at - position * steps) - 1, 0), steps - 3);
  const x = at - start;
  const [a, b, c, d] = channel.subarray(start, start + 4);
  return (
    (-a * (x - 1) * (x - 2) * (x - 3) + 3 * b * x * (x - 2) * (x - 3) - 3 * c * x * (x - 1) * (x - 3) + d * x * (x - 1) * (x - 2)) / 6
  );
}

/**
 * @param {PoseFile} file @param {Track} track @param {number} moment
 * @returns {Pose}
 */
export function poseAt({ steps, hands, things }, { channels, moments }, moment) {
  const at = Math.min(Math.max(moment * steps, 0), moments - 1);
  const values = channels.map((channel) => valueAt(channel, steps, at));
  const before = Math.min(Math.floor(at), moments - 2);
  let from = 3 + 4 * SEGMENTS;
  return {
    place: values.slice(0, 3),
    turns: Array.from({ length: SEGMENTS }, (_, segment) => values.slice(3 + 4 * segment, 7 + 4 * segment)),
    hands: [
      [hands[before][0], hands[before + 1][0]],
      [hands[before][1], hands[before + 1][1]],
      at - before,
    ],
    things: things.map(({ points }) => values.slice(from, (from += 3 * points))),
  };
}
