import type { App } from "@/lib/app.ts";
import type { LogEntry } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Head, Message } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Account, Intent } from "./task.ts";

/** What became of everything that was said. All but the first three have to be 0. */
export interface Verdict {
  said: number;
  acknowledged: number;
  stored: number;
  lost: number; // acknowledged and not stored
  doubled: number; // stored more than once
  reordered: number; // one person's, stored in another order than they said them
  changed: number; // stored otherwise than the last acknowledged change left it
  misplaced: number; // stored elsewhere than acknowledged or seen
  broken: number; // rooms whose log is not one gap-free sequence
  overtaken: number; // acknowledged before another was sent, and stored after it
}

/** Holds what people were told against what the store says. */
export async function audit(
  app: App,
  rooms: readonly RoomId[],
  accounts: readonly Account[],
): Promise<Verdict> {
  const verdict: Verdict = {
    ...{ said: 0, acknowledged: 0, stored: 0, lost: 0, doubled: 0 },
    ...{ reordered: 0, changed: 0, misplaced: 0, broken: 0, overtaken: 0 },
  };
  for (const roomId of rooms) {
    const log = await readLog(app, roomId);
    verdict.stored += log.messages.length;
    if (!isWhole(log)) verdict.broken++;
    const intents = intentsIn(accounts, roomId);
    judgeIntents(verdict, log, intents);
    verdict.overtaken += countOvertaken(intents);
    for (const { seen } of accounts) {
      verdict.misplaced += (seen[roomId] ?? []).filter(([seq, what]) =>
        describe(log, seq) !== what
      ).length;
    }
  }
  return verdict;
}

/** What a sound store never shows. */
export function wrongsOf(verdict: Verdict): string[] {
  const { said, acknowledged, stored, ...counts } = verdict;
  const wrongs = Object.entries(counts);
  wrongs.push(["never acknowledged", said - acknowledged]);
  wrongs.push(["more or fewer stored than said", Math.abs(stored - said)]);
  return wrongs.filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
}

interface StoredLog {
  head: Head;
  messages: Message[];
  entries: LogEntry[];
  bySeq: Map<number, Message | LogEntry>;
}

async function readLog(app: App, roomId: RoomId): Promise<StoredLog> {
  const list = async <T>(prefix: Deno.KvKey) =>
    (await Array.fromAsync(app.reads.list<T>({ prefix }, { batchSize: 500 })))
      .map(({ value }) => value);
  const messages = await list<Message>(keys.messages(roomId));
  const entries = await list<LogEntry>(keys.events(roomId));
  const { value: head } = await app.reads.get<Head>(keys.head(roomId));
  const bySeq = new Map<number, Message | LogEntry>();
  for (const entry of [...entries, ...messages]) bySeq.set(entry.seq, entry);
  return { head: head!, messages, entries, bySeq };
}

/** Seqs from 1 without a gap, each in one place; so are ordinals; each ref is used once. */
function isWhole({ head, messages, entries, bySeq }: StoredLog): boolean {
  const refs = new Set(messages.map(({ by, ref }) => `${by} ${ref}`));
  return bySeq.size === head.seq &&
    messages.length + entries.length === head.seq &&
    Array.from(bySeq.keys()).every((seq) => seq >= 1 && seq <= head.seq) &&
    messages.every(({ ordinal }, i) => ordinal === i + 1) &&
    messages.length === head.ordinal && refs.size === messages.length;
}

const intentsIn = (accounts: readonly Account[], roomId: RoomId) =>
  accounts.flatMap(({ intents }) =>
    intents.filter((intent) => intent.roomId === roomId)
  );

function judgeIntents(verdict: Verdict, log: StoredLog, intents: Intent[]) {
  const byRef = new Map(
    log.messages.map((message) => [`${message.by} ${message.ref}`, message]),
  );
  const last = new Map<string, number>(); // by person
  for (const intent of intents) {
    const { by, refs, seq, body } = intent;
    const stored = refs.flatMap((ref) => byRef.get(`${by} ${ref}`) ?? []);
    verdict.said++;
    if (stored.length > 1) verdict.doubled++;
    if (seq === null) continue;
    verdict.acknowledged++;
    if (stored.length === 0) {
      verdict.lost++;
      continue;
    }
    if (!stored.some((message) => message.seq === seq)) verdict.misplaced++;
    if (stored[0].body !== body) verdict.changed++;
    if (seq < (last.get(by) ?? 0)) verdict.reordered++;
    last.set(by, seq);
  }
}

/** A log is appended to: what was acknowledged by then comes before whatever is sent later. */
function countOvertaken(intents: Intent[]): number {
  const answered = intents.filter(({ seq }) => seq !== null)
    .sort((a, b) => a.answeredAt - b.answeredAt);
  const sent = [...answered].sort((a, b) => a.sentAt - b.sentAt);
  let newest = 0; // seq acknowledged by then
  let next = 0;
  return sent.filter(({ seq, sentAt }) => {
    while (answered[next].answeredAt < sentAt) {
      newest = Math.max(newest, answered[next++].seq!);
    }
    return seq! < newest;
  }).length;
}

/** The same words as a crowd's witness has for it. */
function describe({ bySeq }: StoredLog, seq: number): string {
  const stored = bySeq.get(seq);
  if (!stored) return "nothing";
  if (!("type" in stored)) {
    return `message_posted ${stored.by} ${stored.at} ${stored.ordinal}`;
  }
  const { type, by, at } = stored;
  return "messageSeq" in stored
    ? `${type} ${by} ${at} ${stored.messageSeq}`
    : `${type} ${by} ${at}`;
}
