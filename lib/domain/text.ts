/** Length as people count it: code points, not UTF-16 units. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** Two names that look alike to a person are the same name: compatibility form, case folded. */
export const fold = (name: string): string =>
  name.normalize("NFKC").toLowerCase();
