// Text over what is really behind it: the page's pixels with the text, and without.

const [step, elements, withText, without, scale, left, top] = arguments;
const done = arguments[arguments.length - 1];
const UNSEEN = "*, ::before, ::after { -webkit-text-fill-color: transparent !important; text-shadow: none !important;" +
  " text-decoration-color: transparent !important; transition: none !important; caret-color: transparent !important }";
const own = (one) => {
  const mine = pieces().filter(({ element }) => element === one);
  return mine.flatMap(({ boxes }) => boxes).map((box) => ({
    x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height,
  }));
};
const decoded = async (png) => {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
  canvas.drawImage(bitmap, 0, 0);
  return canvas;
};
const channel = (one) => ((one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
const luminance = (data, at) =>
  0.2126 * channel(data[at]) + 0.7152 * channel(data[at + 1]) + 0.0722 * channel(data[at + 2]);
const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
// The contrast of each letter: in each cell as wide as the text is large, that of the pixels that it changes most.
const letters = (before, after, box, size) => {
  const [x, y, width, height] = [box.x - left, box.y - top, box.width, box.height].map((one) => Math.round(one * scale));
  if (width < 1 || height < 1) return [];
  const shown = before.getImageData(x, y, width, height).data;
  const bare = after.getImageData(x, y, width, height).data;
  const cell = Math.max(4, Math.round(size * scale));
  const best = new Array(Math.ceil(width / cell)).fill(1);
  for (let at = 0; at < shown.length; at += 4) {
    if (shown[at] === bare[at] && shown[at + 1] === bare[at + 1] && shown[at + 2] === bare[at + 2]) continue;
    const column = Math.floor(((at / 4) % width) / cell);
    best[column] = Math.max(best[column], contrast(luminance(shown, at), luminance(bare, at)));
  }
  return best.filter((one) => one > 1);
};
const measure = async () => {
  const [before, after] = await Promise.all([decoded(withText), decoded(without)]);
  return elements.map((one) => {
    const { fontSize, fontWeight } = style(one);
    const size = parseFloat(fontSize);
    const found = own(one).flatMap((box) => letters(before, after, box, size)).sort((a, b) => a - b);
    const wanted = size >= 24 || (size >= 18.66 && +fontWeight >= 700) ? 3 : 4.5;
    const at = (share) => found[Math.min(found.length - 1, Math.floor(found.length * share))];
    return found.length ? { low: at(0.1), high: at(0.9), wanted } : null;
  });
};
const steps = {
  boxes: () => elements.flatMap(own),
  hide: () => {
    memory.sheets = [...document.adoptedStyleSheets];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(UNSEEN);
    document.adoptedStyleSheets = [...memory.sheets, sheet];
  },
  show: () => {
    document.adoptedStyleSheets = memory.sheets;
  },
  measure,
};
Promise.resolve(steps[step]()).then((result) => done({ result }), (error) => done({ error: String(error) }));
