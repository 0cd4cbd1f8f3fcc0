/** The arrows go from one emoji to the next, or to the row above or below; Home and End to the ends. */
export function moveInGrid(event: KeyboardEvent, grid: HTMLElement) {
  const all = [...grid.querySelectorAll<HTMLElement>("button")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = at === -1 ? 0 : target(event.key, at, all);
  if (to === null || !all[to]) return;
  event.preventDefault();
  event.stopPropagation();
  all[at]?.setAttribute("tabindex", "-1");
  all[to].tabIndex = 0;
  all[to].focus();
}

function target(key: string, at: number, all: HTMLElement[]): number | null {
  const { offsetTop } = all[0];
  const row = all.findIndex((one) => one.offsetTop !== offsetTop);
  const columns = row === -1 ? all.length : row;
  switch (key) {
    case "ArrowLeft":
      return at - 1;
    case "ArrowRight":
      return at + 1;
    case "ArrowUp":
      return at - columns;
    case "ArrowDown":
      return at + columns;
    case "Home":
      return 0;
    case "End":
      return all.length - 1;
    default:
      return null;
  }
}
