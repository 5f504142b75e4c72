// What something else may appear for when the mouse is over it: by a style for :hover that shows something, or because it
// listens to the mouse coming.
const eye = window[Symbol.for("formkit.audit")];
const SHOWS = ["display", "visibility", "opacity", "max-height", "height", "left", "right", "top", "clip", "clip-path",
  "transform"];
const rulesOf = (those) => [...those].flatMap((one) => [
  ...(one.selectorText && one.style && SHOWS.some((name) => one.style.getPropertyValue(name)) ? [one] : []),
  ...(one.cssRules ? rulesOf(one.cssRules) : []),
]);
const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((one) => {
  try { return rulesOf(one.cssRules); } catch { return []; }
});
const found = (css) => { try { return [...document.querySelectorAll(css)]; } catch { return []; } };
const plain = (css) => css.replace(/:hover/g, "") || "*";
// "li:hover > ul" is about li, and shows ul; "a:hover" shows nothing but itself.
const split = (css) => {
  const end = css.lastIndexOf(":hover") + ":hover".length;
  const rest = css.slice(end).replace(/^(?:[.#\[:][^\s>+~]*)*/, "");
  return rest.trim() ? [plain(css.slice(0, css.length - rest.length)), plain(css)] : null;
};
const styled = sheets.flatMap((one) => one.selectorText.split(/,(?![^(]*\))/).map((css) => css.trim()))
  .filter((css) => css.includes(":hover") && !/::/.test(css)).map(split).filter(Boolean)
  .filter(([, shown]) => found(shown).some((one) => !eye.inSight(one))).flatMap(([over]) => found(over));
const TYPES = ["mouseenter", "mouseover", "pointerenter", "pointerover"];
const heard = [...eye.listeners.keys(), ...document.querySelectorAll("[onmouseover], [onmouseenter]")]
  .filter((one) => one instanceof Element && !one.matches("html, body") && eye.hears(one, ...TYPES));
return [...new Set([...styled, ...heard])].filter((one) => eye.isSeen(one)).map(eye.tell);
