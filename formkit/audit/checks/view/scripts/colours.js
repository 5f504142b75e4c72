// Text that is only just dark enough, controls that can hardly be seen, meaning by colour alone.

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
  const [least, best] = isLarge ? [3, 4.5] : [4.5, 7];
  if (isGrey(front) && isGrey(back) && ratio >= least && ratio < best - 0.05) pale.push([element, ratio.toFixed(2), best]);
}

const faint = [];
const placeholders = [];
for (const one of fields()) {
  const ratio = standsOut(one);
  if (ratio !== null && ratio < 2.95) faint.push([one, ratio.toFixed(2)]);
  if (one.matches(":placeholder-shown") && isSeen(one)) {
    const inside = behind(one);
    const { color, opacity } = getComputedStyle(one, "::placeholder");
    const front = inside && rgba(color);
    const readable = front && contrast(over([...front.slice(0, 3), front[3] * opacity], inside), inside);
    if (readable && readable < 4.45 && one.placeholder.trim()) placeholders.push([one, readable.toFixed(2)]);
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
    const all = [...found.keys()].map(rgba);
    const furthest = Math.max(...all.flatMap((one) => all.map((other) => distance(one, other))));
    if (elements.size >= 3 && found.size > 1 && vivid.length && furthest > 96)
      alone.push([...found.values()].map(([first]) => first));
  }
}
return { pale: pale.slice(0, MOST), faint: faint.slice(0, MOST), placeholders: placeholders.slice(0, MOST), alone: alone.slice(0, MOST) };
