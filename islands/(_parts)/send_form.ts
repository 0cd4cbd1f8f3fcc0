/** Sends a form as the browser would; false: nobody answered. What is refused shows on its page. */
export async function sendForm(event: SubmitEvent): Promise<boolean> {
  const { action } = event.target as HTMLFormElement;
  const request = { method: "POST", body: bodyOf(event) };
  const answer = await fetch(action, request).catch(() => null);
  if (!answer) return false;
  // What is done leads on to another page, which is not wanted here.
  if (!answer.redirected) submitPlainly(event);
  else if (isSignIn(answer.url)) location.assign(answer.url);
  return true;
}

const isSignIn = (url: string) => new URL(url).pathname === "/sign-in";

/** By the browser, with the button that was pressed: what is wrong is a page of its own. */
export function submitPlainly({ target, submitter }: SubmitEvent) {
  const form = target as HTMLFormElement;
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  if (name) {
    const input = document.createElement("input");
    form.append(Object.assign(input, { type: "hidden", name, value }));
  }
  form.submit();
}

/** What the browser would send. */
export function bodyOf({ target, submitter }: SubmitEvent): URLSearchParams {
  const form = new FormData(target as HTMLFormElement, submitter);
  return new URLSearchParams(
    [...form].map(([name, value]) => [name, String(value)]),
  );
}
