import { Gauge, Registry } from "prom-client";
import { healthOf } from "#index/api/endpoints/health.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { stateOf } from "#index/query/state-of.ts";
import { proposalState } from "#index/schema/proposal.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { committeeGauges } from "./committee-gauges.ts";

/** Prometheus text of the index, the proposals and the duties, as of now. */
export function createMetrics(context: ApiContext): { contentType: string; text(): Promise<string> } {
  const registers = [new Registry()];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `althing_${name}`, help, labelNames, registers });
  const up = gauge("index_live", "1 when the index is live, else 0");
  const head = gauge("chain_head_block", "Head of the chain");
  const indexed = gauge("index_block", "Last indexed block");
  const lag = gauge("index_lag_blocks", "Blocks between the head and the last indexed block");
  const readAge = gauge("index_read_age_seconds", "Time since a node last answered");
  const proposals = gauge("proposals", "Proposals by state", ["state"]);
  const dutyAge = gauge("duty_age_seconds", "Time since the duty last ticked", ["duty"]);
  const dutyDue = gauge("duty_due", "Items that the duty found due", ["duty"]);
  const dutyFailed = gauge("duty_failed", "Items of the duty that fail", ["duty"]);
  const committee = committeeContracts(context.deployment) === null ? null : committeeGauges(gauge);

  const collect = async () => {
    const health = await healthOf(context);
    up.set(health.status === "live" ? 1 : 0);
    head.set(health.headBlock ?? Number.NaN);
    indexed.set(health.indexedBlock ?? Number.NaN);
    lag.set(health.lagBlocks ?? Number.NaN);
    readAge.set(health.indexedAt === null ? Number.NaN : Math.floor(Date.now() / 1000) - health.indexedAt);
    for (const duty of health.duties) {
      dutyAge.set({ duty: duty.name }, duty.ageSeconds ?? Number.NaN);
      dutyDue.set({ duty: duty.name }, duty.due);
      dutyFailed.set({ duty: duty.name }, duty.failed);
    }
    const facts = await context.model.facts.get();
    const now = await chainTime(context);
    for (const state of proposalState.options) proposals.set({ state }, 0);
    for (const proposal of facts.proposals) proposals.inc({ state: stateOf(facts, proposal, now) });
    if (committee !== null) await committee(context);
  };
  return {
    contentType: registers[0]?.contentType ?? "text/plain",
    async text() {
      await collect();
      return registers[0]?.metrics() ?? "";
    },
  };
}
