/** Sends a form as the browser would; false: nobody answered. What is refused shows on its page. */
export async function sendForm(event: SubmitEvent): Promise<boolean> {
  const form = event.target as HTMLFormElement;
  const submitter = event.submitter as HTMLButtonElement | null;
  const body = new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  );
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const request = { method: "POST", body, redirect: "manual" } as const;
  const answer = await fetch(form.action, request).catch(() => null);
  if (!answer) return false;
  // What is done leads on to another page, which is not wanted here.
  if (answer.type !== "opaqueredirect") form.submit();
  return true;
}
