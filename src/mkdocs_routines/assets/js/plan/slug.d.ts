// Type of slug.js, which the build generates (files/js_constants.py): what readers keep here goes under this name, since
// two sites under other names may share a host.
export const SLUG: string;
