/**
 * Puts marks around what is selected, or takes them away again; where nothing is selected, the
 * caret stands between them.
 */
export function wrap(text: HTMLTextAreaElement, mark: string) {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const { length } = mark;
  const isWrapped = value.slice(start - length, start) === mark &&
    value.slice(end, end + length) === mark;
  const selected = value.slice(start, end);
  if (isWrapped) text.setRangeText(selected, start - length, end + length);
  else text.setRangeText(mark + selected + mark, start, end);
  const at = isWrapped ? start - length : start + length;
  text.setSelectionRange(at, at + selected.length);
  text.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Puts a mark before each line that is selected. */
export function prefix(text: HTMLTextAreaElement, mark: string) {
  const { selectionStart, selectionEnd: end, value } = text;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const lines = value.slice(start, end).split("\n");
  const marked = lines.map((line) => mark + line).join("\n");
  text.setRangeText(marked, start, end, "end");
  text.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
