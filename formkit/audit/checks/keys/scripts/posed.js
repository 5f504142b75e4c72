// Gives an element, by its number, the focus, or with none takes it away, with the window at a height; tells where the
// element and what stands for it are in the window, and what part of the page a picture of them shows.
const [number, top] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const one = number === null ? null : eye.numbered[number];
document.activeElement?.blur();
if (top !== null) scrollTo({ top, behavior: "instant" });
if (!one?.isConnected) return { top: scrollY, left: scrollX, width: innerWidth, height: innerHeight, boxes: [], part: null };
one.focus({ preventScroll: top !== null, focusVisible: true });
const boxes = [one, ...(one.labels || [])].flatMap((each) => [...each.getClientRects()])
  .map(({ left, top, width, height }) => [left, top, width, height]);
const MARGIN = 10;
const left = Math.max(0, Math.floor(Math.min(...boxes.map(([x]) => x)) - MARGIN));
const high = Math.max(0, Math.floor(Math.min(...boxes.map(([, y]) => y)) - MARGIN));
const right = Math.min(innerWidth, Math.ceil(Math.max(...boxes.map(([x, , width]) => x + width)) + MARGIN));
const low = Math.min(innerHeight, Math.ceil(Math.max(...boxes.map(([, y, , height]) => y + height)) + MARGIN));
const part = [left, high, Math.max(1, right - left), Math.max(1, low - high)];
return { top: scrollY, left: scrollX, width: innerWidth, height: innerHeight, boxes, part };
