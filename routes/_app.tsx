import type { PageProps } from "fresh";
import { asset } from "fresh/runtime";
import { ThemeColor } from "@/components/shell/ThemeColor.tsx";
import { appearanceAttributes, readAppearance } from "@/lib/web/appearance.ts";
import { readTheme } from "@/lib/web/theme.ts";

export default function App({ Component, req }: PageProps) {
  const theme = readTheme(req);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      {...appearanceAttributes(readAppearance(req))}
    >
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <ThemeColor theme={theme} />
        <title>Parley</title>
        <link
          rel="icon"
          type="image/svg+xml"
          href={asset("/favicon.svg")}
          data-plain={asset("/favicon.svg")}
          data-unread={asset("/favicon-unread.svg")}
          data-sound={asset("/message.wav")}
        />
        <link rel="stylesheet" href={asset("/styles.css")} />
        <script src={asset("/early.js")} />
      </head>
      <body>
        <Component />
      </body>
    </html>
  );
}
