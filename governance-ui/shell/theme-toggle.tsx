import { useState } from "react";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { readTheme, setTheme, type Theme } from "./theme.ts";

export function ThemeToggle() {
  const [theme, choose] = useState<Theme>(readTheme);
  const next: Theme = theme === "dark" ? "light" : "dark";
  const change = () => {
    setTheme(next);
    choose(next);
  };
  return (
    <button
      type="button"
      className="button plain icon"
      onClick={change}
      aria-label={`Use the ${next} theme`}
      title={`Use the ${next} theme`}
    >
      <Icon name={next === "dark" ? "moon" : "sun"} />
    </button>
  );
}
