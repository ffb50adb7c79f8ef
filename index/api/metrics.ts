import { Gauge, Registry } from "prom-client";
import { healthOf } from "#index/api/endpoints/health.ts";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { stateOf } from "#index/query/state-of.ts";
import { proposalState } from "#index/schema/proposal.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { committeeGauges } from "./committee-gauges.ts";

/** What the server tells Prometheus. */
export function indexGauges(hasCommittee: boolean) {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `althing_${name}`, help, labelNames, registers: [registry] });
  return {
    registry,
    up: gauge("index_live", "1 when the index is live, else 0"),
    head: gauge("chain_head_block", "Head of the chain"),
    indexed: gauge("index_block", "Last indexed block"),
    lag: gauge("index_lag_blocks", "Blocks between the head and the last indexed block"),
    readAge: gauge("index_read_age_seconds", "Time since a node last answered"),
    proposals: gauge("proposals", "Proposals by state", ["state"]),
    dutyAge: gauge("duty_age_seconds", "Time since the duty last ticked", ["duty"]),
    dutyDue: gauge("duty_due", "Items that the duty found due", ["duty"]),
    dutyFailed: gauge("duty_failed", "Items of the duty that fail", ["duty"]),
    committee: hasCommittee ? committeeGauges(gauge) : null,
  };
}

/** Prometheus text of the index, the proposals and the duties, as of now. */
export function createMetrics(context: ApiContext): { contentType: string; text(): Promise<string> } {
  const gauges = indexGauges(committeeContracts(context.deployment) !== null);
  const { registry, up, head, indexed, lag, readAge, proposals, dutyAge, dutyDue, dutyFailed, committee } = gauges;

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
    contentType: registry.contentType,
    async text() {
      await collect();
      return registry.metrics();
    },
  };
}
