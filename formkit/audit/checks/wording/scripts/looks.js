// What links, images, backgrounds and the order of parts look like. Gives facts alone: checks judge them.
const inlines = new Set(["inline", "contents", "inline-block"]);
const styles = new Map();
const style = (one) => styles.get(one) ?? styles.set(one, getComputedStyle(one)).get(one);
const box = (one) => one.getBoundingClientRect();
const isShown = (one) => box(one).width > 1 && box(one).height > 1 && style(one).visibility === "visible";
const words = (one) => one.innerText.trim().replace(/\s+/g, " ");
const letters = (text) => text.replace(/\P{L}/gu, "").length;
const block = (one) => {
  let above = one.parentElement;
  while (above?.parentElement && inlines.has(style(above).display)) above = above.parentElement;
  return above ?? one;
};

// Links in sentences, with how they differ from the words round them other than by colour.
const isDecorated = (one) => {
  const at = style(one);
  const bordered = ["Top", "Bottom"].some((side) => parseFloat(at[`border${side}Width`]) > 0);
  return at.textDecorationLine.includes("underline") || bordered || at.backgroundImage !== "none" || at.boxShadow !== "none";
};
const isUnlike = (link, around) => {
  const [a, b] = [style(link), style(around)];
  const weights = Math.abs(Number(a.fontWeight) - Number(b.fontWeight)) >= 200;
  const grounds = a.backgroundColor !== "rgba(0, 0, 0, 0)" && a.backgroundColor !== b.backgroundColor;
  return weights || grounds || a.fontStyle !== b.fontStyle || Math.abs(parseFloat(a.fontSize) - parseFloat(b.fontSize)) > 2;
};
const anchors = [...document.querySelectorAll("a[href]")].filter(isShown);
const linked = anchors.flatMap((link) => {
  const around = block(link);
  const others = [...around.querySelectorAll("a[href]")].map(words).join("");
  if (!letters(words(link)) || letters(words(around)) - letters(others) < 5 || link.closest("[role=button], nav")) return [];
  const chain = [link, ...link.querySelectorAll("*")];
  for (let above = link.parentElement; above && above !== around; above = above.parentElement) chain.push(above);
  const isPlain = !chain.some(isDecorated) && !isUnlike(link, around) && !link.querySelector("img, svg");
  return isPlain ? [{ element: link, colour: style(link).color, around: style(around).color }] : [];
});

// Links on one line with nothing but a little white space between them.
const looksLikeText = (one) => style(one).display === "inline" && !["Left", "Right"].some((side) => parseFloat(style(one)[`border${side}Width`]) > 0);
const isCrowded = (link) => {
  const next = link.nextElementSibling;
  let between = "";
  for (let one = link.nextSibling; one && one !== next; one = one.nextSibling) between += one.nodeType === 3 ? one.data : "";
  if (!next?.matches("a[href]") || !isShown(next) || between.trim() || !words(link) || !words(next)) return false;
  const gap = box(next).left - box(link).right;
  const isOneLine = Math.abs(box(next).top - box(link).top) < 4;
  return isOneLine && gap >= -1 && gap < 0.5 * parseFloat(style(link).fontSize) && looksLikeText(link) && looksLikeText(next);
};
const crowded = [];
for (const link of anchors.filter(isCrowded)) {
  const row = crowded.at(-1)?.elements;
  if (row?.at(-1) === link) row.push(link.nextElementSibling);
  else crowded.push({ elements: [link, link.nextElementSibling] });
}

// Parts that stand in another order than they are read in.
const isMoved = (one) => {
  const at = style(one);
  return at.float === "right" || Number(at.order) !== 0 || ["absolute", "relative"].includes(at.position) || at.gridRowStart !== "auto";
};
const turned = (at) => at.flexDirection.endsWith("reverse") && at.display.includes("flex");
const isBefore = (one, other) => {
  const [a, b] = [box(one), box(other)];
  const isSameRow = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5 * Math.min(a.height, b.height);
  const isSameColumn = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.width, b.width);
  return isSameRow ? (a.right <= b.left + 1 ? "row" : "") : isSameColumn && a.bottom <= b.top + 1 ? "column" : "";
};
const isSwapped = (one, other) => isBefore(other, one);
const jumbled = [...document.body?.querySelectorAll("*") ?? []].flatMap((parent) => {
  if (parent.childElementCount < 2 || style(parent).direction === "rtl") return [];
  if (!turned(style(parent)) && ![...parent.children].some(isMoved)) return [];
  const parts = [...parent.children].filter((one) => isShown(one) && one.innerText?.trim() && style(one).position !== "fixed");
  const swaps = parts.slice(1).map((one, place) => isSwapped(parts[place], one));
  const rows = swaps.some((one, place) => one === "row" && swaps[place + 1] === "row");
  return rows || swaps.includes("column") ? [{ element: parent, parts: parts.map((one) => words(one).slice(0, 40)) }] : [];
});

// Images with their size, and whether any words stand with them.
const images = [...document.querySelectorAll("img[alt]")].filter(isShown).map((one) => ({
  element: one, alt: one.alt.trim(), width: box(one).width, height: box(one).height, source: one.currentSrc || one.src,
  isAlone: !words(block(one)), isInLink: Boolean(one.closest("a, button")), isCaptioned: Boolean(one.closest("figure")?.querySelector("figcaption")),
  isSaidToDecorate: Boolean(one.closest("[aria-hidden=true], [role=presentation], [role=none]")) || Boolean(one.title),
}));

// Images behind words, by stylesheet.
const behind = [...document.body?.querySelectorAll("*") ?? []].filter(isShown).flatMap((one) => {
  const found = [null, "::before", "::after"].map((part) => {
    const at = part ? getComputedStyle(one, part) : style(one);
    return part && at.content === "none" ? "" : [at.backgroundImage, part ? at.content : ""].join(" ");
  });
  const source = found.join(" ").match(/url\("([^"]+)"\)/)?.[1] ?? "";
  const name = one.getAttribute("aria-label") || one.getAttribute("role") === "img" || one.title;
  return source && !name ? [{ element: one, source: source.slice(0, 200), words: (one.textContent || "").trim().slice(0, 400) }] : [];
});

return { linked, crowded, jumbled, images, behind };
