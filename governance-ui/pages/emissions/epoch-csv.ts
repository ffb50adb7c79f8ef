import type { EpochView } from "#governance-ui/api/emissions.ts";
import type { EpochColumn } from "./epoch-columns.ts";

/** Oldest first, every digit. */
export function epochCsv(columns: readonly EpochColumn[], epochs: readonly EpochView[]): string {
  const lines = epochs.map((epoch) => columns.map(({ exact }) => exact(epoch)));
  return `${[columns.map(({ name }) => name), ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}
