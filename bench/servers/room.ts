// A busy day in #general: fifty messages and more, of eight people who know each other.
import { type App, openApp } from "@/lib/app.ts";
import { landInGeneral } from "@/lib/chat/general.ts";
import { defaults } from "@/lib/config.ts";
import { GENERAL_ID, newId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { uuidv7 } from "uuidv7";

const PEOPLE = 8;
const MESSAGES = 60;
const WORDS =
  "Every message has its place in one sequence, and whoever was away reads on from there. ";

export interface BusyRoom {
  app: App;
  user: User;
  dataDir: string;
}

export async function openBusyRoom(): Promise<BusyRoom> {
  const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
  const app = await openApp({ ...defaults, dataDir });
  const users: User[] = [];
  for (let i = 0; i < PEOPLE; i++) users.push(await addUser(app, i));
  for (let i = 0; i < MESSAGES; i++) {
    const by = users[i >> 1 & PEOPLE - 1].id;
    const body = WORDS.slice(0, 20 + i * 7 % 68);
    await app.journal.append(GENERAL_ID, {
      type: "post",
      by,
      ref: uuidv7(),
      body,
    });
  }
  return { app, user: users[0], dataDir };
}

async function addUser(app: App, i: number): Promise<User> {
  const user: User = {
    id: newId(),
    username: `person${i}`,
    displayName: `Person ${i}`,
    email: `person${i}@example.test`,
    passwordHash: "",
    role: "member",
    createdAt: app.now(),
  };
  await app.kv.set(keys.user(user.id), user);
  await landInGeneral(app, user);
  return user;
}
