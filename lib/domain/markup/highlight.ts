// Colours for code, small enough for both sides. It knows comments, strings, numbers, words that
// mean something and names that are called, in the ways most languages write them.

export type Kind = "comment" | "string" | "number" | "keyword" | "name";
export type Piece = { text: string; kind?: Kind };

// Each alternative takes all it has looked at, so the whole is looked at once.
const STRING =
  `"(?:[^"\\\\\\n]|\\\\[^])*"?|'(?:[^'\\\\\\n]|\\\\[^])*'?|\`(?:[^\`\\\\]|\\\\[^])*\`?`;
const REST =
  `(?<string>${STRING})|(?<number>\\b\\d[\\w.]*)|(?<word>[\\p{L}_$@][\\w$-]*)(?<call>\\()?|[^]`;

const commentedBy = (comment: string) =>
  new RegExp(`(?<comment>${comment})|${REST}`, "uy");

const SLASHES = commentedBy("//[^\\n]*|/\\*[^]*?(?:\\*/|$)");
const HASH = commentedBy("#[^\\n]*");
const DASHES = commentedBy("--[^\\n]*|/\\*[^]*?(?:\\*/|$)");
const ARROWS = commentedBy("<!--[^]*?(?:-->|$)");

const LANGUAGES: [RegExp, string][] = [
  [
    SLASHES,
    "c cc cpp cs csharp css dart go h hpp java javascript js json json5 jsonc jsx kotlin kt less php rs rust scala scss swift ts tsx typescript zig",
  ],
  [
    HASH,
    "bash conf dockerfile elixir ex ini makefile perl pl powershell ps1 py python r rb ruby sh shell toml yaml yml zsh",
  ],
  [DASHES, "elm haskell hs lua sql"],
  [ARROWS, "html markdown md svelte svg vue xml"],
];
const PATTERNS = new Map(
  LANGUAGES.flatMap(([pattern, names]) =>
    names.split(" ").map((name) => [name, pattern] as const)
  ),
);

const KEYWORDS = new Set(
  ("abstract alter and as async await begin bool boolean break by byte case catch char class const continue create def default " +
    "defer delete do done double drop elif else elsif end enum esac except export extends extern false fi final finally " +
    "float fn for foreach from fun func function global go goto group having if impl implements import in inner insert instanceof " +
    "int interface into is join lambda left let limit local long loop match mod module mut namespace new nil none not null " +
    "of on or order override package pass private protected pub public raise readonly rescue return select self set short " +
    "static struct super switch table then this throw throws trait true try type typedef typeof undefined union unless " +
    "unsafe unsigned until update use using val values var void volatile when where while with yield")
    .split(" "),
);

/** Cuts code into pieces that are coloured alike; of a language it does not know it makes one. */
export function highlight(code: string, language: string): Piece[] {
  const pattern = PATTERNS.get(language);
  if (!pattern) return [{ text: code }];
  const pieces: Piece[] = [];
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(code));) add(pieces, match);
  return pieces;
}

function add(pieces: Piece[], { 0: all, groups }: RegExpExecArray) {
  const { comment, string, number, word, call } = groups!;
  if (comment) pieces.push({ text: comment, kind: "comment" });
  else if (string) pieces.push({ text: string, kind: "string" });
  else if (number) pieces.push({ text: number, kind: "number" });
  else if (KEYWORDS.has(word?.toLowerCase())) {
    pieces.push({ text: word, kind: "keyword" });
  } else if (call) pieces.push({ text: word, kind: "name" });
  else return addPlain(pieces, all);
  if (call) addPlain(pieces, call);
}

function addPlain(pieces: Piece[], text: string) {
  const last = pieces.at(-1);
  if (last && !last.kind) last.text += text;
  else pieces.push({ text });
}
