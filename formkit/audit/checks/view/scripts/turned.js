// The page as held: how much of its text is seen, and whether it is turned.

const isTurned = (one) => {
  const { rotate, transform } = style(one);
  const [, a, b] = /^matrix\(([-\d.e]+), ([-\d.e]+)/.exec(transform) ?? [];
  return (b !== undefined && Math.abs(+b) > Math.abs(+a)) || /^-?(90|270)deg$/.test(rotate);
};
const main = document.querySelector("main, [role=main], h1") ?? document.body ?? document.documentElement;
const above = [];
for (let one = main; one; one = one.parentElement) above.push(one);
return { amount: amount(pieces()), turned: above.filter(isTurned) };
