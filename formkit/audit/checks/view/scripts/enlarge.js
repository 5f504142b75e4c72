// The page with more space between lines, words and letters, and then with its text, and nothing else, twice as large.

const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  " p { margin-bottom: 2em !important }";
const STILL = "*, ::before, ::after { transition: none !important; animation: none !important }";

const sheeted = (css, act) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const before = [...document.adoptedStyleSheets]; // a copy: the page keeps changing the one that it gives
  document.adoptedStyleSheets = [...before, sheet];
  try {
    return act();
  } finally {
    document.adoptedStyleSheets = before;
  }
};
const enlarged = (act) => {
  const sizes = [...document.querySelectorAll("html, body, body *")]
    .filter((one) => one.style)
    .map((one) => ({
      one,
      had: one.hasAttribute("style"),
      value: one.style.getPropertyValue("font-size"),
      priority: one.style.getPropertyPriority("font-size"),
      size: parseFloat(style(one).fontSize),
    }));
  for (const { one, size } of sizes) one.style.setProperty("font-size", `${2 * size}px`, "important");
  try {
    return act();
  } finally {
    for (const { one, had, value, priority } of sizes) {
      if (value) one.style.setProperty("font-size", value, priority);
      else one.style.removeProperty("font-size");
      // Chromium writes the attribute only when it is read, and would write it again after it was removed.
      if (!had && !one.getAttribute("style")) one.removeAttribute("style");
    }
  }
};

const at = [scrollX, scrollY];
const result = sheeted(STILL, () => {
  const before = (memory.before = measured());
  return {
    before: worse({ cuts: new Map(), overlaps: new Map() }, before),
    spaced: worse(before, sheeted(SPACED, measured)),
    enlarged: worse(before, enlarged(measured)),
  };
});
scrollTo(...at);
return result;
