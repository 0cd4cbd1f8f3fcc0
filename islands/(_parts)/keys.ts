/** Enter, but not the one that ends a line or chooses what an input method offers. */
export const sends = (
  { key, shiftKey, isComposing, keyCode }: KeyboardEvent,
): boolean => key === "Enter" && !shiftKey && !isComposing && keyCode !== 229;
