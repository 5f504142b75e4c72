// How text is set: blocks of text, with their lines, as they are set on the page.

const [limits] = arguments;
const blockOf = (one) => {
  while (one.parentElement && /^(inline|contents|ruby)/.test(style(one).display)) one = one.parentElement;
  return one;
};
const blocks = new Map();
for (const piece of pieces()) {
  const block = blockOf(piece.element);
  if (!blocks.has(block)) blocks.set(block, []);
  blocks.get(block).push(piece);
}
const letters = (text) => (text.match(/\p{L}/gu) ?? []).length;
const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const tidy = (text) => text.replace(/\s+/g, " ").trim();
// Lines begin where a box is wholly below those before it.
const lines = (texts) => {
  let bottom = -Infinity;
  let count = 0;
  for (const box of texts.flatMap(({ boxes }) => boxes).sort((a, b) => a.top - b.top)) {
    if (box.top + box.height / 2 > bottom) {
      count += 1;
      bottom = box.bottom - box.height / 4;
    }
  }
  return count;
};
const found = { capitals: [], italic: [], justified: [], tight: [], long: [], small: [] };
for (const [block, texts] of blocks) {
  const { fontSize, textAlign, lineHeight } = style(block);
  const size = parseFloat(fontSize);
  const text = texts.map(({ node }) => tidy(node.data)).join(" ");
  const of = (is) => tidy(texts.filter(({ element }) => is(style(element))).map(({ node }) => node.data).join(" "));
  const upper = of(({ textTransform }) => textTransform === "uppercase");
  if (letters(upper) >= limits.capitals && words(upper) >= 3) found.capitals.push(block);
  if (of(({ fontStyle }) => fontStyle !== "normal").length >= limits.italic) found.italic.push(block);
  const tiny = texts.filter(({ element }) => !element.closest("sub, sup") && parseFloat(style(element).fontSize) < limits.small);
  if (letters(tiny.map(({ node }) => node.data).join(" ")) >= 3) found.small.push(block);
  const count = lines(texts);
  if (count < 2) continue;
  if (textAlign === "justify") found.justified.push(block);
  if (size < 24 && lineHeight !== "normal" && parseFloat(lineHeight) / size < limits.tight) found.tight.push(block);
  const wide = texts.flatMap(({ boxes }) => boxes).reduce((sum, box) => sum + box.width, 0);
  const most = Math.max(...texts.flatMap(({ boxes }) => boxes).map(({ right }) => right)) -
    Math.min(...texts.flatMap(({ boxes }) => boxes).map(({ left }) => left));
  const long = Math.round((most * text.length) / wide);
  if (long > limits.long && !block.closest("pre, code, table, [contenteditable]")) found.long.push([block, long]);
}
for (const each of Object.values(found)) each.length = Math.min(each.length, MOST);
return found;
