// What html-validate asks of every built page. A rule that is off says why.
module.exports = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A table shown as cards (`display: block`) is no table to a screen reader unless its roles are written out.
    "no-redundant-role": "off",
    // The two forms of the theme, search and colours, work as the reader types or chooses. Neither sends anything.
    "wcag/h32": "off",
  },
};
