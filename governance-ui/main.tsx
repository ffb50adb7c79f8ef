import { createRoot } from "react-dom/client";
import { App } from "#governance-ui/shell/app.tsx";
import { applyChosenTheme } from "#governance-ui/shell/theme.ts";
import "./design/tokens.css";
import "./design/base.css";
import "./design/controls.css";
import "./design/parts.css";
import "./design/decision.css";

applyChosenTheme();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
createRoot(root).render(<App />);
