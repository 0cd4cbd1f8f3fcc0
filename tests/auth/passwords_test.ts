import { expect } from "expect";
import { argon2id } from "hash-wasm";
import * as argon2 from "@/lib/auth/argon2.ts";
import { COMMON_PASSWORDS } from "@/lib/auth/common_passwords.ts";
import { isGuessable } from "@/lib/auth/guessable.ts";
import { Slots } from "@/lib/slots.ts";

const PASSWORD = "tangerine kettle drift";

Deno.test("a password is verified by its own hash and by no other", async () => {
  const stored = await argon2.hash(PASSWORD);

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(await argon2.verify(PASSWORD, stored)).toBe(true);
  expect(await argon2.verify(PASSWORD + " ", stored)).toBe(false);
  expect(await argon2.verify("", argon2.DUMMY)).toBe(false);
});

Deno.test("hashes are those of every other Argon2id", async () => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const theirs = await argon2id({
    password: PASSWORD,
    salt,
    memorySize: 1_024,
    iterations: 3,
    parallelism: 2,
    hashLength: 32,
    outputType: "encoded",
  });

  expect(await argon2.verify(PASSWORD, theirs)).toBe(true);
  expect(argon2.isOutdated(theirs)).toBe(true);
});

Deno.test("one password typed on two keyboards is one password", async () => {
  const composed = await argon2.hash("caf\u00e9 at noon");

  expect(await argon2.verify("cafe\u0301 at noon", composed)).toBe(true);
});

const planted = [
  "$argon2id$v=19$m=9999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "$argon2id$v=19$m=47104,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "$argon2id$v=19$m=47104,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
  "$2b$12$abcdefghijklmnopqrstuv",
  "",
];
for (const stored of planted) {
  Deno.test(`"${stored.slice(0, 40)}" verifies nothing and costs nothing`, async () => {
    expect(await argon2.verify(PASSWORD, stored)).toBe(false);
  });
}

const guessable = `
  12345678 123456789 1234567890 11111111 00000000 password password1 password123 Password1! P@ssw0rd
  P@$$w0rd qwertyuiop qwerty123 qwerty12345 1qaz2wsx 1q2w3e4r 1q2w3e4r5t zaq12wsx iloveyou iloveyou2
  sunshine princess football baseball trustno1 superman batman123 letmein1 welcome1 Welcome2024!
  admin123 administrator changeme dragon123 monkey123 master123 shadow12 michael1 jennifer1 abcd1234
  abcdefgh abc12345 aaaaaaaa asdfghjkl asdf1234 zxcvbnm1 computer internet whatever starwars pokemon1
  liverpool1 chelsea123 arsenal1 charlie1 jessica1 ashley123 hello123 hellohello passpass 123qwe123
  123123123 121212121 987654321 0987654321 qazwsxedc summer2024 winter2023! spring19!
  january1 corvette mustang1 mercedes blink182 metallica slipknot godisgood jesuschrist 19871203
  parley123 parleychat chatroom1
`.trim().split(/\s+/);
Deno.test("what everybody would guess is no password", () => {
  const missed = guessable.filter((password) => !isGuessable(password, []));

  expect(missed).toEqual([]);
});

Deno.test("thousands of passwords that have leaked are none, in any spelling", () => {
  const spellings = [
    (leaked: string) => leaked,
    (leaked: string) => leaked.toUpperCase(),
    (leaked: string) => `${leaked}2024!`,
  ];

  const known = COMMON_PASSWORDS.trim().split(/\s+/);
  const missed = spellings.flatMap((spell) =>
    known.map(spell).filter((leaked) => !isGuessable(leaked, []))
  );

  expect(known.length).toBeGreaterThanOrEqual(3_000);
  expect(missed).toEqual([]);
});

Deno.test("what is known of a person is no password of theirs", () => {
  const about = ["zebulon_q", "Zebulon Quist", "zq@wexford.example"];

  for (
    const password of ["zebulon_q", "Zebulon1!", "quist2024", "wexford123"]
  ) {
    expect(isGuessable(password, about)).toBe(true);
    expect(isGuessable(password.replace(/[a-z]{3}/, "xkv"), about)).toBe(false);
  }
});

const good = [
  PASSWORD,
  "correct horse battery staple",
  "gT7#qLw9",
  "dragon7391846",
  "vier Esel tanzen",
  "пароль из песни",
];
Deno.test("what nobody would guess is a password", () => {
  const refused = good.filter((password) => isGuessable(password, ["ada"]));

  expect(refused).toEqual([]);
});

Deno.test("so many hash at once, so many wait, the rest is sent away", async () => {
  const slots = new Slots(2, 3);
  const gate = Promise.withResolvers<void>();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await gate.promise;
    running--;
    return true;
  };

  const results = Array.from({ length: 8 }, () => slots.run(work));
  gate.resolve();

  const done = [true, true, true, true, true, null, null, null];
  expect(await Promise.all(results)).toEqual(done);
  expect(most).toBe(2);
  expect(await slots.run(work)).toBe(true);
});
