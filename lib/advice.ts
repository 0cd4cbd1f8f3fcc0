export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  /malformed|not a database|deserialize/.test(error.message);

/** What an operator can do about a store that fails; undefined for other faults. */
export function adviceOn(error: unknown): string | undefined {
  if (isDamage(error)) {
    return "The database is damaged. Stop Parley, keep a copy of the data " +
      "folder, and restore a backup.";
  }
  if (!(error instanceof Error)) return undefined;
  if (/disk is full/.test(error.message)) {
    return "Make room on the disk of the data folder: Parley goes on by itself.";
  }
  if (/readonly database|disk I\/O error/.test(error.message)) {
    return "Let Parley write to the disk of its data folder, and start it again.";
  }
}
