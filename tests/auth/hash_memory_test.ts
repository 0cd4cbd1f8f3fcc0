import { expect } from "expect";
import { openFolder } from "../helpers/folder.ts";
import { Parley } from "../helpers/parley.ts";
import { PASSWORD } from "../helpers/server.ts";
import { Visitor } from "../helpers/visitor.ts";

const TIMES = 24;
const MEGABYTES = 150; // of the hashes, were none given back: more than 450

Deno.test({
  name: "signing in again and again takes no more memory than once",
  ignore: Deno.build.os !== "linux", // it says there how much a program holds
  async fn() {
    await using folder = await openFolder();
    await using parley = await Parley.start(folder.path);
    await parley.signUp("ada");
    const before = await parley.program.megabytes();

    for (let i = 0; i < TIMES; i++) {
      const login = { login: "ada", password: PASSWORD };
      const answer = await new Visitor(parley.url).submit("/sign-in", login);
      await answer.body?.cancel();
      expect(answer.status).toBe(303);
    }

    const grown = await parley.program.megabytes() - before;
    expect(grown).toBeLessThan(MEGABYTES);
  },
});
