// Forced colours: what has an edge, a shape, a mark of its state or of the focus before, and no longer during them.

const [during, withFocus] = arguments;
const EDGE = 1.5;
const SHOWS_ITSELF = "img, input, textarea, select, button, video, audio, canvas, iframe, object, embed, hr, br, wbr," +
  " script, style, link, option, source, progress, meter";
const buttons = () =>
  [...document.querySelectorAll("button, [role=button], input:is([type=submit], [type=button], [type=reset])")].filter(
    (one) => isSeen(one) && !one.matches(":disabled"));
const edge = (one) => {
  const ratio = standsOut(one);
  return ratio === null ? null : ratio >= EDGE;
};
// Something small that has no text or content: what it looks like is all that it says.
const bare = () =>
  [...document.querySelectorAll("body *")].filter((one) => {
    if (one.childNodes.length || one.closest("svg, [aria-hidden=true], select, [hidden]")) return false;
    if (one.matches(SHOWS_ITSELF)) return false;
    const { width, height } = one.getBoundingClientRect();
    return width >= 8 && height >= 8 && width <= innerWidth / 2 && isSeen(one);
  });
const isShown = (one) => {
  const own = style(one);
  const around = one.parentElement && behind(one.parentElement);
  if (!around) return null;
  if (/url\(/.test(own.backgroundImage) && own.maskImage === "none") return true;
  if (own.backgroundImage !== "none" && own.maskImage === "none") return true;
  return outlined(own, around, over(rgba(own.backgroundColor), around)) >= EDGE;
};
const STATED = "[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], [aria-checked=true]";
const twin = (one) => [...(one.parentElement?.children ?? []), ...(one.parentElement?.parentElement?.querySelectorAll(`:scope > * > ${one.localName}`) ?? [])]
  .find((other) => other !== one && other.localName === one.localName && !other.matches(STATED));
const edges = (own, name) =>
  /none|hidden/.test(own[`${name}Style`]) || !parseFloat(own[`${name}Width`]) ? "" : `${own[`${name}Width`]} ${own[`${name}Style`]} ${own[`${name}Color`]}`;
const drawing = (own) => [
  rgba(own.color), over(rgba(own.backgroundColor), [255, 255, 255]).map(Math.round), own.backgroundImage, own.boxShadow, own.fontWeight,
  ...["borderTop", "borderLeft", "borderBottom", "outline"].map((name) => edges(own, name)),
  own.textDecorationLine, own.textDecorationThickness, own.content, own.display, own.opacity, own.transform,
].join();
const drawings = (elements) => elements.filter(Boolean)
  .flatMap((one) => [style(one), getComputedStyle(one, "::before"), getComputedStyle(one, "::after")]).map(drawing).join("|");
const picture = (one) => drawings([one, ...one.children, one.parentElement, one.nextElementSibling, ...(one.labels ?? [])]);
const differs = (one) => {
  const other = twin(one);
  if (!other) return null;
  return one.children.length !== other.children.length || drawings([one, ...one.children]) !== drawings([other, ...other.children]);
};
const focusable = () => {
  const kinds = new Map();
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"))
    if (one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled")) {
      const kind = `${one.localName} ${one.type ?? ""} ${one.className}`;
      if (!kinds.has(kind)) kinds.set(kind, one);
    }
  return [...kinds.values()].slice(0, 20);
};
const showsFocus = (one) => {
  const before = picture(one);
  one.focus({ preventScroll: true });
  const after = picture(one);
  const took = document.activeElement === one;
  one.blur();
  return took ? before !== after : null;
};
const ask = () => ({
  edges: new Map([...fields(), ...buttons()].map((one) => [one, edge(one)])),
  shapes: new Map(bare().map((one) => [one, isShown(one)])),
  states: new Map([...document.querySelectorAll(STATED)].filter(isSeen).map((one) => [one, differs(one)])),
  focus: new Map(withFocus ? focusable().map((one) => [one, showsFocus(one)]) : []),
});
const now = ask();
if (!during) {
  memory.free = now;
  return {};
}
const lost = (what) => [...now[what]].filter(([one, is]) => is === false && memory.free[what].get(one) === true).map(([one]) => one).slice(0, MOST);
return { edges: lost("edges"), shapes: lost("shapes"), states: lost("states"), focus: lost("focus") };
