// What people ask for who come in, and what they come in with.
import * as v from "valibot";
import * as limits from "@/lib/domain/limits.ts";
import { codePoints } from "@/lib/domain/text.ts";
import { atMost, foldsShort, line, wellFormed } from "./fields.ts";

const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u;

const Username = v.pipe(
  line(limits.MAX_USERNAME, "Choose a user name."),
  v.regex(USERNAME, "Use letters, digits, dots, dashes and underscores."),
);
const Password = v.pipe(
  v.string(),
  v.check(
    (text) => codePoints(text) >= limits.MIN_PASSWORD,
    `At least ${limits.MIN_PASSWORD} characters.`,
  ),
  atMost(limits.MAX_PASSWORD),
);

export const Register = v.strictObject({
  username: Username,
  displayName: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      atMost(limits.MAX_DISPLAY_NAME),
      wellFormed,
      foldsShort,
    ),
    "",
  ),
  email: v.pipe(
    line(limits.MAX_EMAIL, "Enter your e-mail address."),
    v.email("This is not an e-mail address."),
  ),
  password: Password,
});
export const SignIn = v.strictObject({
  login: line(limits.MAX_EMAIL, "Enter your user name or e-mail address."),
  password: v.pipe(
    v.string(),
    v.nonEmpty("Enter your password."),
    atMost(limits.MAX_PASSWORD),
  ),
});
export const Refresh = v.strictObject({
  refreshToken: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
});

export const ChangePassword = v.strictObject({
  current: v.pipe(v.string(), atMost(limits.MAX_PASSWORD)),
  password: Password,
});
export const EndSession = v.strictObject({
  sessionId: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, "Not a session.")),
});

export type Register = v.InferOutput<typeof Register>;
export type SignIn = v.InferOutput<typeof SignIn>;
export type Refresh = v.InferOutput<typeof Refresh>;
export type ChangePassword = v.InferOutput<typeof ChangePassword>;
export type EndSession = v.InferOutput<typeof EndSession>;
