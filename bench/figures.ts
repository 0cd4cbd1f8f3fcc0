export function percentile(values: number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values: number[]) => percentile(values, 0.5);

/** Rows with aligned columns; the first row is the head. */
export function table(rows: (string | number)[][]): string {
  const cells = rows.map((row) => row.map(show));
  const widths = cells[0].map((_, column) =>
    Math.max(...cells.map((row) => row[column].length))
  );
  const lines = cells.map((row) =>
    `| ${row.map((cell, i) => cell.padStart(widths[i])).join(" | ")} |`
  );
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function show(value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "–"; // there was nothing to count
  if (value >= 1_000) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 100 ? 0 : 2);
}
