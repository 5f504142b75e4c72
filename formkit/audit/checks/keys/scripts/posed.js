// Gives an element, by its number, the focus, or with none takes it away, with the window at a height; tells where the
// element and what stands for it are in the window.
const [number, top] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const one = number === null ? null : eye.numbered[number];
document.activeElement?.blur();
if (top !== null) scrollTo({ top, behavior: "instant" });
if (!one?.isConnected) return { top: scrollY, height: innerHeight, boxes: [] };
one.focus({ preventScroll: top !== null, focusVisible: true });
const boxes = [one, ...(one.labels || [])].flatMap((each) => [...each.getClientRects()])
  .map(({ left, top, width, height }) => [left, top, width, height]);
return { top: scrollY, height: innerHeight, boxes };
