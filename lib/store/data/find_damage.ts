import { DatabaseSync } from "node:sqlite";

/** `quick` leaves out whether indexes agree with what they are of. */
export type Check = "quick_check" | "integrity_check";

/** Reads a whole database; null when it is sound. */
export function findDamage(database: string, check: Check): string | null {
  try {
    using sqlite = new DatabaseSync(database, { readOnly: true });
    const [row] = sqlite.prepare(`PRAGMA ${check}(1)`).all();
    return row[check] === "ok" ? null : String(row[check]);
  } catch (error) {
    return (error as Error).message; // too damaged even to be read
  }
}
