/** A finger needs no ring on what comes first, and no keyboard before it is asked for. */
export const isTouched = () => matchMedia("(hover: none)").matches;
