/** Joins what holds: `classes("row", unread > 0 && "row-unread")`. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
