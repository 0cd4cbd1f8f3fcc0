// What a message says once its marks are read. The text itself stays as it was written: this is
// made anew wherever it is shown.

export type Inline =
  | string
  | { type: "bold" | "italic" | "strike" | "spoiler"; children: Inline[] }
  | { type: "code"; text: string }
  | { type: "link"; href: string; children: Inline[] }
  | { type: "mention"; name: string }; // as written, without its "@"

export type Align = "left" | "center" | "right" | null;

export interface Table {
  type: "table";
  align: Align[];
  head: Inline[][];
  rows: Inline[][][];
}

export type Block =
  | { type: "text"; children: Inline[] }
  | { type: "code"; language: string; text: string }
  | { type: "quote"; children: Block[] }
  | { type: "list"; start: number | null; items: Block[][] } // null: bullets
  | Table;
