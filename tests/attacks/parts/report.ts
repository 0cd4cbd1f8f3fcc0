/** Figures of an attack, for eyes and for the log of a check. */
export function report(attack: string, figures: Record<string, unknown>) {
  console.log(`${attack}:`);
  for (const [name, figure] of Object.entries(figures)) {
    console.log(`  ${name}: ${format(figure)}`);
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[at] ?? NaN;
}

function format(figure: unknown): string {
  if (typeof figure === "number") return String(Math.round(figure * 100) / 100);
  return JSON.stringify(figure);
}
