import type { ComponentChildren } from "preact";
import { Banner } from "@/components/ui/Banner.tsx";
import { classes } from "@/components/ui/classes.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";
import { SubPage } from "@/components/shell/SubPage.tsx";

const sections: { href: string; label: string; icon: IconName }[] = [
  { href: "/settings/profile", label: "Profile", icon: "user" },
  { href: "/settings/status", label: "Status", icon: "smile" },
  { href: "/settings/notifications", label: "Notifications", icon: "bell" },
  { href: "/settings/privacy", label: "Privacy", icon: "lock" },
  { href: "/settings/writing", label: "Writing", icon: "pencil" },
  { href: "/settings/appearance", label: "Appearance", icon: "palette" },
  { href: "/settings/sessions", label: "Devices", icon: "monitor" },
  { href: "/settings/password", label: "Password", icon: "key-round" },
];

type Props = {
  /** The section that is open; none where they are only listed. */
  href?: string;
  /** What was posted here is kept now. */
  isSaved?: boolean;
  /** How that is said. */
  saved?: string;
  /** Why it is not. */
  problem?: string;
  children: ComponentChildren;
};

/** One page of the settings beside the list of all; a phone shows either. */
export function SettingsPage(
  { href, isSaved, saved = "Saved.", problem, children }: Props,
) {
  const open = sections.find((section) => section.href === href);
  return (
    <SubPage
      title={open?.label ?? "Settings"}
      backHref={open ? "/settings" : "/rooms"}
    >
      <div class={classes("settings", open && "settings-open")}>
        <nav aria-label="Settings" class="settings-list">
          <ul>
            {sections.map((section) => (
              <li key={section.href}>
                <a
                  class="settings-link"
                  href={section.href}
                  aria-current={section === open ? "page" : undefined}
                >
                  <Icon name={section.icon} />
                  {section.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="settings-main">
          {isSaved && <Banner>{saved}</Banner>}
          {problem && <Banner kind="danger">{problem}</Banner>}
          {children}
        </div>
      </div>
    </SubPage>
  );
}

type SectionProps = {
  title: string;
  hint?: string;
  children: ComponentChildren;
};

/** A few choices that belong together. */
export function SettingsGroup({ title, hint, children }: SectionProps) {
  return (
    <section class="settings-group">
      <h2 class="text-lg font-bold">{title}</h2>
      {hint && <p class="text-sm text-muted">{hint}</p>}
      {children}
    </section>
  );
}
