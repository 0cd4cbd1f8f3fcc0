import { DatabaseSync } from "node:sqlite";
import { StartError } from "@/lib/start_error.ts";
import type { DataFolder } from "./data_folder.ts";
import { sizeOf } from "./size_of.ts";

/**
 * Looks at what lies where the database belongs, before anything opens it for writing: Deno KV
 * would silently begin anew in an empty file, and put its tables into anybody's database. Returns
 * whether there is one.
 */
export function inspect(folder: DataFolder): boolean {
  const { database, path } = folder;
  if (!sizeOf(database)) {
    refuseIfBegun(folder);
    return false;
  }
  if (folder.lastStop === "killed" && !folder.hasNewest) {
    throw new StartError(
      `parley.kv-wal is missing in ${path}, with the newest messages in it. ` +
        "Put it back. If a backup was restored, or another program opened the " +
        "database since, delete parley.lock instead.",
    );
  }
  refuseForeign(database);
  return true;
}

function refuseForeign(database: string) {
  const tables = readTables(database);
  if (tables.length > 0 && !tables.includes("migration_state")) {
    throw new StartError(
      `${database} belongs to another program. ` +
        "Set PARLEY_DATA to a folder of Parley's own.",
    );
  }
}

/** Throws when there is nothing although there was something once. */
export function refuseIfBegun({ isBegun, path }: DataFolder) {
  if (!isBegun) return;
  throw new StartError(
    `${path} held Parley's data, but its database is missing or empty. ` +
      "Restore a backup. To begin anew instead, delete parley.begun there.",
  );
}

function readTables(database: string): unknown[] {
  try {
    using sqlite = new DatabaseSync(database, { readOnly: true });
    const statement = "SELECT name FROM sqlite_master WHERE type = 'table'";
    return sqlite.prepare(statement).all().map(({ name }) => name);
  } catch (error) {
    throw unreadable(database, error);
  }
}

export const unreadable = (database: string, error: unknown) =>
  new StartError(
    `${database} cannot be read as a database (${(error as Error).message}). ` +
      "Keep a copy of the folder, and restore a backup.",
  );
