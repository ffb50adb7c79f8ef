import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";

type Tone = "plain" | "accent" | "warn" | "danger" | "good";

const icons: Record<Tone, IconName> = {
  plain: "info",
  accent: "info",
  warn: "warning",
  danger: "warning",
  good: "check",
};

type Props = { tone?: Tone; title?: ReactNode; children?: ReactNode; live?: boolean };

/** A remark that matters; `live` ones are read out when they appear. */
export function Note({ tone = "plain", title, children, live = false }: Props) {
  return (
    <div className={`note ${tone}`} role={live ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon name={icons[tone]} />
      <div className="note-body">
        {title && <p className="note-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
