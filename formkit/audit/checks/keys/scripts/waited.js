// Lets ten seconds go by on the page's clock, first as it is, then with the focus on each control in turn and after each
// button that opens something was pressed. Gives what came or stood there and went again, and what kept changing its words.
const [done] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const clock = window[Symbol.for("formkit.clock")];
const STEP = 500, STEPS = 20, MOST = 40;
const own = (one) => [...one.childNodes].filter((each) => each.nodeType === Node.TEXT_NODE)
  .map((each) => each.data).join(" ").trim().replace(/\s+/g, " ");
const seen = () => new Map([...document.querySelectorAll("body *")].filter((one) => own(one) && eye.inSight(one))
  .map((one) => [one, own(one)]));
const vanished = new Map(), changing = new Map();
const hasWords = (text) => /\p{L}.*\s.*\p{L}/u.test(text);
// `before` is what was seen earlier: what of it goes was not brought by what was done.
const waits = async (before, what) => {
  await clock.soon();
  let now = seen();
  const changes = new Map(), told = new Map();
  const tell = () => [...now.keys()].filter((one) => !before.has(one) && !told.has(one))
    .forEach((one) => told.set(one, eye.say(one)));  // where it stands is known only while it stands there
  if (!clock.waits() || (what && ![...now.keys()].some((one) => !before.has(one)))) return;
  for (let step = 0; step < STEPS && clock.waits(); step += 1) {
    tell();
    clock.goes(STEP);
    await clock.soon();
    const then = seen();
    for (const [one, text] of now) {
      if (before.has(one)) continue;
      if (!then.has(one) && hasWords(text)) vanished.set(one, { ...told.get(one), words: text.slice(0, 60), what });
      if (then.has(one) && then.get(one) !== text) changes.set(one, (changes.get(one) || 0) + 1);
    }
    now = then;
  }
  if (!what) for (const [one, times] of changes) if (times > 2) changing.set(one, eye.say(one));
};
(async () => {
  await waits(new Map(), "");
  const listens = (one) => eye.hears(one, "focus", "focusin") || eye.hears(one, "click");
  const all = [window, document, document.body].some((one) => eye.hears(one, "focus", "focusin"));
  for (const one of eye.stops().filter((each) => all || listens(each)).slice(0, MOST)) {
    const before = seen();
    one.focus({ focusVisible: true });
    await waits(before, "focus");
    const sends = one.form && one.matches("button:not([type]), [type=submit], [type=image], [type=reset]");
    if (one.matches("button, [type=button]") && !sends && one.isConnected) {
      one.click();
      await waits(before, "press");
    }
    one.blur();
  }
  done({ vanished: [...vanished.values()], changing: [...changing.values()] });
})();
