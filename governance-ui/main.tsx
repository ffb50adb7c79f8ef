import { createRoot } from "react-dom/client";
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
createRoot(root).render(<App />);
