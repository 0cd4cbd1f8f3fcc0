// What people say of themselves and choose for themselves. A section of the settings is said whole:
// a form leaves out the switches that are off.
import * as v from "valibot";
import * as limits from "@/lib/domain/limits.ts";
import { ADDERS, LEVELS } from "@/lib/domain/settings.ts";
import { isZone } from "@/lib/domain/zones.ts";
import { atMost, count, DisplayName, Id, optionalText } from "./fields.ts";
import { upToFault } from "./many.ts";

const MAX_EMOJI = 16; // code points: a family of people has eleven
const PHONE = /^$|^\+?[\d ()./-]{3,}$/;
const TIME = /^$|^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A form's checkbox says "true" or nothing. */
const onOff = v.optional(
  v.pipe(
    v.union([v.boolean(), v.picklist(["true", "false"])]),
    v.transform((said) => said === true || said === "true"),
  ),
  false,
);

const hue = v.optional(
  v.union([
    v.pipe(v.literal(""), v.transform(() => null)),
    v.pipe(
      v.union([
        v.number(),
        v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)),
      ]),
      v.safeInteger(),
      v.minValue(0),
      v.maxValue(limits.AVATAR_HUES - 1),
    ),
  ], "Choose one of the colours."),
  "",
);

const MAX_MINUTES = 7 * 24 * 60;

/** From now; a form that names no end says "". */
const minutes = v.optional(
  v.union([
    v.pipe(v.literal(""), v.transform(() => null)),
    v.pipe(count, v.maxValue(MAX_MINUTES)),
  ], "Choose when it ends."),
  "",
);

const time = v.optional(
  v.pipe(v.string(), v.regex(TIME, "Write a time like 22:00.")),
  "",
);

export const ChangeProfile = v.strictObject({
  displayName: DisplayName,
  bio: optionalText(limits.MAX_BIO),
  pronouns: optionalText(limits.MAX_PRONOUNS),
  phone: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(PHONE, "Write a telephone number like +44 20 7946 0000."),
      atMost(limits.MAX_PHONE),
    ),
    "",
  ),
  zone: v.optional(
    v.pipe(
      v.string(),
      v.check((name) => name === "" || isZone(name), "Choose a time zone."),
    ),
    "",
  ),
  hue,
});

export const ChangePrivacy = v.strictObject({
  showPresence: onOff,
  showLastSeen: onOff,
  showReceipts: onOff,
  showTyping: onOff,
  addedBy: v.picklist(ADDERS, "Choose who may add you."),
});

export const ChangeWriting = v.strictObject({ undoSend: onOff });

export const ChangeNotifications = v.strictObject({
  level: v.picklist(LEVELS, "Choose what you want to hear of."),
  sound: onOff,
  desktop: onOff,
  quietFrom: time,
  quietTo: time,
});

/** Without a word and an emoji: none any more. */
export const ChangeStatus = v.strictObject({
  emoji: optionalText(MAX_EMOJI),
  text: optionalText(limits.MAX_STATUS),
  minutes,
});

/** Do not disturb for so long; without an end: not any more. */
export const ChangeQuiet = v.strictObject({ minutes });

/** Of one conversation; muted for a while, or not at all any more. */
export const ChooseLevel = v.strictObject({
  roomId: Id,
  level: v.picklist(["usual", ...LEVELS], "Choose what you want to hear of."),
  minutes,
});

const MAX_DELIVERED = 500; // rooms in one word of it

/** Up to which ordinal the messages of each room have come here. */
export const Deliver = v.strictObject({
  rooms: v.pipe(
    upToFault(v.record(Id, v.pipe(v.number(), v.safeInteger(), v.minValue(1)))),
    v.maxEntries(MAX_DELIVERED),
  ),
});

export const ShowPerson = v.strictObject({
  userId: Id,
});

export type ChangeProfile = v.InferOutput<typeof ChangeProfile>;
export type ChangePrivacy = v.InferOutput<typeof ChangePrivacy>;
export type ChangeNotifications = v.InferOutput<typeof ChangeNotifications>;
export type ChangeStatus = v.InferOutput<typeof ChangeStatus>;
export type ChangeQuiet = v.InferOutput<typeof ChangeQuiet>;
export type ChooseLevel = v.InferOutput<typeof ChooseLevel>;
export type Deliver = v.InferOutput<typeof Deliver>;
export type ShowPerson = v.InferOutput<typeof ShowPerson>;
