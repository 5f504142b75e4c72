// How each control looks: whether its labels are seen and how far away they stand, whether it is red, what red words stand
// beside it; by its place in the page.
const isRed = (colour) => {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return alpha > 0 && red - Math.max(green, blue) > 15 && Math.abs(green - blue) < 60 && red > 120;
};
const isClipped = (one) => {
  for (let up = one; up && up !== document.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    const box = up.getBoundingClientRect();
    if (/rect\((0|1)px|inset\((50%|100%)/.test(`${style.clip} ${style.clipPath}`)) return true;
    if (style.opacity === "0" || (style.overflow !== "visible" && (box.width <= 1 || box.height <= 1))) return true;
  }
  return false;
};
const texts = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script,style,select,textarea,option,noscript,template")) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= 0 || getComputedStyle(parent).visibility !== "visible") continue;
    if (!isClipped(parent)) found.push({ text: text.data.trim(), parent, box });
  }
  return found;
};
const every = [...document.querySelectorAll("*")];
const placeOf = new Map(every.map((one, place) => [one, place]));
const controls = [...document.querySelectorAll("input,select,textarea")].filter((one) => {
  if (["hidden", "submit", "button", "reset", "image"].includes(one.type)) return false;
  const box = one.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility === "visible" && box.right > 0;
});
const labelsOf = (one) => {
  const named = (one.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => document.getElementById(id));
  return [...(one.labels || []), ...named.filter(Boolean)];
};
const gap = (box, other) => {
  const across = Math.max(other.left - box.right, box.left - other.right, 0);
  const down = Math.max(other.top - box.bottom, box.top - other.bottom, 0);
  return [across, down];
};
const nearest = (boxes, other) =>
  boxes.map((box) => gap(box, other)).sort(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d))[0] || null;
const boxOf = (one) => {
  let up = one;
  while (up.parentElement && controls.every((each) => each === one || !up.parentElement.contains(each))) up = up.parentElement;
  return up;
};
const seen = controls.map((one) => {
  const style = getComputedStyle(one);
  const labels = labelsOf(one);
  const said = labels.flatMap(texts).filter(({ parent }) => parent !== one);
  const box = boxOf(one);
  const beside = (box === one ? [] : texts(box)).filter(({ parent }) => !labels.some((each) => each.contains(parent)));
  const sides = ["Top", "Right", "Bottom", "Left"];
  const edges = sides.filter((side) => parseFloat(style[`border${side}Width`]) > 0).map((side) => style[`border${side}Color`]);
  return {
    place: placeOf.get(one),
    name: one.name || "",
    kind: one.type,
    ticked: ["radio", "checkbox"].includes(one.type),
    labels: labels.filter((each) => each.textContent.trim()).length,
    seen: said.length,
    gap: nearest(said.map(({ box: each }) => each), one.getBoundingClientRect()),
    size: parseFloat(style.fontSize),
    red: (edges.length > 0 && edges.every(isRed)) || isRed(style.backgroundColor) || (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none" && one !== document.activeElement && isRed(style.outlineColor)),
    redLabel: said.length > 0 && isRed(getComputedStyle(said[0].parent).color),
    label: said.map(({ text }) => text).join(" "),
    required: one.required || one.getAttribute("aria-required") === "true",
    search: one.type === "search" || Boolean(one.closest("search,[role=search],td,th")),
    words: beside.map(({ text }) => text).join(" "),
    redWords: beside.filter(({ parent }) => isRed(getComputedStyle(parent).color)).map(({ text, parent }) => [placeOf.get(parent), text]),
  };
});
const active = document.activeElement;
return { controls: seen, inSummary: Boolean(active && active !== document.body && arguments[0] && document.querySelector(arguments[0])?.contains(active)) };
