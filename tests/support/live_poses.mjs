// Poses the live body as a page does: standard input is a list of [id, person, moment] in JSON, standard output the place
// and the turn of every bone, by its name, for each. Its arguments are the address of the folder of all scripts and the folder `live/`
// of the site.
import { readFileSync } from "node:fs";

const [assets, folder] = process.argv.slice(2);
const script = (name) => import(new URL(name, `${assets}/js/live_body/`).href);
const [{ readAsset, restOf, placesOnBase }, { poseAt, readTracks }, { placedBones }] = await Promise.all(
  ["asset.js", "poses.js", "rig.js"].map(script),
);
const { buffer, byteOffset, byteLength } = readFileSync(`${folder}/body.bin`);
const asset = readAsset(buffer.slice(byteOffset, byteOffset + byteLength));
const read = (id) => JSON.parse(readFileSync(`${folder}/${id}.json`, "utf-8"));
const asked = JSON.parse(readFileSync(0, "utf-8"));
const poses = asked.map(([id, person, moment]) => {
  const file = read(id);
  const bones = placedBones(asset, asset.header.people.indexOf(person), poseAt(file, readTracks(file)[person], moment));
  return Object.fromEntries(asset.header.bones.map(([name], index) => [name, bones[index]]));
});
const { header, look, corners } = asset;
const rest = header.people.map((_, person) => [...restOf(asset, person)]);
const mesh = { look: [...look], corners: [...corners], base: [...placesOnBase(asset)], rest, header };
process.stdout.write(JSON.stringify({ poses, mesh }));
