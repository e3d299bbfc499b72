// Scene of the live body: a movement of one person, from one side, at one moment, as a frame for the renderer.

import { restOf } from "./asset.js";
import { axesOf, viewOf } from "./camera.js";
import { poseAt, readTracks } from "./poses.js";
import { turned } from "./quaternion.js";
import { matrices, moved, placedBones } from "./rig.js";
import { thingTriangles } from "./things.js";

/** @typedef {import("./asset.js").Asset} Asset */
/** @typedef {import("./poses.js").PoseFile} PoseFile */

const SOME = 19; // of so many vertices one is asked where the body ends
const HIPS = ["left thigh", "right thigh"];
const AWAY = -0.15; // cosine between the side of the pelvis and the viewer below which a hip is behind it
const KNEES = ["left shank", "right shank"];
const LEG = /pelvis|hip|thigh|shank|foot|toes/; // bones of the live body around which there is something to see inside

/**
 * @param {Asset} asset @param {PoseFile} file @param {number} person
 * @returns the movement of a person, and what of it must be in the frame
 */
export function sceneOf(asset, file, person) {
  const track = readTracks(file)[asset.header.people[person]];
  const names = asset.header.bones.map(([name]) => name);
  const places = restOf(asset, person);
  const [outermost, legs] = reached();

  function reached() {
    /** @type {number[][][]} */
    const [points, ofLegs] = [[], []];
    for (let moment = 0; moment < track.moments; moment += 2) {
      const pose = poseAt(file, track, moment / file.steps);
      const bones = placedBones(asset, person, pose);
      for (let at = 0; at < asset.header.vertices; at += SOME) {
        const bone = asset.bones[4 * at];
        const point = moved(bones[bone], [...places.subarray(3 * at, 3 * at + 3)]);
        points.push(point);
        if (LEG.test(names[bone])) ofLegs.push(point);
      }
      pose.things.forEach((numbers, index) => points.push(...cornersOf(file.things[index], numbers)));
    }
    return [points, ofLegs];
  }

  /**
   * @param {object} from
   * @param {number} from.moment @param {number} from.azimuth @param {number} from.elevation @param {boolean} from.mirrored
   * @param {boolean} from.inside @param {string} from.lit
   * @param {number} wide width of the frame to its height @param {import("./palette.js").Palette} palette
   * @returns {import("./renderer.js").Frame}
   */
  function frame({ moment, azimuth, elevation, mirrored, inside, lit }, wide, palette) {
    const pose = poseAt(file, track, moment);
    const bones = placedBones(asset, person, pose);
    const axes = axesOf(azimuth, elevation);
    const boneOf = (/** @type {string} */ name) => bones[names.indexOf(name)];
    const at = (/** @type {string} */ name) => boneOf(name).place;
    return {
      person,
      rows: matrices(bones),
      hips: HIPS.map(at).filter((_, index) => turnedTo(boneOf("pelvis").turn, index ? 1 : -1, axes.viewer)),
      knees: KNEES.map(at),
      things: thingTriangles(file.things, pose.things, palette.finish),
      view: viewOf(inside ? legs : outermost, axes, mirrored, wide),
      axes,
      mirrored,
      palette,
      muscles: file.muscles,
      works: file.works,
      lift: lowest(bones),
      boneOf,
      inside: file.inside,
      lit,
    };
  }

  /** @param {import("./rig.js").Placed[]} bones @returns {number} height of the lowest part that is asked */
  function lowest(bones) {
    let low = Infinity;
    for (let at = 0; at < asset.header.vertices; at += SOME) {
      const bone = bones[asset.bones[4 * at]];
      low = Math.min(low, moved(bone, [...places.subarray(3 * at, 3 * at + 3)])[1]);
    }
    return low - 0.02 < 0 ? 0 : low;
  }

  /**
   * Width to height of what moves, from the side from which it is drawn.
   * @returns {number}
   */
  function aspect() {
    const { right, up } = axesOf(file.azimuth, file.elevation);
    const [wide, high] = [right, up].map((axis) => {
      const along = outermost.map((point) => point.reduce((sum, value, at) => sum + value * axis[at], 0));
      return Math.max(...along) - Math.min(...along);
    });
    return wide / high;
  }

  return { frame, aspect };
}

/**
 * Whether the hip of a side is not behind the body.
 * @param {number[]} turn of the pelvis @param {number} sign 1 for the right side @param {number[]} viewer
 */
const turnedTo = (turn, sign, viewer) =>
  turned(turn, [0, 0, sign]).reduce((sum, value, axis) => sum + value * viewer[axis], 0) > AWAY;

/**
 * Whether the last position is higher than the first: a bridge rises, a squat does not.
 * @param {Asset} asset @param {PoseFile} file
 * @returns {boolean}
 */
export function rises(asset, file) {
  const track = readTracks(file)[asset.header.people[0]];
  const [first, last] = [0, file.positions - 1].map((moment) =>
    placedBones(asset, 0, poseAt(file, track, moment)).reduce((sum, { place }) => sum + place[1], 0),
  );
  return last > first;
}

/**
 * Points of a thing that the frame must hold. A wall may reach out of it.
 * @param {import("./poses.js").Thing} thing @param {number[]} numbers @returns {number[][]}
 */
function cornersOf({ look, kind, sizes }, numbers) {
  if (look === "wall") return [];
  const points = Array.from({ length: numbers.length / 3 }, (_, at) => numbers.slice(3 * at, 3 * at + 3));
  if (kind !== "box") return points.flatMap((point) => around(point, kind === "rod" ? Math.max(...sizes.map(([, , r]) => r)) : 0));
  const [top, size] = points;
  if (look === "mat") return [];
  return [-0.5, 0.5].flatMap((x) =>
    [-0.5, 0.5].flatMap((z) => [0, -1].map((y) => [top[0] + x * size[0], top[1] + y * size[1], top[2] + z * size[2]])),
  );
}

/** @param {number[]} point @param {number} radius */
const around = ([x, y, z], radius) => [-radius, radius].map((by) => [x + by, y + by, z + by]);
