// Gives each stop the focus, one after the other, as Tab does; gives those that hand it on at once, and to what.
const [done] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const MOST = 60, MODAL = "dialog[open], [aria-modal=true]";
const moment = () => new Promise((go) => setTimeout(go, 5));
(async () => {
  const handed = [];
  for (const one of eye.stops().slice(0, MOST)) {
    if (!one.isConnected || !eye.isStop(one) || one.localName === "iframe") continue;
    one.focus();
    await moment();
    const now = eye.active();
    if (now !== one && eye.isStop(one) && !now.closest(MODAL) && !one.contains(now))
      handed.push([eye.say(one), now === document.body ? null : eye.say(now)]);
  }
  done(handed);
})();
