import { createDefine } from "fresh";
import type { App } from "@/lib/app.ts";
import type { Session, User } from "@/lib/domain/model.ts";

/** What the middlewares have found out by the time a route answers. */
export interface State {
  app: App;
  requestId: string; // in the answer and in the log
  user: User | null; // who is signed in
  session: Session | null; // and on which device
  csrf(): Promise<string>; // what every form on the page carries
}

/** Behind `requireUser`: somebody is. */
export interface SignedInState extends State {
  user: User;
  session: Session;
}

export const definePublic = createDefine<State>();
export const define = createDefine<SignedInState>();
