/** Sends a form as the browser would; false: nobody answered. What is refused shows on its page. */
export async function sendForm(event: SubmitEvent): Promise<boolean> {
  const form = event.target as HTMLFormElement;
  const body = bodyOf(event);
  const request = { method: "POST", body, redirect: "manual" } as const;
  const answer = await fetch(form.action, request).catch(() => null);
  if (!answer) return false;
  // What is done leads on to another page, which is not wanted here.
  if (answer.type !== "opaqueredirect") form.submit();
  return true;
}

/** What the browser would send. */
export function bodyOf({ target, submitter }: SubmitEvent): URLSearchParams {
  const form = new FormData(target as HTMLFormElement, submitter);
  return new URLSearchParams(
    [...form].map(([name, value]) => [name, String(value)]),
  );
}
