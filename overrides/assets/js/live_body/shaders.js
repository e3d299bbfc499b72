// Shaders: a skinned body in two tones with hems and painted muscles, its outline as the inside of a slightly larger
// body, its shadow laid on the floor; or all of it as a pale shape, with cloth
// drawn in to the skin; things around it; and dots on hips and knees.

/** @param {number} bones @returns {string} */
export const bodyVertex = (bones) => `#version 300 es
precision highp float;
in vec3 place, normal; in vec4 bone, weight, chart; in vec3 extra; in vec4 kind;
uniform vec4 rows[${3 * bones}]; uniform mat4 view; uniform vec2 line; uniform float mode, lift, pale, cloth[8];
out vec3 n; out vec4 on; out vec3 more; out vec2 hem; flat out float look;
void main() {
  vec4 p = vec4(place, 1.); vec3 q = vec3(0.); n = vec3(0.);
  for (int i = 0; i < 4; i++) {
    int b = int(bone[i]) * 3; float w = weight[i] / 32.;
    vec4 x = rows[b], y = rows[b + 1], z = rows[b + 2];
    q += w * vec3(dot(x, p), dot(y, p), dot(z, p));
    n += w * vec3(dot(x.xyz, normal), dot(y.xyz, normal), dot(z.xyz, normal));
  }
  n = normalize(n);
  if (pale > .5 && (kind.y == 1. || kind.y == 2.)) {
    int i = int(kind.y) * 3 - 1;
    q -= n * (cloth[i] + cloth[i + 1] * clamp(1. - (extra.x - cloth[i + 2]) / cloth[0], 0., 1.)) / cloth[1];
  }
  on = chart; more = vec3(extra.xy, q.y - lift); hem = vec2(kind.x, extra.z); look = kind.y;
  if (mode > 1.5) q = vec3(q.x + n.x * .012, .0015, q.z + n.z * .012);
  gl_Position = view * vec4(q, 1.);
  if (mode > .5 && mode < 1.5) {
    vec2 out2 = (mat3(view) * n).xy / line;
    gl_Position.xy += look > 5.5 ? vec2(0.) : normalize(out2 + 1e-6) * line; gl_Position.z += .0015;
  }
  if (look > 5.5) gl_Position.z -= .002;
}`;

export const bodyFragment = `#version 300 es
precision highp float;
in vec3 n; in vec4 on; in vec3 more; in vec2 hem; flat in float look;
uniform float mode, dark, works, heights[4], pale; uniform vec3 light, viewer, tone[16]; uniform sampler2D muscles;
out vec4 o;
const float PI = 3.14159265;
vec3 painted(vec2 at, float low, float high, float left) {
  float a = atan(at.y, at.x), b = atan(-at.y, -at.x), v = (high - more.x) / (high - low);
  float dx = abs(dFdx(a)) < abs(dFdx(b)) ? dFdx(a) : dFdx(b), dy = abs(dFdy(a)) < abs(dFdy(b)) ? dFdy(a) : dFdy(b);
  vec2 uv = vec2(left + .5 * clamp(a / 2. / PI + .5, .002, .998), v);
  if (v < 0. || v > 1.) return vec3(0.);
  return textureGrad(muscles, uv, vec2(dx / 4. / PI, dFdx(v)), vec2(dy / 4. / PI, dFdy(v))).rgb;
}
void main() {
  if (mode > 1.5) { if (more.z > .12 || look > 5.5) discard; o = vec4(tone[13] * .22, .22); return; }
  if (mode > .5) { if (look > 4.5) discard; o = vec4(tone[8], 1.); return; }
  if (pale > .5) {
    if (look > 4.5) discard;
    float away = 1. - abs(dot(normalize(n), viewer));
    o = vec4(mix(tone[0], tone[8], .4 * away * away), 1.);
    return;
  }
  vec3 color = tone[int(look + .5)];
  if (look < .5) color = mix(color, tone[9], clamp(more.y / max(fwidth(more.y), 1e-4) + .5, 0., 1.));
  vec3 m = max(painted(on.xy, heights[0], heights[1], 0.), painted(on.zw, heights[2], heights[3], .5));
  float lum = dot(normalize(gl_FrontFacing ? n : -n), light);
  if (look < 2.5 && hem.y >= 0. != (works > 0.) && works != 0. || look > 2.5 || abs(hem.y) > 1.5) m = vec3(0.);
  color = mix(color, tone[10], m.g);
  color = mix(color, lum > .74 ? tone[12] : tone[11], m.r);
  color = mix(color, tone[15], m.b * .85 * m.r);
  if (look < 5.5) {
    float w = max(fwidth(lum), .004);
    color = mix(mix(color, tone[14], dark), color, gl_FrontFacing ? clamp((lum - .2) / w + .5, 0., 1.) : 0.);
    float f = fwidth(hem.x);
    if (look > .5 && look < 4.5 && f > 1e-4) color = mix(color, tone[8], .75 * (1. - smoothstep(.7, 1.6, (1. - hem.x) / f)));
  }
  o = vec4(color, 1.);
}`;

export const thingVertex = `#version 300 es
precision highp float;
in vec3 place, normal, away; in vec3 color, border;
uniform mat4 view; uniform vec2 line; uniform float mode;
out vec3 n; out vec3 paint;
void main() {
  gl_Position = view * vec4(place, 1.); n = normal; paint = mode > .5 ? border : color;
  if (mode > .5) { gl_Position.xy += normalize((mat3(view) * away).xy / line + 1e-6) * line; gl_Position.z += .003; }
}`;

export const thingFragment = `#version 300 es
precision highp float;
in vec3 n; in vec3 paint; uniform vec3 light; uniform float mode, dark; out vec4 o;
void main() {
  float lit = mode > .5 ? 1. : smoothstep(-.22, -.18, dot(normalize(n), light));
  o = vec4(paint * (1. - dark * .6 * (1. - lit)), 1.);
}`;

export const dotVertex = `#version 300 es
precision highp float;
uniform mat4 view; uniform vec4 at; uniform float size;
void main() { gl_Position = view * vec4(at.xyz, 1.); gl_Position.z -= at.w; gl_PointSize = size; }`;

export const dotFragment = `#version 300 es
precision highp float;
uniform vec3 fill, ring; out vec4 o;
void main() {
  float r = length(gl_PointCoord - .5) * 2., w = fwidth(r);
  float a = 1. - smoothstep(1. - w, 1., r);
  o = vec4(mix(fill, ring, smoothstep(.7, .7 + w, r)) * a, a);
}`;
