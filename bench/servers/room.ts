// A busy day in #general: fifty messages and more, of eight people who know each other.
import { type App, openApp } from "@/lib/app.ts";
import { landInGeneral } from "@/lib/chat/general.ts";
import { defaults } from "@/lib/config.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { uuidv7 } from "uuidv7";
import { addUser } from "./people.ts";

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
  for (let i = 0; i < PEOPLE; i++) {
    const user = await addUser(app, `person${i}`);
    await landInGeneral(app, user);
    users.push(user);
  }
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
