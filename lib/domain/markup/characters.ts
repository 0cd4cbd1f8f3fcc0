export const isSpace = (code: number) =>
  Number.isNaN(code) || code === 0x20 || code === 0x0a || code === 0x09 ||
  code === 0xa0 || code === 0x3000;

/** A letter or digit of a script that puts spaces between its words. */
export const isWord = (code: number) =>
  code >= 48 && code <= 57 || code >= 65 && code <= 90 ||
  code >= 97 && code <= 122 || code >= 0xc0 && code <= 0x5ff;

/** What a backslash can stand before to say that it means nothing. */
export const isPunctuation = (code: number) =>
  code >= 33 && code <= 47 || code >= 58 && code <= 64 ||
  code >= 91 && code <= 96 || code >= 123 && code <= 126;
