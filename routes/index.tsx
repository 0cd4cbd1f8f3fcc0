import { page } from "fresh";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Hero } from "@/components/shell/Hero.tsx";
import { LandingPreview } from "@/components/shell/LandingPreview.tsx";
import { PageShell } from "@/components/shell/PageShell.tsx";
import { ThemeSwitch } from "@/components/shell/ThemeSwitch.tsx";
import { definePublic } from "@/lib/web/define.ts";
import { readTheme } from "@/lib/web/theme.ts";

export const handler = definePublic.handlers({
  async GET(ctx) {
    if (ctx.state.user) return ctx.redirect("/rooms", 303);
    return page({ csrf: await ctx.state.csrf() });
  },
});

export default definePublic.page<typeof handler>(({ req, data }) => (
  <PageShell
    instance="Parley"
    nav={
      <ThemeSwitch theme={readTheme(req)}>
        <Csrf token={data.csrf} />
      </ThemeSwitch>
    }
    wide
  >
    <Hero
      title="Where your people talk, in rooms and one to one."
      preview={<LandingPreview />}
    >
      <p class="text-lg text-muted">
        Quick on any line, yours on any machine.
      </p>
      <div class="flex flex-wrap gap-2">
        <ButtonLink href="/register" variant="primary">
          Create account
        </ButtonLink>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    </Hero>
  </PageShell>
));
