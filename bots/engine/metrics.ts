import { Counter, Gauge, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** The bots' own Prometheus metrics. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  return {
    registry,
    due: gauge("althing_bot_due", "Items that are due and not done", ["duty"]),
    oldestDueSeconds: gauge("althing_bot_oldest_due_seconds", "Age of the oldest due item", ["duty"]),
    muted: gauge("althing_bot_muted", "Items muted after failing repeatedly", ["duty"]),
    lastTick: gauge("althing_bot_last_tick_seconds", "Unix time of the last completed tick", ["duty"]),
    sent: counter("althing_bot_sent_total", "Transactions signed and sent", ["duty"]),
    replaced: counter("althing_bot_replaced_total", "Transactions sent again with higher fees", ["duty"]),
    mined: counter("althing_bot_mined_total", "Transactions mined, by outcome", ["duty", "outcome"]),
    failed: counter("althing_bot_failed_total", "Tries that failed before anything was sent", ["duty"]),
    rpcFailures: counter("althing_bot_rpc_failures_total", "RPC requests that a node failed to answer", ["endpoint"]),
    notices: counter("althing_bot_notices_total", "Notices given to a channel, by its answer", ["channel", "outcome"]),
    headBlock: gauge("althing_bot_head_block", "Number of the newest block seen"),
    headAgeSeconds: gauge("althing_bot_head_age_seconds", "This machine's clock less the newest block's time"),
    balance: gauge("althing_bot_balance_ether", "Balance of the bot account"),
    nonceGap: gauge("althing_bot_nonce_gap", "Nonces claimed but not yet used on the chain"),
    leader: gauge("althing_bot_leader", "1 when this instance holds the lease"),
  };
}
