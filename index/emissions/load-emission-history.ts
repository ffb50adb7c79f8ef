import type { Store } from "#store/schema/database.ts";
import type { EmissionHistory } from "./emission-history.ts";
import { emissionLogs } from "./emission-logs.ts";
import { emissionReading } from "./emission-reading.ts";
import { EmissionReplay } from "./emission-replay.ts";

export async function loadEmissionHistory(store: Store): Promise<EmissionHistory> {
  const logs = await emissionLogs(store);
  const first = logs.find((log) => log.kind === "epoch");
  const start = first?.row.old_multiplier ?? (await emissionReading(store))?.multiplierWad ?? "0";
  const replay = new EmissionReplay(BigInt(start));
  for (const log of logs) replay.take(log);
  return replay.history();
}
