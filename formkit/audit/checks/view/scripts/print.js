// The page as printed: how much of its text is there, and what of it is cut off.

const [isPrinted] = arguments;
if (!isPrinted) {
  memory.before ??= measured();
  return {};
}
const now = measured();
return { share: memory.before.amount ? now.amount / memory.before.amount : 1, cut: worse(memory.before, now).cut };
