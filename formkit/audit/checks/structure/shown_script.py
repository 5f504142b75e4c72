"""The script that asks a browser what stylesheets do to the words of a page: each row is an element and two texts."""

SCRIPT = r"""
const facts = { generated: [], meant: [], hidden: [], headings: [], frames: [] };
const MEANT = new RegExp("(?:^|[\\s_-])(?:sr-only|visually-?hidden|screen-?reader|a11y-hidden|hidden-accessible|" +
  "off-?screen|show-for-sr)", "i");
const NAMED = "a, h1, h2, h3, h4, h5, h6, label, legend";
const SWITCHED = `a:not([href]), a[href^="#"], [aria-expanded], [aria-controls], [aria-live], [onclick], button,
  details`;
const NO_TITLES = `h1, h2, h3, h4, h5, h6, [role=heading], a, blockquote, button, caption, dt, figcaption, footer,
  header, label, legend, li, nav, summary, select, textarea, pre, code, svg, dialog, [role=alert], [role=region],
  [role=banner], [role=status], [role=button], [role=tab], [role=option], [aria-hidden=true]`;
const TITLE_LONGEST = 80, BELOW_SHORTEST = 30;
const words = (one) => (one.textContent || "").replace(/\s+/g, " ").trim();
const isSeen = (one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.getClientRects().length > 0;

const said = (content) => {
  if (!content || content === "none" || content === "normal") return "";
  const parts = content.match(/"(?:[^"\\]|\\.)*"|\//g) || [];
  const shown = parts.includes("/") ? parts.slice(0, parts.indexOf("/")) : parts;
  return shown.map((one) => one.slice(1, -1)).join("").trim();
};
const generated = (one) => {
  for (const [pseudo, where] of [["::before", "before"], ["::after", "after"]]) {
    const style = getComputedStyle(one, pseudo);
    if (style.content === "none" || style.content === "normal" || style.display === "none") continue;
    const text = said(style.content);
    if (/\p{L}{2}/u.test(text) && isSeen(one)) facts.generated.push([one, text, where]);
  }
};

const hidden = (one, style) => {
  const parent = one.parentElement;
  if (!parent || one.hasAttribute("hidden") || (style.display !== "none" && style.visibility !== "hidden")) return;
  const text = words(one);
  if (!text || one.matches(SWITCHED) || !isSeen(parent)) return;
  if (MEANT.test(one.getAttribute("class") || "")) return facts.meant.push([one, text, ""]);
  const outer = one.closest(NAMED);
  if (!outer || outer === one || one.closest(SWITCHED) || words(outer).length <= text.length) return;
  facts.hidden.push([one, text, outer.localName]);
};

const look = (one) => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  let size = Infinity, weight = Infinity, length = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    if (!text || !walker.currentNode.parentElement.checkVisibility()) continue;
    const style = getComputedStyle(walker.currentNode.parentElement);
    size = Math.min(size, parseFloat(style.fontSize));
    weight = Math.min(weight, parseFloat(style.fontWeight));
    length += text.length;
  }
  return { size, weight, length };
};
const heading = (one, style) => {
  if (!["block", "flow-root", "flex"].includes(style.display)) return;
  const text = words(one);
  if (!text || text.length > TITLE_LONGEST || one.closest(`${NO_TITLES}, table`)) return;
  if (one.querySelector(`${NO_TITLES}, p, div, ul, ol, dl, table, input, main, section`)) return;
  const below = one.nextElementSibling;
  if (!below || below.matches(NO_TITLES) || !isSeen(one) || !isSeen(below)) return;
  if (below.querySelector("input, select, textarea, button")) return;
  const [mine, next] = [look(one), look(below)];
  if (next.length < Math.max(BELOW_SHORTEST, mine.length)) return;
  const isBigger = mine.size >= next.size * 1.15, isBolder = mine.weight >= 600 && next.weight < 600;
  const isAbove = (isBigger && mine.weight >= next.weight) || (isBolder && mine.size >= next.size);
  if (isAbove) facts.headings.push([one, text, one.localName]);
};

const frame = (one) => {
  const inner = one.contentDocument;
  const title = (one.getAttribute("title") || one.getAttribute("aria-label") || "").trim();
  if (!inner || !title || !isSeen(one)) return;
  const parts = [inner.title, ...[...inner.querySelectorAll("h1, h2, h3")].map(words)];
  facts.frames.push([one, title, parts.join(" ").trim()]);
};

for (const one of document.body ? document.body.querySelectorAll("*") : []) {
  if (one instanceof SVGElement || ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(one.tagName)) continue;
  const style = getComputedStyle(one);
  if (style.display === "none" || style.visibility === "hidden") {
    hidden(one, style);
    continue;
  }
  generated(one);
  if (one.localName === "iframe") frame(one);
  else heading(one, style);
}
return facts;
"""
