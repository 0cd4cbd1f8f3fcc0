import { useEffect, useState } from "preact/hooks";
import { inspect } from "../inspect.ts";

/** Shows what arrived of its props, first on the server, then in the browser. */
export default function Echo({ values }: { values: Record<string, unknown> }) {
  const [place, setPlace] = useState("server");
  useEffect(() => setPlace("browser"), []);
  return <pre data-place={place}>{inspect(values)}</pre>;
}
