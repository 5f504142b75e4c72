// What moves by itself for more than five seconds: animations of style sheets and scripts, and of pictures drawn in SVG,
// and videos; with whether it flashes. Bars and signs that something is loading may, until it has loaded.
const eye = window[Symbol.for("formkit.audit")];
const LONG = 5000, FLASH = 1000 / 3, LARGE = 21824;
const FLASHING = ["opacity", "visibility", "color", "backgroundColor", "filter", "display"];
const loads = (one) => one.closest("[role=progressbar], [role=status], [aria-busy=true], progress");
const stops = /\b(pause|stop|hide|saib|oedi|stopio|cuddio)/i;
const canStop = [...document.querySelectorAll("button, [role=button]")].some((one) => stops.test(eye.words(one)));
const found = [];
const add = (one, kind, flashes) => {
  if (one && eye.inSight(one) && !loads(one) && !canStop && !found.some((each) => each.one === one))
    found.push({ one, kind, flashes });
};
for (const each of document.getAnimations()) {
  const { endTime, duration } = each.effect.getComputedTiming();
  const names = new Set(each.effect.getKeyframes().flatMap((frame) => Object.keys(frame)));
  const box = each.effect.target?.getBoundingClientRect();
  const flashes = duration < FLASH * 2 && FLASHING.some((name) => names.has(name)) && box?.width * box?.height > LARGE;
  if (each.playState === "running" && endTime > LONG) add(each.effect.target, "animation", flashes);
}
for (const one of document.querySelectorAll("svg animate, svg animateTransform, svg animateMotion")) {
  if (one.getAttribute("repeatCount") === "indefinite" || one.getAttribute("repeatDur") === "indefinite")
    add(one.closest("svg"), "drawing", false);
}
for (const one of document.querySelectorAll("video[autoplay]:not([controls])"))
  if (one.loop || !(one.duration <= LONG / 1000)) add(one, "video", false);
return {
  moving: found.map(({ one, kind, flashes }) => ({ ...eye.say(one), kind, flashes })),
  images: canStop ? [] : [...document.images].filter((one) => eye.inSight(one) && one.currentSrc)
    .map((one) => ({ ...eye.say(one), source: one.currentSrc })),
};
