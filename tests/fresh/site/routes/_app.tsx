import type { PageProps } from "fresh";
import { asset } from "fresh/runtime";

export default function App({ Component }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Site</title>
        <link rel="icon" href={asset("/icons/plus.svg")} />
        <link rel="stylesheet" href={asset("/styles.css")} />
      </head>
      <body>
        <Component />
      </body>
    </html>
  );
}
