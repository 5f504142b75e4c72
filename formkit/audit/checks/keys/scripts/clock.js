// A clock for the page that goes when it is told to: timers of a tenth of a second and more wait for it.
(() => {
  const CLOCK = Symbol.for("formkit.clock");
  if (window[CLOCK]) return;
  const real = { setTimeout, setInterval, clearTimeout, clearInterval, now: Date.now };
  const SOON = 100, FIRST = 1_000_000_000, MOST = 2000;
  const waiting = new Map();
  let now = 0, last = FIRST;
  const wait = (run, delay, every) => {
    last += 1;
    waiting.set(last, { run, at: now + delay, every });
    return last;
  };
  const timer = (own, repeats) => (run, delay = 0, ...words) => typeof run !== "function" || !(delay >= SOON)
    ? own.call(window, run, delay, ...words) : wait(() => run(...words), delay, repeats ? delay : 0);
  const clear = (own) => (id) => { if (!waiting.delete(id)) own.call(window, id); };
  window.setTimeout = timer(real.setTimeout, false);
  window.setInterval = timer(real.setInterval, true);
  window.clearTimeout = clear(real.clearTimeout);
  window.clearInterval = clear(real.clearInterval);
  Date.now = () => real.now.call(Date) + now;
  const due = (end) => [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  window[CLOCK] = {
    soon: () => new Promise((go) => real.setTimeout.call(window, go, 0)),
    waits: () => waiting.size,
    goes(milliseconds) {
      const end = now + milliseconds;
      let runs = 0;
      for (let next = due(end); next && runs < MOST; next = due(end), runs += 1) {
        const [id, one] = next;
        now = Math.max(now, one.at);
        if (one.every) one.at += one.every; else waiting.delete(id);
        try { one.run(); } catch (error) { console.error(error); }
      }
      now = end;
    },
  };
})();
