import { DatabaseSync } from "node:sqlite";

self.addEventListener("message", ({ data }) => self.postMessage(check(data)));

function check(database: string): string | null {
  try {
    using sqlite = new DatabaseSync(database, { readOnly: true });
    const [row] = sqlite.prepare("PRAGMA quick_check(1)").all();
    return row.quick_check === "ok" ? null : String(row.quick_check);
  } catch (error) {
    return (error as Error).message; // too damaged even to be read
  }
}
