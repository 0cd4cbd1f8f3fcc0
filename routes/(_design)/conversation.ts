import type { MessageEntry } from "@/components/views.ts";
import { people, says } from "./data.ts";

const { ada, grace, linus, mary, noor, emmy } = people;

export const yesterday: MessageEntry[] = [
  says(
    mary,
    "16:58",
    "The new landing page is on staging: https://staging.example.com/landing?ref=general",
  ),
  says(mary, "16:59", "Copy is final, pictures are not."),
  says(linus, "17:20", "Looks good on my old phone too. Nice work"),
  says(emmy, "17:31", null),
];

export const today: MessageEntry[] = [
  says(grace, "09:02", "Good morning"),
  says(
    grace,
    "09:03",
    "Agenda for today:\n1. Last review of the release notes\n2. Who is on call over the weekend\n3. Cake",
  ),
  says(ada, "09:05", "Three first, please"),
  says(
    linus,
    "09:11",
    "I can take the weekend. I moved my plans anyway, and the dashboards have been quiet since we changed how the retries back off, so I expect to read a book for most of it.",
    { edited: true },
  ),
  says(emmy, "09:12", "🎂"),
  says(
    noor,
    "09:20",
    "صباح الخير! سأراجع ملاحظات الإصدار قبل الظهر، وأرسل لكم التعليقات هنا.",
  ),
  says(
    mary,
    "09:24",
    "@ada the numbers for slide four are in https://docs.example.com/q3 (second tab)",
    { mentionsMe: true },
  ),
];

export const unread: MessageEntry[] = [
  says(ada, "14:31", "Thank you, they are in."),
  says(ada, "14:31", "Release notes are done too."),
  says(linus, "14:36", "Tests are green on all three machines"),
  says(grace, "14:41", "Ship it"),
];

const WORDS =
  "Every message has its place in one sequence, and whoever was away reads on from there. ";

const MARKS =
  "**Bold**, *slanted*, ~~struck~~, `code`, ||a **spoiler**|| and [a link](https://example.com/release).\n" +
  "> Whoever quotes\n> keeps the lines\n" +
  "- first\n- second\n  - within the second\n\n1. one\n2. two\n" +
  "| Day | On call | Pages |\n|---|---|--:|\n| Mon | @ada | 3 |\n| Tue | Emmy | 12 |\n";

const CODE = "```ts\n// What came after the cursor.\n" +
  "export async function missed(room: Room, cursor = 0): Promise<Event[]> {\n" +
  "  const events = await log.after(room.id, `seq ${cursor}`, { limit: 500 });\n" +
  '  if (events === null) throw new Error("Too far behind: begin anew, from the newest page there is.");\n' +
  "  return events;\n}\n```\nand the text after it";

const named = [
  { name: "ada", displayName: "Ada Lovelace", username: "ada", isMe: true },
  { name: "emmy", displayName: "Emmy Noether", username: "emmy", isMe: false },
];

export const hardCases: MessageEntry[] = [
  says(emmy, "09:50", MARKS, { named }),
  says(emmy, "09:51", CODE, { edited: true }),
  says(grace, "09:52", "Thanks @emmy! @ada have a look", {
    named,
    mentionsMe: true,
  }),
  says(ada, "10:00", "Just a short line"),
  says(ada, "10:01", "and another in the same group", { edited: true }),
  says(
    grace,
    "10:02",
    `A long word: ${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)}`,
  ),
  says(
    grace,
    "10:03",
    `A long address: https://example.com/${"path/".repeat(40)}?query=${
      "x".repeat(80)
    }`,
  ),
  says(
    noor,
    "10:04",
    "رسالة من اليمين إلى اليسار مع رابط https://example.com في الوسط",
  ),
  says(linus, "10:05", "👍🏽 👩‍👩‍👧‍👦 🇪🇺"),
  says(
    emmy,
    "10:06",
    `<script>alert("plain text")</script> & <b>not bold</b> javascript:alert(1)`,
  ),
  says(people.long, "10:07", "A name that is longer than the line"),
  says(mary, "10:08", null),
  says(ada, "10:09", "On its way", { pending: true, permalink: undefined }),
  says(ada, "10:10", "This one did not arrive", {
    failure: "You’re posting too fast. Wait a few seconds.",
    permalink: undefined,
  }),
  says(linus, "10:11", WORDS.repeat(50).slice(0, 4000)),
];
