import os from "node:os";
import { table } from "./figures.ts";
import { type Goal, goalRows } from "./goals.ts";
import type { Tier } from "./tier.ts";

const PAPER = "docs/benchmarks.md";
const NOTES = "\n## Notes\n"; // by hand: whatever stands from here on stays

/** Everything that is printed from now on is also written down. */
export async function report({ name }: Tier, isWhole: boolean) {
  const print = console.log;
  let text = await heading(name);
  const say = (...said: unknown[]) => {
    text += `${said.join(" ")}\n`;
    print(...said);
  };
  console.log = say;
  return {
    say,
    sum(goals: Goal[]) {
      say("\n## Goals\n");
      const rows = goalRows(goals, isWhole);
      say(table([["", "what", "goal", "measured", ""], ...rows]));
    },
    async [Symbol.asyncDispose]() {
      console.log = print;
      if (!isWhole) return;
      const [, notes] = (await Deno.readTextFile(PAPER)).split(NOTES);
      await Deno.writeTextFile(PAPER, text + (notes ? NOTES + notes : ""));
      await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", PAPER] })
        .output();
    },
  };
}

async function heading(tier: Tier["name"]): Promise<string> {
  return `# Figures

What \`deno task bench${tier === "full" ? " full" : ""}\` printed. Absolute
figures move with the machine and with what else it does; ratios are of one run.

${await circumstances()}
`;
}

async function circumstances(): Promise<string> {
  const git = new Deno.Command("git", {
    args: ["rev-parse", "--short", "HEAD"],
  });
  const commit = await git.output()
    .then(({ stdout }) => new TextDecoder().decode(stdout).trim())
    .catch(() => "unknown");
  const [cpu] = os.cpus();
  const day = new Date().toISOString().slice(0, 10);
  const { deno } = Deno.version;
  return `${day}, commit ${commit}, ${os.cpus().length} × ${cpu.model.trim()}, Deno ${deno}.`;
}
