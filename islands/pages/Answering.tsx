import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Toast } from "@/components/ui/Toast.tsx";
import { bodyOf, submitPlainly } from "@/islands/(_parts)/send_form.ts";

const MAIN = ".settings-main";
const OFFLINE = "You are offline. Nothing was changed.";

/**
 * The forms of the settings answer where they are: what the next page would show takes the place of
 * what this one does, and nobody loses their place or what they typed.
 */
export default function Answering() {
  const said = useSignal<string | null>(null);
  useEffect(() => {
    const main = document.querySelector<HTMLElement>(MAIN)!;
    const send = async (event: SubmitEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      said.value = null;
      const form = event.target as HTMLFormElement;
      const answer = await post(event);
      if (!answer) said.value = OFFLINE;
      else if (isOf(answer.page, main)) said.value = show(answer.page, main);
      else if (answer.url !== form.action) location.assign(answer.url);
      else submitPlainly(event);
    };
    main.addEventListener("submit", send);
    return () => main.removeEventListener("submit", send);
  }, []);
  return (
    <div class="toasts">
      {said.value && (
        <Toast onClose={() => said.value = null}>{said.value}</Toast>
      )}
    </div>
  );
}

/** Null: nobody answered. Strict pages may not read markup from a text; this has it read for them. */
function post(event: SubmitEvent): Promise<Answer | null> {
  const { action, method } = event.target as HTMLFormElement;
  const request = new XMLHttpRequest();
  request.open(method, action);
  request.responseType = "document";
  request.send(bodyOf(event));
  return new Promise((done) => {
    request.onload = () =>
      done({ page: request.responseXML, url: request.responseURL });
    request.onerror = () => done(null);
  });
}

interface Answer {
  page: Document | null;
  url: string; // where it has led to
}

/** Of another session what stands elsewhere on this page would not count any more. */
const isOf = (page: Document | null, main: HTMLElement): page is Document => {
  const next = page?.querySelector<HTMLElement>(MAIN);
  return !!next && csrfOf(next) === csrfOf(main);
};

const csrfOf = (main: HTMLElement) =>
  main.querySelector<HTMLInputElement>("input[name=csrf]")?.value;

/** Null, or what is to be said about it. */
function show(page: Document, main: HTMLElement): string | null {
  const next = page.querySelector<HTMLElement>(MAIN)!;
  const banner = next.querySelector(":scope > .banner-info");
  banner?.remove();
  keep(main, next);
  const way = pathTo(document.activeElement, main);
  main.replaceChildren(...next.childNodes);
  dress(page.documentElement);
  const wrong = main.querySelector<HTMLElement>("[aria-invalid=true]");
  const focused = way ? main.querySelector<HTMLElement>(way) : null;
  (wrong ?? focused)?.focus();
  if (!wrong) main.querySelector(".banner")?.scrollIntoView();
  return banner?.textContent ?? null;
}

/** What a server does not say again, and what is live. */
function keep(main: HTMLElement, next: HTMLElement) {
  for (const slot of next.querySelectorAll("[data-live]")) {
    slot.replaceWith(main.querySelector("[data-live]")!);
  }
  const isRefused = next.querySelector("[aria-invalid=true], .banner");
  if (!isRefused) return;
  const typed = main.querySelectorAll<HTMLInputElement>("[type=password]");
  for (const { name, value } of typed) {
    const field = next.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) field.value = value;
  }
}

/** What had the focus, or what there is instead of it. */
function pathTo(focused: Element | null, main: HTMLElement): string | null {
  if (!focused || !main.contains(focused)) return null;
  const { name, value, form } = focused as HTMLButtonElement;
  const isChoice = focused.matches("button, [type=radio]");
  const which = !name
    ? "button[type=submit]"
    : isChoice
    ? `[name="${name}"][value="${value}"]`
    : `[name="${name}"]`;
  return `form[action="${form?.getAttribute("action")}"] ${which}`;
}

/** How this page is to look from now on. */
function dress({ attributes }: HTMLElement) {
  const { documentElement: html } = document;
  const known = new Map(
    [...attributes].map(({ name, value }) => [name, value]),
  );
  for (const name of LOOKS) {
    const value = known.get(name);
    if (value === undefined) html.removeAttribute(name);
    else html.setAttribute(name, value);
  }
}

const LOOKS = ["theme", "density", "size", "motion"].map((one) =>
  `data-${one}`
);
