import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { chainNow, setChainTime, useChainTime } from "#governance-ui/api/chain-clock.ts";
import { type Health, healthQuery } from "#governance-ui/api/health.ts";
import { useLive } from "#governance-ui/api/live-updates.ts";
import { useNodeAway } from "#governance-ui/chain/use-node-away.ts";
import { duration } from "#governance-ui/format/duration.ts";

type Status = { word: string; tone: "live" | "behind" | "offline" };

function statusOf(health: Health | undefined, failed: boolean, nodeAway: boolean): Status {
  if (nodeAway) return { word: "node away", tone: "offline" };
  if (failed) return { word: "offline", tone: "offline" };
  if (health === undefined) return { word: "connecting", tone: "behind" };
  if (health.status === "live") return { word: "live", tone: "live" };
  if (health.status === "offline") return { word: "offline", tone: "offline" };
  if (health.status === "starting") return { word: "starting", tone: "behind" };
  const lag = health.lagBlocks ?? 0;
  return { word: `${lag} ${lag === 1 ? "block" : "blocks"} behind`, tone: "behind" };
}

/** A dot with a word, and the head block with its age in the tooltip. */
export function StatusDot() {
  const { data: health, isError } = useQuery(healthQuery);
  const live = useLive();
  useEffect(() => {
    if (health?.headTimestamp) setChainTime(health.headTimestamp);
  }, [health?.headTimestamp]);
  const nodeAway = useNodeAway();
  const { word, tone } = statusOf(health, isError, nodeAway);
  const block = live.headBlock ?? health?.headBlock ?? null;
  const age = useChainTime((now) => duration(now - (health?.headTimestamp ?? chainNow())));
  const title = [
    block === null ? null : `Block ${block}`,
    health?.headTimestamp ? `last health check ${age} ago` : null,
    live.connected ? "updates arrive as they happen" : "asking every 10 s",
    nodeAway ? "the node that this page reads the chain from does not answer" : null,
    health?.lastError,
  ];
  return (
    <Link href="/network" className={`status ${tone}`} title={title.filter(Boolean).join(" · ")}>
      <span className="status-dot" />
      <span role="status">{word}</span>
    </Link>
  );
}
