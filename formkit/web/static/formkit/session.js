// Warns before a session ends and extends it without leaving the page (WCAG 2.2.1). The server decides; this only tells.

/** What is left of a session, told anew whenever this page or another tab of the service has been in touch with the server. */
export class Countdown {
  constructor(seconds, now) {
    this.life = seconds * 1000;
    this.begin(now);
  }

  begin(now) {
    this.end = now + this.life;
  }

  /** Seconds left; none below nought. It looks at the clock rather than count ticks, for computers that sleep. */
  left(now) {
    return Math.max(0, Math.ceil((this.end - now) / 1000));
  }
}

/** Watch over the session of a page whose warning is `dialog`. */
export function watchSession(dialog) {
  const { seconds, warning, left, extend, timedOut, token, extended } = dialog.dataset;
  const words = JSON.parse(left);
  const countdown = new Countdown(Number(seconds), Date.now());
  const tabs = new BroadcastChannel("formkit-session");
  const status = document.getElementById("time-out-status");
  const shown = dialog.querySelector("[data-left-words]");
  const failed = dialog.querySelector("[data-failed]");
  const button = dialog.querySelector("[data-extend-button]");

  const goOn = () => {
    countdown.begin(Date.now());
    failed.hidden = true;
    if (dialog.open) dialog.close(); // the browser puts the focus back where it was
  };

  const tell = (secondsLeft) => {
    const text = words[Math.ceil(secondsLeft / 60)];
    if (shown.textContent !== text) shown.textContent = text; // a live region: each change is announced, so once a minute
  };

  const look = () => {
    const secondsLeft = countdown.left(Date.now());
    if (secondsLeft === 0) return window.location.replace(timedOut);
    if (secondsLeft > Number(warning)) return undefined;
    if (!dialog.open) dialog.showModal();
    return tell(secondsLeft);
  };

  const stay = async () => {
    try {
      const answer = await fetch(extend, { method: "POST", body: new URLSearchParams({ "csrf-token": token }) });
      if (answer.status === 410) return window.location.replace(timedOut);
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      failed.hidden = false;
      return undefined;
    }
    goOn();
    tabs.postMessage("extended");
    status.textContent = extended;
    return undefined;
  };

  button.addEventListener("click", stay);
  // What lies behind an open dialog is not read out, so the minutes are announced inside it and the rest outside.
  // Escape means "let me go on", so it must not close the warning without more time.
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });
  tabs.addEventListener("message", goOn);
  tabs.postMessage("visited");
  window.addEventListener("pageshow", look);
  window.setInterval(look, 1000);
}
