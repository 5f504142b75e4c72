// Colours as computed, and how far what is drawn stands out from what is around it.

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const colours = new Map();
// Red, green and blue from 0 to 255, and alpha from 0 to 1.
const rgba = (text) => {
  if (!colours.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "#0000";
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    colours.set(text, [r, g, b, a / 255]);
  }
  return colours.get(text);
};
const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((one) => (one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
// What is behind an element's content; null where a picture is, or where that depends on more than colours.
const behind = (one) => {
  const layers = [];
  for (let each = one; each; each = each.parentElement) {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style(each);
    if (backgroundImage !== "none" || +opacity < 1 || filter !== "none" || mixBlendMode !== "normal") return null;
    layers.push(rgba(backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
};
const isGrey = ([r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b) < 32;

const sides = ["Top", "Right", "Bottom", "Left"];
// The best contrast by which the box of `own` stands out from what is around and inside of it.
const outlined = (own, around, inside) => {
  const shown = (side) => parseFloat(own[`border${side}Width`]) > 0 && !/none|hidden/.test(own[`border${side}Style`]);
  const lines = sides.filter(shown).map((side) => rgba(own[`border${side}Color`]));
  if (!/none|hidden/.test(own.outlineStyle) && parseFloat(own.outlineWidth) > 0) lines.push(rgba(own.outlineColor));
  const shadow = own.boxShadow.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsla?)\([^)]*\)/);
  if (shadow) lines.push(rgba(shadow[0]));
  const seen = lines.filter(([, , , alpha]) => alpha > 0).map((line) => over(line, around));
  return Math.max(contrast(inside, around), ...seen.flatMap((line) => [contrast(line, around), contrast(line, inside)]));
};
const fill = (own, around) => (own.backgroundImage === "none" ? over(rgba(own.backgroundColor), around) : null);
const surrounds = (outer, inner) => {
  const a = outer.getBoundingClientRect(), b = inner.getBoundingClientRect();
  return a.height - b.height < 24 && a.width - b.width < 400;
};
// By how much the box of a control, or that of something close around it, stands out; null where a picture is.
const boundary = (one, own) => {
  const around = behind(one.parentElement);
  const inside = around && fill(own, around);
  if (!inside) return null;
  let best = outlined(own, around, inside);
  for (let each = one.parentElement; each && surrounds(each, one); each = each.parentElement) {
    const outer = each.parentElement && behind(each.parentElement);
    const inner = outer && fill(style(each), outer);
    if (!inner) return null;
    best = Math.max(best, outlined(style(each), outer, inner));
  }
  return best;
};
// What stylesheets draw in place of a control that they hide.
const drawn = (one) =>
  [...(one.labels ?? []), one.nextElementSibling, one.parentElement].filter(Boolean)
    .flatMap((each) => ["::before", "::after"].map((pseudo) => [each, getComputedStyle(each, pseudo)]))
    .filter(([, own]) => own.content !== "none" && own.content !== "normal" && parseFloat(own.width) >= 8 && parseFloat(own.height) >= 8);
// How well a control can be seen: null where it cannot be told.
const standsOut = (one) => {
  const own = style(one);
  const shapes = +own.opacity === 0 ? drawn(one) : isSeen(one) ? [[one, own]] : [];
  const ratios = shapes.map(([each, look]) => boundary(each === one ? one : (each.firstElementChild ?? each), look));
  return shapes.length && !ratios.includes(null) ? Math.max(...ratios) : null;
};
const FIELDS = ":is(input:not([type=hidden], [type=image], [type=submit], [type=button], [type=reset], [type=file]," +
  " [type=range], [type=color]), select, textarea, [role=textbox], [role=combobox], [role=searchbox])";
const fields = () =>
  [...document.querySelectorAll(FIELDS)].filter((one) =>
    !one.matches(":disabled, [aria-disabled=true], [readonly]") && one.checkVisibility({ visibilityProperty: true }) &&
    !(one.matches("[type=checkbox], [type=radio]") && style(one).appearance !== "none" && +style(one).opacity > 0));
