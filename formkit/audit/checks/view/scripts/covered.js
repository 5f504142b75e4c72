// Text that something else lies over: what is found at the middle of each of its lines, part by part of the page.

const at = [scrollX, scrollY];
const texts = pieces().filter(({ element }) => style(element).pointerEvents !== "none" && !floats(element));
const opaque = (one) => {
  for (let each = one; each; each = each.parentElement) if (+style(each).opacity < 0.5) return false;
  const { backgroundColor, backgroundImage } = style(one);
  const alpha = /^rgba\(.*, ?([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? (backgroundColor === "transparent" ? 0 : 1);
  return one.matches("img, video, canvas, iframe, svg, svg *, object, embed") || backgroundImage !== "none" || +alpha > 0.5;
};
const spots = texts.flatMap(({ element, boxes }) =>
  boxes.filter((box) => !cutter(element, box)).map((box) => [element, box.left + box.width / 2 + scrollX, box.top + box.height / 2 + scrollY]));
const found = new Map();
for (let top = 0; top < document.documentElement.scrollHeight && top < 20 * innerHeight; top += innerHeight) {
  const here = spots.filter(([, , y]) => y >= top && y < top + innerHeight);
  if (!here.length) continue;
  scrollTo({ left: 0, top, behavior: "instant" });
  for (const [element, x, y] of here) {
    const over = document.elementFromPoint(x - scrollX, y - scrollY);
    if (!over || found.has(element) || over.contains(element) || element.contains(over) || floats(over)) continue;
    if (opaque(over)) found.set(element, over);
  }
}
scrollTo({ left: at[0], top: at[1], behavior: "instant" });
return { pairs: [...found].slice(0, MOST) };
