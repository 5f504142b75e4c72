// Colours as computed: text that is only just dark enough, controls that can hardly be seen, meaning by colour alone.

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
const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const pale = [];
const texts = pieces();
for (const { node, element } of texts) {
  const { color, fontSize, fontWeight } = style(element);
  if (words(node.data) < 4 || element.closest("a, button, :disabled, [aria-disabled=true]")) continue;
  const back = behind(element);
  if (!back) continue;
  const front = over(rgba(color), back);
  const size = parseFloat(fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && +fontWeight >= 700);
  const ratio = contrast(front, back);
  if (isGrey(front) && isGrey(back) && ratio >= (isLarge ? 3 : 4.5) && ratio < (isLarge ? 4.5 : 6.95)) pale.push([element, ratio.toFixed(2), isLarge ? 4.5 : 7]);
}

const sides = ["Top", "Right", "Bottom", "Left"];
// The best contrast by which the box of `own` stands out from what is around and inside of it.
const outlined = (own, around, inside) => {
  const shown = (side) => parseFloat(own[`border${side}Width`]) > 0 && !/none|hidden/.test(own[`border${side}Style`]);
  const lines = sides.filter(shown).map((side) => rgba(own[`border${side}Color`]));
  if (!/none|hidden/.test(own.outlineStyle) && parseFloat(own.outlineWidth) > 0) lines.push(rgba(own.outlineColor));
  const shadow = own.boxShadow.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsla?)\([^)]*\)/);
  if (shadow) lines.push(rgba(shadow[0]));
  const seen = lines.filter(([, , , alpha]) => alpha > 0).map((line) => over(line, around));
  return Math.max(contrast(inside, around), ...seen.flatMap((line) => [contrast(line, around), contrast(line, inside)].slice(0, 2)));
};
const fill = (own, around) => (own.backgroundImage === "none" ? over(rgba(own.backgroundColor), around) : null);
const surrounds = (outer, inner) => {
  const a = outer.getBoundingClientRect(), b = inner.getBoundingClientRect();
  return a.height - b.height < 24 && a.width - b.width < 400;
};
const boundary = (one, own, parts) => {
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
const drawn = (one) =>
  [...(one.labels ?? []), one.nextElementSibling, one.parentElement].filter(Boolean)
    .flatMap((each) => ["::before", "::after"].map((pseudo) => [each, getComputedStyle(each, pseudo)]))
    .filter(([, own]) => own.content !== "none" && own.content !== "normal" && parseFloat(own.width) >= 8 && parseFloat(own.height) >= 8);
const faint = [];
const placeholders = [];
const CONTROLS = "input:not([type=hidden], [type=image], [type=submit], [type=button], [type=reset], [type=file], [type=range], [type=color]), select, textarea, [role=textbox], [role=combobox], [role=searchbox]";
for (const one of document.querySelectorAll(CONTROLS)) {
  if (one.matches(":disabled, [aria-disabled=true], [readonly]") || !one.checkVisibility({ visibilityProperty: true })) continue;
  const own = style(one);
  const isTick = one.matches("[type=checkbox], [type=radio]");
  if (isTick && own.appearance !== "none" && +own.opacity > 0) continue;
  const shapes = +own.opacity === 0 ? drawn(one) : isSeen(one) ? [[one, own]] : [];
  const ratios = shapes.map(([each, look]) => boundary(each === one ? one : each.firstElementChild ?? each, look));
  if (shapes.length && ratios.every((ratio) => ratio !== null && ratio < 2.95)) faint.push([one, Math.max(...ratios).toFixed(2)]);
  if (one.matches(":placeholder-shown") && isSeen(one)) {
    const inside = behind(one);
    const { color, opacity } = getComputedStyle(one, "::placeholder");
    const front = inside && rgba(color);
    const ratio = front && contrast(over([...front.slice(0, 3), front[3] * opacity], inside), inside);
    if (ratio && ratio < 4.45 && one.placeholder.trim()) placeholders.push([one, ratio.toFixed(2)]);
  }
}

// Things side by side that differ in the colour of their text, and in nothing else that can be seen or read.
const alone = [];
const look = (one) => {
  const { fontWeight, fontStyle, fontSize, textDecorationLine, textTransform, backgroundImage, listStyleType, listStyleImage } = style(one);
  const marks = ["::before", "::after"].map((pseudo) => getComputedStyle(one, pseudo).content);
  return [fontWeight, fontStyle, fontSize, textDecorationLine, textTransform, backgroundImage, listStyleType, listStyleImage, ...marks].join();
};
const distance = (one, other) => Math.hypot(...[0, 1, 2].map((place) => one[place] - other[place]));
const groups = new Map();
for (const { element } of texts) {
  if (!element.matches("li, td, span, p, dd, strong, b, em, i, div, label, tr, font") || element.closest("a, button, [role=alert]")) continue;
  if (element.children.length || !element.parentElement) continue;
  const group = element.matches("td") ? element.closest("table") : element.parentElement;
  if (!groups.has(group)) groups.set(group, new Map());
  const key = `${element.localName} ${look(element)}`;
  if (!groups.get(group).has(key)) groups.get(group).set(key, new Set());
  groups.get(group).get(key).add(element);
}
for (const [group, kinds] of groups) {
  for (const elements of kinds.values()) {
    const found = Map.groupBy([...elements], (one) => style(one).color);
    const vivid = [...found.keys()].map(rgba).filter((one) => !isGrey(one));
    const apart = [...found.keys()].map(rgba);
    if (elements.size >= 3 && found.size > 1 && vivid.length && Math.max(...apart.flatMap((one) => apart.map((other) => distance(one, other)))) > 96)
      alone.push([...found.values()].map(([first]) => first));
  }
}
return { pale: pale.slice(0, MOST), faint: faint.slice(0, MOST), placeholders: placeholders.slice(0, MOST), alone: alone.slice(0, MOST) };
