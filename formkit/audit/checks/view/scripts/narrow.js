// The page 320 pixels wide and 256 high: what 1280 by 1024 are when they are zoomed to 400 %.

const page = document.scrollingElement ?? document.documentElement;
const past = (one) => one.getBoundingClientRect().right > innerWidth + 1;
const scroller = (one) => {
  for (let each = one.parentElement; each && each !== page && each !== document.body; each = each.parentElement)
    if (/auto|scroll/.test(style(each).overflowX) && each.scrollWidth > each.clientWidth + 1) return each;
  return null;
};
const isHeld = (one) => {
  for (let each = one.parentElement; each && each !== document.body; each = each.parentElement)
    if (style(each).overflowX !== "visible" && !past(each)) return true;
  return false;
};
const now = measured();
const texts = pieces();
const wide = page.scrollWidth > innerWidth + 1 && style(page).overflowX !== "hidden"
  ? [...document.querySelectorAll("body *")].filter((one) => isSeen(one) && past(one) && !isHeld(one))
  : [];
const innermost = wide.filter((one) => ![...one.children].some((child) => wide.includes(child)));
const beside = new Set();
for (const { element, boxes } of texts) {
  const by = scroller(element);
  if (by && !isData(element) && !element.closest(PICTURES) && boxes.some((box) => box.width > innerWidth)) beside.add(by);
}
const offPage = page.scrollWidth <= innerWidth + 1 || style(page).overflowX === "hidden" || style(document.body ?? page).overflowX === "hidden"
  ? texts.filter(({ element, boxes }) => !scroller(element) && !floats(element) && !memory.before?.cuts.has(element) &&
      boxes.some((box) => box.right > innerWidth + 4 && box.left < innerWidth * 3 && !cutter(element, box))).map(({ element }) => element)
  : [];
const stuck = [...document.querySelectorAll("body *")].filter((one) => {
  const { position, top, bottom } = style(one);
  if (!(position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto")))) return false;
  const box = one.getBoundingClientRect();
  return isSeen(one) && box.width > innerWidth / 2 && box.height > innerHeight / 2 && !one.matches("dialog, [role=dialog], [aria-modal=true]");
});
return {
  needed: page.scrollWidth,
  wide: distinct(innermost.filter((one) => !isData(one) && !one.closest(PICTURES))),
  pictures: distinct(innermost.filter((one) => !isData(one) && one.closest(PICTURES))),
  beside: distinct([...beside]),
  offPage: distinct(offPage),
  stuck: distinct(stuck),
  ...worse(memory.before ?? { cuts: new Map(), overlaps: new Map() }, now),
};
