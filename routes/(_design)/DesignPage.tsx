import { PageShell } from "@/components/shell/PageShell.tsx";
import { Controls } from "./Controls.tsx";
import { Floating } from "./Floating.tsx";
import { Lists } from "./Lists.tsx";
import { Messages } from "./Messages.tsx";
import { samples } from "./samples.tsx";

/** Every component in every state, in light and in dark. */
export function DesignPage() {
  return (
    <PageShell instance="Parley" wide>
      <h1 class="mb-4 text-2xl font-bold">Design</h1>
      <p class="mb-6 flex flex-wrap gap-4">
        {Object.keys(samples).map((name) => (
          <a key={name} class="link" href={`/design/${name}`}>{name}</a>
        ))}
      </p>
      <Lists />
      <Messages />
      <Controls />
      <Floating />
    </PageShell>
  );
}
