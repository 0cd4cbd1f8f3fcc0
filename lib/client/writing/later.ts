import type { Refusal } from "@/lib/domain/result.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";

const offline = "You're offline. The message stays here until you are back.";

/** What stands in the composer, on its way to be sent later. */
export class Later {
  readonly #ref = newRef();
  readonly #body: string;
  readonly #answered;
  #isConfirmed = false;

  constructor(private readonly screen: Screen) {
    this.#body = screen.composer!.value;
    this.#answered = screen.answering.peek();
  }

  /** Null, or why it is not left to be sent then; what has to be confirmed is so the next time. */
  async schedule(at: number): Promise<string | null> {
    const { roomId, thread } = this.screen.conversation.place;
    const refusal = await ask("POST", `/api/rooms/${roomId}/scheduled`, {
      ...{ ref: this.#ref, body: this.#body, at },
      ...(thread && { thread }),
      ...(this.#answered && { replyTo: this.#answered.seq }),
      ...(this.#isConfirmed && { confirmed: true }),
    });
    if (!refusal) return this.#leave();
    this.#isConfirmed = refusal.code === "unconfirmed";
    return this.#isConfirmed
      ? `${refusal.message} Choose again to go on.`
      : refusal.fields?.body ?? refusal.message;
  }

  /** Back to where it was written, unless something else is being written there. */
  async undo() {
    if (this.screen.composer!.value.trim()) {
      return location.assign("/scheduled");
    }
    const refusal = await ask("DELETE", `/api/scheduled/${this.#ref}`, {});
    if (!refusal) this.#write(this.#body, this.#answered);
  }

  /** What was written on meanwhile stays. */
  #leave() {
    if (this.screen.composer!.value === this.#body) this.#write("", null);
    return null;
  }

  #write(text: string, answered: typeof this.screen.answering.value) {
    const { composer } = this.screen;
    composer!.value = text;
    composer!.dispatchEvent(new InputEvent("input", { bubbles: true }));
    composer!.focus();
    this.screen.answer(answered);
  }
}

/** Null: it is done. */
async function ask(
  method: string,
  path: string,
  body: unknown,
): Promise<Refusal | null> {
  try {
    const answer = await fetch(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok ? null : (await answer.json()).error;
  } catch {
    return { code: "unavailable", message: offline };
  }
}
