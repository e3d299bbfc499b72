// Poses the inside of the live body as a page does: standard input is a list of [id, person, moment] in JSON, standard
// output for each, and for either side, the bodies, the lines of all muscles by name, and what is measured on their
// surfaces. Its arguments are the address of the folder of all scripts and the folder `live/` of the site.
import { readFileSync } from "node:fs";

const [assets, folder] = process.argv.slice(2);
const script = (name) => import(new URL(name, `${assets}/js/live_body/`).href);
const names = ["asset.js", "poses.js", "rig.js", "inside_asset.js", "inside_bodies.js", "inside_lines.js", "inside_volumes.js"];
const [{ readAsset }, { poseAt, readTracks }, { placedBones }, { readInside }, { bodiesOf }, { lineOf }, { WIDTH, volumesOf }] =
  await Promise.all(names.map(script));
const bytes = (name) => {
  const { buffer, byteOffset, byteLength } = readFileSync(`${folder}/${name}`);
  return buffer.slice(byteOffset, byteOffset + byteLength);
};
const asset = readAsset(bytes("body.bin"));
const inside = readInside(bytes("inside.bin"));
const { header } = inside;
const { people, bones } = asset.header;

/** How unlike the steps along a surface are, the longest to the mean, and the share of normals that point outwards. */
function measured(muscle, bodies) {
  const { rows } = volumesOf(header, bodies, [[muscle, 1]]);
  const count = rows.length / WIDTH;
  const place = (vertex) => [...rows.subarray(WIDTH * vertex, WIDTH * vertex + 3)];
  const share = (vertex) => rows[WIDTH * vertex + 7];
  const around = Array.from({ length: count }).findIndex((_, vertex) => share(vertex) > 0);
  let [stretch, outward] = [0, 0];
  for (let start = 0; start < count; start += around) {
    const ring = Array.from({ length: around - 1 }, (_, at) => place(start + at));
    const middle = [0, 1, 2].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
    for (let at = start; at < start + around; at += 1) {
      const normal = rows.subarray(WIDTH * at + 3, WIDTH * at + 6);
      if (normal.reduce((sum, value, axis) => sum + value * (place(at)[axis] - middle[axis]), 0) > 0) outward += 1;
    }
  }
  for (let first = 0; first < count; first += 1) {
    if (share(first) > 0) continue;
    const steps = [];
    for (let at = first; at + around < count && share(at) < share(at + around); at += around) {
      steps.push(Math.hypot(...place(at).map((value, axis) => value - place(at + around)[axis])));
    }
    stretch = Math.max(stretch, (Math.max(...steps) * steps.length) / steps.reduce((sum, step) => sum + step, 0));
  }
  return { stretch, outward: outward / count, finite: rows.every(Number.isFinite) };
}

const poses = JSON.parse(readFileSync(0, "utf-8")).map(([id, person, moment]) => {
  const file = JSON.parse(readFileSync(`${folder}/${id}.json`, "utf-8"));
  const number = people.indexOf(person);
  const placed = placedBones(asset, number, poseAt(file, readTracks(file)[person], moment));
  const boneOf = (name) => placed[bones.findIndex(([own]) => own === name)];
  const side = (side) => {
    const bodies = bodiesOf(header, number, boneOf, side);
    const muscles = Object.entries(header.muscles);
    return {
      bodies: Object.fromEntries(header.bodies.map(([name], at) => [name, bodies[at]])),
      lines: Object.fromEntries(
        muscles.map(([name, pieces]) => [name, pieces.map((piece) => piece[3].map((steps) => [...lineOf(steps, header.units, bodies)]))]),
      ),
      surfaces: Object.fromEntries(muscles.map(([name]) => [name, measured(name, bodies)])),
    };
  };
  return { left: side("left"), right: side("right") };
});
const { vertices, corners } = inside;
process.stdout.write(JSON.stringify({ header, vertices: [...vertices], corners: [...corners], poses }));
