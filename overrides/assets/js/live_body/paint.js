// Muscles painted on the charts of the skin: bellies red, tendons green, fibres blue, for the colours of the page to be
// put in. The left half of the picture is the chart of a leg, the right half that of the trunk.

/** @typedef {[outline: number[], fibres: number[][]]} Head outlines of heights in 0.1 mm and angles in degrees in turn */
/**
 * @typedef {object} Paint
 * @property {Record<"leg" | "trunk", number[][]>} charts height, forward, out and radius of points of the axis, in mm
 * @property {Record<string, { chart: "leg" | "trunk", tendons: number[][], heads: Head[] }>} muscles from the surface inward
 */

export const SIZE = 1024;
const HALF = SIZE / 2;
const FIBRES = 7; // lines between two that are given

/** @param {Paint} paint @param {"leg" | "trunk"} chart @returns {[low: number, high: number]} its heights */
export function heightsOf({ charts }, chart) {
  const heights = charts[chart].map(([height]) => height);
  return [Math.min(...heights), Math.max(...heights)];
}

/**
 * Where a vertex is on both charts: forward and outward of each axis, in decimetres.
 * @param {Paint} paint @param {number} forward @param {number} height @param {number} out
 * @returns {number[]}
 */
export function onCharts({ charts }, forward, height, out) {
  return (/** @type {const} */ (["leg", "trunk"])).flatMap((name) => {
    const axis = charts[name];
    const last = axis.length - 1;
    const above = Math.min(Math.max(axis.findIndex(([at]) => at / 100 >= height), 1), height * 100 > axis[last][0] ? last : last);
    const [low, high] = [axis[above - 1], axis[above]];
    const share = Math.min(Math.max((height * 100 - low[0]) / (high[0] - low[0]), 0), 1);
    const at = (/** @type {number} */ column) => (low[column] + (high[column] - low[column]) * share) / 100;
    return [forward - at(1), Math.abs(out) - at(2)];
  });
}

/**
 * @param {Paint} paint @param {string[]} names of muscles
 * @returns {HTMLCanvasElement}
 */
export function paintedMuscles(paint, names) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  brush.lineJoin = brush.lineCap = "round";
  const shown = Object.keys(paint.muscles).filter((name) => names.includes(name));
  for (const name of shown.reverse()) {
    const { chart, tendons, heads } = paint.muscles[name];
    const place = placing(paint, chart);
    brush.save();
    brush.beginPath();
    brush.rect(chart === "leg" ? 0 : HALF, 0, HALF, SIZE);
    brush.clip();
    for (const turn of [-360, 0, 360]) {
      for (const [outline, fibres] of [...heads].reverse()) {
        const path = smooth(place(outline, turn));
        part(brush, path);
        brush.fillStyle = "#f00";
        brush.fill(path);
        brush.save();
        brush.clip(path);
        brush.strokeStyle = "#f0f";
        brush.lineWidth = 1.5;
        for (const line of filled(fibres.map((fibre) => place(fibre, turn)))) brush.stroke(line);
        brush.restore();
      }
      for (const outline of tendons) {
        const path = smooth(place(outline, turn));
        part(brush, path);
        brush.fillStyle = "#0f0";
        brush.fill(path);
      }
    }
    brush.restore();
  }
  return canvas;
}

/** A seam around what lies above. @param {CanvasRenderingContext2D} brush @param {Path2D} path */
function part(brush, path) {
  brush.save();
  brush.globalCompositeOperation = "destination-out";
  brush.lineWidth = 9;
  brush.stroke(path);
  brush.fill(path);
  brush.restore();
}

/** @param {Paint} paint @param {"leg" | "trunk"} chart @returns {(numbers: number[], turn: number) => number[][]} */
function placing(paint, chart) {
  const [low, high] = heightsOf(paint, chart);
  const left = chart === "leg" ? 0 : HALF;
  return (numbers, turn) =>
    Array.from({ length: numbers.length / 2 }, (_, index) => {
      const [height, angle] = numbers.slice(2 * index, 2 * index + 2);
      return [left + ((angle + turn + 180) / 360) * HALF, ((high - height) / (high - low)) * SIZE];
    });
}

/** The closed Catmull-Rom curve through some points. A point that stands twice is a corner. @param {number[][]} points */
function smooth(points) {
  const path = new Path2D();
  const at = (/** @type {number} */ index) => points[(index + points.length) % points.length];
  path.moveTo(at(0)[0], at(0)[1]);
  points.forEach((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const first = point.map((value, axis) => value + (next[axis] - before[axis]) / 6);
    const second = next.map((value, axis) => value - (after[axis] - point[axis]) / 6);
    path.bezierCurveTo(first[0], first[1], second[0], second[1], next[0], next[1]);
  });
  path.closePath();
  return path;
}

/** Fibres between those that are given. @param {number[][][]} given @returns {Path2D[]} */
function filled(given) {
  const lines = given.map((line) => Array.from({ length: 9 }, (_, step) => pointAt(line, step / 8)));
  return lines.slice(1).flatMap((line, index) =>
    Array.from({ length: FIBRES }, (_, step) => {
      const path = new Path2D();
      line.forEach((end, at) => {
        const start = lines[index][at];
        const [x, y] = end.map((value, axis) => start[axis] + ((value - start[axis]) * (step + 0.5)) / FIBRES);
        if (at) path.lineTo(x, y);
        else path.moveTo(x, y);
      });
      return path;
    }),
  );
}

/** @param {number[][]} line @param {number} share of its points @returns {number[]} */
function pointAt(line, share) {
  const place = share * (line.length - 1);
  const index = Math.min(Math.floor(place), line.length - 2);
  return line[index].map((value, axis) => value + (line[index + 1][axis] - value) * (place - index));
}
