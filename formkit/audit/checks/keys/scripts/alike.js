// Whether what the mouse made appear, by its numbers, also appears with the focus on something in or around what the mouse
// was over, or when Enter is to be tried there; gives those stops. Tooltips in a label belong to its control too.
const [over, shown, done] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const one = eye.numbered[over];
const those = shown.map((each) => eye.numbered[each]);
const stops = eye.stops().filter((each) => one.contains(each) || each.contains(one) ||
  each.contains(one.closest("label")?.control || null) || (each.parentElement === one.parentElement && each.nextElementSibling === one));
const moment = () => new Promise((go) => setTimeout(go, 30));
(async () => {
  for (const stop of stops) {
    stop.focus({ focusVisible: true });
    await moment();
    if (those.some((each) => eye.inSight(each))) return done({ is_shown: true, stops: [] });
  }
  return done({ is_shown: false, stops: stops.filter((each) => !those.some((all) => all.contains(each))).map(eye.tell) });
})();
