// Shaders of the inside: bones that move whole, and muscles with fibres. A look is 0 for bone, 1 for a muscle
// that works most, 2 for one that helps, 3 for tendon and 4 for band.

/** @param {number} bodies @returns {string} */
export const insideVertex = (bodies) => `#version 300 es
precision highp float;
in vec3 place, normal, grain; in float tone;
uniform vec4 rows[${3 * bodies}]; uniform mat4 view; uniform vec2 line; uniform float mode, flip; uniform int starts[${bodies}];
out vec3 n, fibre; flat out float look;
void main() {
  vec3 p = place, m = normal; look = tone; fibre = grain;
  if (tone < .5) {
    int b = 0;
    for (int i = 1; i < ${bodies}; i++) if (gl_VertexID >= starts[i]) b = i;
    vec4 x = rows[3 * b], y = rows[3 * b + 1], z = rows[3 * b + 2];
    p = vec3(dot(x, vec4(place, 1.)), dot(y, vec4(place, 1.)), dot(z, vec4(place, 1.)));
    m = vec3(dot(x.xyz, normal), dot(y.xyz, normal), dot(z.xyz, normal));
  }
  p.z *= flip; m.z *= flip; n = normalize(m + 1e-9);
  gl_Position = view * vec4(p, 1.);
  if (mode > .5) { gl_Position.xy += normalize((mat3(view) * n).xy / line + 1e-6) * line; gl_Position.z += .001; }
}`;

export const insideFragment = `#version 300 es
precision highp float;
in vec3 n, fibre; flat in float look;
uniform float mode; uniform vec3 light, color[9];
out vec4 o;
float hash(float x) { return fract(sin(x * 91.7) * 437.6); }
void main() {
  if (mode > .5) { o = vec4(color[7], 1.); return; }
  int at = int(look + .5);
  vec3 c = color[at];
  float lum = dot(normalize(gl_FrontFacing ? n : -n), light), w = max(fwidth(lum), .01);
  bool muscle = at == 1 || at == 2;
  if (muscle) {
    float s = fibre.x * 26., id = floor(s), wide = fwidth(s), along = fibre.y;
    float from = .05 + .25 * hash(id), to = .95 - .25 * hash(id + 7.);
    float taper = smoothstep(from, from + .15, along) * (1. - smoothstep(to - .15, to, along));
    float stroke = 1. - smoothstep(.16 * taper, .16 * taper + wide, abs(fract(s) - .5));
    c = mix(color[3], c, smoothstep(.06, .3, fibre.z));
    c = mix(c, color[6], (at == 1 ? .5 : .28) * stroke * step(.01, taper) * (1. - smoothstep(.35, .7, wide)) * smoothstep(.2, .4, fibre.z));
    c = mix(c, color[8], .22 * smoothstep(.68, .84, lum));
  }
  if (at == 4) c = mix(c, color[6], .2 * (1. - smoothstep(.1, .1 + fwidth(fibre.x * 18.), abs(fract(fibre.x * 18.) - .5))));
  c = mix(c, color[5], .2 * (1. - smoothstep(.24 - w - .07, .24 + w + .07, lum)));
  o = vec4(c, 1.);
}`;
