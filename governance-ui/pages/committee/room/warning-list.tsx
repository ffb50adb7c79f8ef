import type { Warning } from "#proposals/safe/warnings/warning.ts";
import { Icon } from "../../../parts/icon.tsx";
import { inOrder } from "../../../parts/in-order.ts";

/** Dangers in red, with the word. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="room-warnings">
      {inOrder(warnings).map(({ item: { level, text }, key }) => (
        <li key={key} className={level}>
          <Icon name="warning" size={14} />
          <span>
            <strong>{level === "danger" ? "Danger" : "Caution"}:</strong> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
