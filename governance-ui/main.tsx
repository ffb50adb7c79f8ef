import { createRoot } from "react-dom/client";
import { apiBase, readHostSettings } from "#governance-ui/api/host-settings.ts";
import { App } from "#governance-ui/shell/app.tsx";
import { applyChosenTheme } from "#governance-ui/shell/theme.ts";
import "#governance-ui/design/tokens.css";
import "#governance-ui/design/base.css";
import "#governance-ui/design/controls.css";
import "#governance-ui/design/parts.css";
import "#governance-ui/design/decision.css";

applyChosenTheme();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

const alternate = document.querySelector<HTMLLinkElement>('link[rel="alternate"]');

readHostSettings().then(
  () => {
    if (alternate !== null) alternate.href = new URL("feed.atom", apiBase()).href;
    createRoot(root).render(<App />);
  },
  (error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  },
);
