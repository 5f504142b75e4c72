// Compares a picture of the window with one of the part around an element that has the focus. Counts pixels
// that show what was not there before: a pixel is fresh where nothing like it was within one pixel of its place, so that
// a box that only moves by a pixel shows nothing; it is strong where it contrasts 3 to 1 with what was in its place.
const [pictures, pairs, done] = arguments;
const MARGIN = 8, ALIKE = 40, CONTRAST = 3;
const bytes = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
const drawn = async (text) => {
  const image = await createImageBitmap(new Blob([bytes(text)], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  canvas.drawImage(image, 0, 0);
  return canvas;
};
const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const light = (data, at) => 0.2126 * channel(data[at]) + 0.7152 * channel(data[at + 1]) + 0.0722 * channel(data[at + 2]);
const contrast = (one, other, at) => {
  const [low, high] = [light(one, at), light(other, at)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const apart = (one, at, other, there) => Math.max(Math.abs(one[at] - other[there]),
  Math.abs(one[at + 1] - other[there + 1]), Math.abs(one[at + 2] - other[there + 2]));
const counted = (rest, now, [left, top, width, height], [partLeft, partTop, partWidth, partHeight]) => {
  const from = [Math.max(partLeft, Math.floor(left - MARGIN)), Math.max(partTop, Math.floor(top - MARGIN))];
  const wide = Math.min(Math.ceil(left + width + MARGIN), partLeft + partWidth) - from[0];
  const high = Math.min(Math.ceil(top + height + MARGIN), partTop + partHeight) - from[1];
  if (wide < 1 || high < 1) return { fresh: 0, strong: 0 };
  const before = rest.getImageData(...from, wide, high).data;
  const after = now.getImageData(from[0] - partLeft, from[1] - partTop, wide, high).data;
  let fresh = 0, strong = 0;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const at = (y * wide + x) * 4;
      if (apart(after, at, before, at) <= ALIKE) continue;
      let known = false;
      for (let v = Math.max(0, y - 1); v <= Math.min(high - 1, y + 1) && !known; v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(wide - 1, x + 1) && !known; u += 1) {
          known = apart(after, at, before, (v * wide + u) * 4) <= ALIKE;
        }
      }
      if (known) continue;
      fresh += 1;
      if (contrast(before, after, at) >= CONTRAST) strong += 1;
    }
  }
  return { fresh, strong };
};
const sum = (those, name) => those.reduce((total, each) => total + each[name], 0);
Promise.all(pictures.map(drawn)).then((canvases) => done(pairs.map(([rest, now, boxes, part]) => {
  const those = boxes.map((box) => counted(canvases[rest], canvases[now], box, part));
  return { fresh: sum(those, "fresh"), strong: sum(those, "strong") };
}))).catch((error) => done({ error: String(error) }));
