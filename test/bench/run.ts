import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { hasHelped } from "#operator/command/run-command.ts";
import { botsBench } from "#test/bench/engine/bots.ts";
import { engineBench } from "#test/bench/engine/engine.ts";
import { storeBench } from "#test/bench/store/store.ts";
import { electionBench } from "./election.ts";
import { emissionsBench } from "./emissions.ts";
import { governorGas } from "./governor-gas.ts";
import { indexBackfill } from "./index-backfill.ts";
import { providersBench } from "./providers.ts";
import { relayBench } from "./relay.ts";
import { reportBench } from "./report.ts";
import type { BenchRow } from "./row.ts";
import { signalTally } from "./signal-tally.ts";
import { uiWeight } from "./ui-weight.ts";

/** What each area measures; the areas of later modules join here. */
const AREAS = {
  vote: [governorGas, indexBackfill, uiWeight],
  emissions: [emissionsBench, reportBench],
  election: [electionBench],
  signing: [signalTally, relayBench],
  engine: [engineBench, botsBench],
  store: [storeBench],
  providers: [providersBench],
} as const satisfies Record<string, readonly (() => Promise<BenchRow[]>)[]>;

function isArea(name: string): name is keyof typeof AREAS {
  return name in AREAS;
}

const usage = `Usage: npm run bench -- [--only ${Object.keys(AREAS).join("|")}] [--json FILE]`;
if (hasHelped(usage)) process.exit();

const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "string" } } });
if (values.only !== undefined && !isArea(values.only)) {
  console.error(`There is no benchmark area "${values.only}". Choose one of: ${Object.keys(AREAS).join(", ")}.`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [area, benchmarks] of Object.entries(AREAS)) {
  if (values.only !== undefined && values.only !== area) continue;
  for (const benchmark of benchmarks) rows.push(...(await benchmark()));
}
console.table(
  rows.map((row) => ({
    id: row.id,
    value: row.value,
    unit: row.unit,
    peer: row.peerValue ?? "",
    ratio: row.peerValue === null ? "" : (row.value / row.peerValue).toFixed(3),
    limit:
      row.limit === null
        ? ""
        : `${row.atLeast ? ">=" : "<="} ${Number(row.limit.toFixed(4))}${row.peerValue === null ? "" : "x"}`,
    ok: row.ok ? "yes" : "NO",
  })),
);
for (const peer of new Set(rows.map((row) => row.peer))) if (peer !== null) console.log(`Peer: ${peer}.`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
