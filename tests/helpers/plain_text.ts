/** Markup with the characters that it names by number. */
export const plainText = (html: string): string =>
  html.replace(
    /&#(\d+);/g,
    (_, number) => String.fromCodePoint(Number(number)),
  );
