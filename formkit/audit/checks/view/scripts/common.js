// What all looks at a page share: what is seen of it, where its text stands, what cuts it off or lies over it.

const MOST = 10;
const PICTURES = "pre, code, svg, img, canvas, video, iframe, object, embed, [role=toolbar]";
const TYPED = "input:not([type=checkbox], [type=radio], [type=hidden], [type=range], [type=color], [type=image]), select";
const style = (one) => getComputedStyle(one);
const memory = (document[Symbol.for("formkit.audit")] ??= {});

// Data tables need two dimensions; tables that only place things do not.
const isData = (one) => !!one.closest("table")?.querySelector("th, caption") || !!one.closest("[role=table], [role=grid]");

// An element that only screen readers get is a pixel large, cut to nothing, or beside the page.
const isForScreenReadersOnly = (one) => {
  for (let each = one; each && each !== document.body; each = each.parentElement) {
    const { clip, clipPath, overflow, position } = style(each);
    const box = each.getBoundingClientRect();
    if (position === "absolute" && (/^rect\(0|^rect\(1px/.test(clip) || /^inset\((50|100)%/.test(clipPath))) return true;
    if (overflow !== "visible" && box.width <= 1 && box.height <= 1) return true;
    if (box.right + scrollX < 0 || box.bottom + scrollY < 0) return true;
  }
  return false;
};
const isSeen = (one) =>
  one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForScreenReadersOnly(one);

// Pieces of text: the element that has it, and the boxes of its lines.
const pieces = () => {
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  const seen = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || element.closest("script, style, noscript, template, option, title, marquee")) continue;
    if (!seen.has(element)) seen.set(element, isSeen(element));
    if (!seen.get(element)) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (boxes.length) found.push({ node, element, boxes });
  }
  return found;
};

// The element that cuts off what an element shows at `box`, if there is one: those that can be scrolled do not.
const cutter = (element, box) => {
  const size = parseFloat(style(element).fontSize);
  const [far, deep] = [Math.max(3, size * 0.3), Math.max(2, size * 0.15)];
  let { position } = style(element);
  for (let each = element; each && each !== document.documentElement; each = each.parentElement) {
    const own = style(each);
    const holds = each === element || position === "static" || position === "relative" || position === "sticky" ||
      (position === "absolute" && (own.position !== "static" || own.transform !== "none"));
    if (!holds) continue;
    position = own.position === "static" && each !== element && position === "absolute" ? position : own.position;
    const edge = each.getBoundingClientRect();
    const x = own.overflowX, y = own.overflowY;
    const scrolls = each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
    if (scrolls && /auto|scroll/.test(x + y)) return null;
    if (each === document.body) break;
    if (/hidden|clip/.test(y) && (box.bottom - edge.bottom > deep || edge.top - box.top > deep)) return each;
    if (/hidden|clip/.test(x) && (box.right - edge.right > far || edge.left - box.left > far)) return each;
    if (position === "fixed") return null;
  }
  return null;
};

const cuts = (texts) => {
  const found = new Map();
  for (const { node, element, boxes } of texts) {
    const by = boxes.map((box) => cutter(element, box)).find(Boolean);
    if (by) found.set(node, by);
  }
  for (const one of document.querySelectorAll(TYPED)) {
    const { fontSize, opacity } = style(one);
    if (one.clientHeight && +opacity && one.clientHeight < parseFloat(fontSize) * 0.95 && isSeen(one)) found.set(one, one);
  }
  return found;
};

const floats = (one) => {
  for (let each = one; each; each = each.parentElement) if (/fixed|sticky/.test(style(each).position)) return true;
  return false;
};

// Pairs of pieces of text that lie over one another: each with the other's element.
const overlaps = (texts) => {
  const all = texts.flatMap((piece) => piece.boxes.map((box) => ({ ...piece, box }))).sort((a, b) => a.box.top - b.box.top);
  const found = new Map();
  all.forEach((one, place) => {
    for (let next = place + 1; next < all.length && all[next].box.top < one.box.bottom; next++) {
      const other = all[next];
      if (other.node === one.node) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide < 4 || high < 0.4 * Math.min(one.box.height, other.box.height)) continue;
      if (cutter(one.element, one.box) || cutter(other.element, other.box)) continue;
      if (floats(one.element) || floats(other.element)) continue;
      if (!found.has(one.node)) found.set(one.node, { over: other.node, pair: [one.element, other.element] });
    }
  });
  return found;
};

const changed = (before, after) => [...after].filter(([node]) => !before.has(node)).map(([, what]) => what);
const distinct = (elements) => [...new Set(elements)].slice(0, MOST);
// How many characters of a page's main part are seen.
const amount = (texts) => {
  const main = document.querySelector("main, [role=main]") ?? document.body;
  return texts.reduce((sum, { node, element }) => (main?.contains(element) ? sum + node.data.trim().length : sum), 0);
};
const measured = () => {
  const texts = pieces();
  return { cuts: cuts(texts), overlaps: overlaps(texts), amount: amount(texts) };
};
// What is worse than `before`: boxes that cut off text, and pairs of elements whose text lies over one another.
const worse = (before, after) => ({
  cut: distinct(changed(before.cuts, after.cuts)),
  overlap: changed(before.overlaps, after.overlaps).map(({ pair }) => pair).slice(0, MOST),
});
