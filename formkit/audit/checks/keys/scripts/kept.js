// Gives elements the focus again, each by its number and after the one before it; tells which of them keep it.
const [pairs, done] = arguments;
const eye = window[Symbol.for("formkit.audit")];
const moment = () => new Promise((go) => setTimeout(go, 60));
(async () => {
  const kept = [];
  for (const [before, number] of pairs) {
    eye.numbered[before]?.focus();
    eye.numbered[number]?.focus();
    await moment();
    kept.push(document.activeElement === eye.numbered[number]);
  }
  done(kept);
})();
