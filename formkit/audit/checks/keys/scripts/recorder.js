// Notes what happens while keys are pressed: each stop of the focus as it is when the next Tab comes, and each change of
// context, which is held back so that the page stays as it is.
(() => {
  const eye = window[Symbol.for("formkit.audit")];
  if (eye.record) return true;
  const record = { stops: [], changes: [], clicks: 0, mutations: 0, prevented: [] };
  eye.record = record;
  const active = () => document.activeElement || document.body;
  const at = () => (active() === document.body && record.via?.isConnected ? record.via : active());
  const change = (kind) => record.changes.push({ kind, at: at() });

  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition: none !important; animation-play-state: paused !important; " +
    "caret-color: transparent !important; scroll-behavior: auto !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  window.navigation?.addEventListener("navigate", (event) => {
    if (event.hashChange) return;
    change(event.formData ? "submit" : "navigation");
    if (event.cancelable) event.preventDefault();
  });
  // A form is sent some moments later; by then the next key may have been pressed.
  HTMLFormElement.prototype.submit = () => change("submit");
  addEventListener("submit", (event) => {
    if (!event.defaultPrevented) change("submit");
    event.preventDefault();
  });
  window.open = () => { change("window"); return null; };
  for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => { change("dialog"); return null; };
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  new MutationObserver((those) => { record.mutations += those.length; })
    .observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener("click", () => { record.clicks += 1; }, true);
  addEventListener("focus", (event) => {
    if (event.target instanceof Element) record.via = event.target;
  }, true);

  const PROPERTIES = ["boxShadow", "backgroundColor", "backgroundImage", "borderTopColor", "borderTopWidth",
    "borderBottomColor", "borderBottomWidth", "borderLeftWidth", "color", "textDecorationLine", "textDecorationColor",
    "textDecorationThickness", "transform", "opacity", "width", "height", "display", "visibility", "filter", "fontWeight"];
  const boxes = (one) => [one, ...(one.labels || []), one.nextElementSibling, one.previousElementSibling,
    one.parentElement, one.parentElement?.parentElement].filter(Boolean);
  const shades = (one) => boxes(one).flatMap((each) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(each, pseudo);
    if (pseudo && style.content === "none") return [];
    const ring = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" :
      [style.outlineStyle, style.outlineWidth, style.outlineColor, style.outlineOffset].join(" ");
    return [ring, ...PROPERTIES.map((name) => style[name])];
  }));
  const ground = (one) => {
    for (let each = one.parentElement; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "rgb(255, 255, 255)";
  };
  // What the focus changes, in a word that is alike for elements that change alike: rings, shadows and grounds, of the
  // element or what stands for it; where none of these changes, all that does.
  const STRONG = 4;
  const changed = (rest, now) => now.flatMap((those, place) => those.flatMap((value, index) =>
    value === (rest[place] || [])[index] ? [] : [[place, index, /^[\d.]+px$/.test(value) && index > 12 ? "" : value]]));
  const difference = (rest, now) => {
    const all = changed(rest, now);
    const strong = all.filter(([, index]) => index < STRONG);
    return (strong.length ? strong : all).map((each) => each.join(" ")).join("; ");
  };

  const rests = new Map();
  const hold = () => { for (const one of eye.stops()) if (one !== active()) rests.set(one, shades(one)); };
  const POINTS = [[0.5, 0.5], [0.05, 0.2], [0.95, 0.2], [0.05, 0.8], [0.95, 0.8], [0.25, 0.5], [0.75, 0.5]];
  const over = (box, [across, down]) => {
    const x = box.left + box.width * across, y = box.top + box.height * down;
    return x < 0 || y < 0 || x >= innerWidth || y >= innerHeight ? undefined : document.elementFromPoint(x, y);
  };
  const isPinned = (one) => {
    for (let each = one; each; each = each.parentElement)
      if (["fixed", "sticky", "absolute"].includes(getComputedStyle(each).position)) return true;
    return false;
  };
  // "out" where nothing of it is in the window, "under" where something that stays put lies over all of it.
  const place = (one) => {
    const parts = [one, ...(one.labels || [])].filter((each) => each.getClientRects().length);
    const hits = parts.flatMap((each) => [...each.getClientRects()].filter((box) => box.width > 1 && box.height > 1)
      .flatMap((box) => POINTS.map((point) => over(box, point)))).filter((hit) => hit !== undefined);
    if (!hits.length) return "out";
    const own = (hit) => hit === null || parts.some((each) => each.contains(hit) || hit.contains(each));
    return !hits.some(own) && hits.every((hit) => isPinned(hit)) ? "under" : "";
  };

  eye.stop = (one) => {
    const rest = document.hasFocus() ? rests.get(one) : undefined;
    const look = rest ? `${one.localName} ${one.type || ""} ${ground(one)} ${difference(rest, shades(one))}` : "";
    return { one, place: one === document.body || !document.hasFocus() ? "" : place(one), look };
  };
  let last = null;
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented) record.prevented.push(event.key);
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    record.stops.push(eye.stop(active()));
    if (last && last !== active() && !rests.has(last)) rests.set(last, shades(last));
    last = active();
  }, true);
  // The window loses the focus to the browser's own buttons: the end of the page. In a frame it is still in the page.
  addEventListener("blur", (event) => {
    if (event.target === window && active().localName !== "iframe") record.stops.push(eye.stop(document.body));
  }, true);
  // Begins to note anew, with the focus on an element, or on none.
  eye.begin = (one) => {
    document.activeElement?.blur();
    one?.focus({ focusVisible: true });
    Object.assign(record, { clicks: 0, mutations: 0, changes: [], prevented: [] });
    eye.before = eye.look();
    eye.at = active();
  };
  // What has happened since then.
  eye.effect = () => ({ clicks: record.clicks, mutations: record.mutations, prevented: record.prevented,
    changes: record.changes.map(({ kind }) => kind), appeared: eye.appeared(eye.before).map(eye.tell),
    moved: active() === eye.at ? null : { ...eye.tell(active()), is_body: active() === document.body } });
  eye.active = active;
  eye.hold = hold;
  hold();
  return true;
})();
