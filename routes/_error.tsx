import { HttpError, page } from "fresh";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { PageShell } from "@/components/shell/PageShell.tsx";
import { Title } from "@/components/ui/Title.tsx";
import type { Refusal, RefusalCode } from "@/lib/domain/result.ts";
import { RefusedError } from "@/lib/web/accepted.ts";
import { definePublic } from "@/lib/web/define.ts";
import { headersOf, replyRefusal } from "@/lib/web/reply.ts";

const SENTENCES: Record<number, [RefusalCode, string]> = {
  400: ["invalid", "This address is not complete, or has a typing error."],
  404: ["not_found", "There is nothing here, or not for you."],
  405: ["unsupported", "This cannot be done here."],
  501: ["unsupported", "This cannot be done here."],
};
const OUR_FAULT: [RefusalCode, string] = [
  "unavailable",
  "Something went wrong on our side. It has been noted; try again.",
];

/** Every error that has no form to go back to, in the ordinary look; JSON for the API. */
export const handler = definePublic.handlers((ctx) => {
  const status = ctx.error instanceof HttpError ? ctx.error.status : 500;
  const refusal = refusalOf(ctx.error, status);
  if (ctx.url.pathname.startsWith("/api/")) {
    return replyRefusal(refusal, status);
  }
  const headers = headersOf(refusal);
  return page({ status, message: refusal.message }, { headers });
});

export default definePublic.page<typeof handler>(({ data, state }) => (
  <PageShell instance="Parley">
    <Title>{String(data.status)}</Title>
    <div class="error-page">
      <p class="error-status">{data.status}</p>
      <h1 class="text-xl font-bold text-balance">{data.message}</h1>
      <ButtonLink variant="primary" href={state.user ? "/rooms" : "/"}>
        {state.user ? "Back to your conversations" : "Back to the start"}
      </ButtonLink>
      <p class="text-sm text-muted">Request {state.requestId}</p>
    </div>
  </PageShell>
));

function refusalOf(error: unknown, status: number): Refusal {
  if (error instanceof RefusedError) return error.refusal;
  const [code, sentence] = SENTENCES[status] ?? OUR_FAULT;
  const said = error instanceof HttpError && status < 500 && error.message;
  return { code, message: said || sentence };
}
