import { expect } from "expect";
import { changeStatus } from "@/lib/chat/profiles.ts";
import { requests } from "@/lib/protocol/frames.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { MAX_PAGE_SIZE, MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { RefusalCode } from "@/lib/domain/result.ts";
import { value } from "../helpers/app.ts";
import { PASSWORD, startServer } from "../helpers/server.ts";

const guide = await Deno.readTextFile("docs/bots.md");
const words = guide.replace(/\s+/g, " ");
const examples = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)]
  .map(([, text]) => text);

const BETWEEN = "=== next example ===";

Deno.test("a bot that does what the guide says signs in, speaks, hears, resumes and is refused", async () => {
  await using server = await startServer();
  const { user } = await server.signUp("robot");
  const status = { emoji: "🤖", text: "Oiled", minutes: null };
  value(await changeStatus(server.app, user, status));

  const [
    signIn,
    refresh,
    say,
    stream,
    epoch,
    names,
    poll,
    posted,
    pages,
    frame,
    refusals,
  ] = await run(examples, { PARLEY: server.url, LOGIN: "robot", PASSWORD });

  expect(JSON.parse(signIn)).toMatchObject({ username: "robot" });
  expect(JSON.parse(refresh)).toMatchObject({ tokenType: "Bearer" });
  const said = say.split("}{").length;
  expect(said).toBe(3);
  expect(new Set(say.match(/"seq":\d+/g)).size).toBe(1);
  for (const heard of [stream, posted]) {
    expect(heard).toMatch(/^:\n\ndata: \[\{"type":"welcome"/);
    expect(heard.match(/"Good morning"/g)).toHaveLength(1);
    expect(heard).toContain(`"type":"room_created","seq":1`);
  }
  expect(JSON.parse(epoch).frames.map(({ type }: { type: string }) => type))
    .toContain("resync");
  expect(names).toContain(`"text":"Oiled"`);
  expect(names).toContain(`"heard":1`);
  expect(JSON.parse(poll)).toMatchObject({ close: null });
  expect(poll.match(/"Good morning"/g)).toHaveLength(1);
  expect(JSON.parse(pages)).toMatchObject({ hasOlder: false, hasNewer: false });
  expect(JSON.parse(frame).messages).toHaveLength(1);
  expect(refusals).toMatch(
    /"invalid".*400.*"not_found".*404.*"unauthenticated".*401/s,
  );
});

Deno.test("the guide names the limits and refusals that there are", () => {
  const codes: Record<RefusalCode, true> = {
    invalid: true,
    unauthenticated: true,
    forbidden: true,
    not_found: true,
    conflict: true,
    too_large: true,
    unsupported: true,
    rate_limited: true,
    overloaded: true,
    unavailable: true,
    unconfirmed: true,
  };

  for (const code of Object.keys(codes)) expect(guide).toContain(`\`${code}\``);
  expect(words).toContain(`more than ${MAX_REPLAY} events`);
  expect(words).toContain(`at most ${MAX_PAGE_SIZE} `);
  expect(guide).toContain(`\`${CloseCode.goingAway}\``);
});

Deno.test("the guide names every frame, and every field of it", () => {
  const asked = guide.slice(guide.indexOf("## Everything else"));
  const rows = asked.split("\n").filter((line) => line.startsWith("|"));

  for (const { entries } of requests) {
    const { type, ...fields } = entries;
    const name = `\`${type.literal}\``;
    const row = rows.find((line) => line.includes(name)) ?? "";
    expect(row).toContain(name);
    for (const field of Object.keys(fields)) {
      if (field !== "ref") {
        expect([name, row]).toEqual([
          name,
          expect.stringMatching(`\\b${field}\\b`),
        ]);
      }
    }
  }
});

/** What each of these prints, one after the other in one shell. */
async function run(
  examples: string[],
  env: Record<string, string>,
): Promise<string[]> {
  const script = examples.join(`\necho; echo "${BETWEEN}"\n`);
  const { stdout, stderr } = await new Deno.Command("bash", {
    args: ["-c", script],
    env,
  }).output();
  const decoder = new TextDecoder();
  expect(decoder.decode(stderr)).toBe("");
  return decoder.decode(stdout).split(BETWEEN).map((text) => text.trim());
}
