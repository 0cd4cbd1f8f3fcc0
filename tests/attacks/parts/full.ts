/** `ATTACK=full`: in the sizes that are promised. Otherwise small enough to run at every change. */
export const isFull = Deno.env.get("ATTACK") === "full";
