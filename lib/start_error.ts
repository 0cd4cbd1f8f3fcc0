/** Parley cannot start, and the message tells its operator why and what to do: a line each. */
export class StartError extends Error {
  override name = "StartError";
}
