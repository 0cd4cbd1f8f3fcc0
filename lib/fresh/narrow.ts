// Strings whose characters fit into a byte each are put together and sent several times as fast as
// one with a single other character anywhere in it.
const WIDE = /[\ud800-\udbff][\udc00-\udfff]|[\u0100-\uffff]/g; // with the flag `u` ten times slower
const MANY = 1 / 16; // of all characters: written as numbers they would make the page longer

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The same markup, with numbers for characters beyond Latin-1 unless there are many. */
export function narrowMarkup(html: string): string {
  if (/<(script|style)/.test(html)) return html; // in these a number is no character
  return narrow(html, (character) => `&#${character.codePointAt(0)};`);
}

export const narrowJson = (json: string): string =>
  narrow(json, (character) => {
    const units = character.split("").map((unit) => unit.charCodeAt(0));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join("");
  });

function narrow(text: string, write: (wide: string) => string): string {
  const found = text.match(WIDE)?.length ?? 0;
  if (found === 0 || found > text.length * MANY) return text;
  // A new string: one that was cut from a wide one stays wide.
  return decoder.decode(encoder.encode(text.replace(WIDE, write)));
}
