import { Icon } from "#governance-ui/parts/icon.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import type { Warning } from "#protocol/safe/warnings/warning.ts";

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
