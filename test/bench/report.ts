import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { reportSchema } from "#proposals/report/report.ts";
import { startReportChain } from "#test/integration/report/report-chain.ts";
import { type BenchRow, benchRow } from "./row.ts";

const RUNS = 5;
const SCRIPT = join(import.meta.dirname, "../../proposals/cli/report.ts");
const FIVE_ACTIONS = `title: Five actions
description: One of each kind.
actions:
  - { action: governor.votingPeriod, period: 5 days }
  - { action: governor.votingDelay, delay: 2 days }
  - { action: timelock.minDelay, delay: 3 days }
  - { action: treasury.transferToken, asset: NET, to: "0x00000000000000000000000000000000000A11cE", amount: "1000" }
  - { action: governor.spendingCap, asset: NET, cap: "2000000" }
`;

/** From the command to the report, the process and its fork included: the slowest of some runs. */
export async function reportBench(): Promise<BenchRow[]> {
  const chain = await startReportChain();
  try {
    const folder = join(chain.folder, "deployment");
    const file = join(chain.folder, "five-actions.yaml");
    const { contracts, ...rest } = chain.deployment;
    await mkdir(folder);
    await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
    await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
    await writeFile(file, FIVE_ACTIONS);
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const args = [SCRIPT, file, "--deployment", folder, "--rpc", chain.rpc.url, "--format", "json"];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
      seconds.push((performance.now() - start) / 1000);
      if (!reportSchema.parse(JSON.parse(stdout)).run.executed) throw new Error("the five actions were not executed");
    }
    const value = Number(Math.max(...seconds).toFixed(2));
    return [benchRow({ id: "report/five-actions", value, unit: "s", peer: null, peerValue: null, limit: 5 })];
  } finally {
    await chain.close();
  }
}
