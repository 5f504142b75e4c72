// What still moves although less motion is asked for: animations without end, or of more than five seconds.

const MOVES = /^(transform|translate|scale|rotate|offset|left|right|top|bottom|inset|margin|width|height|background-?position|stroke-?dash)/i;
const moving = (one) => (one.effect?.getKeyframes?.() ?? []).some((frame) => Object.keys(frame).some((name) => MOVES.test(name)));
const found = document.getAnimations().filter((one) => one.playState === "running" && one.effect?.target)
  .filter((one) => isSeen(one.effect.target) && moving(one) && one.effect.getComputedTiming().endTime > 5000);
return { moving: distinct(found.map((one) => one.effect.target)) };
