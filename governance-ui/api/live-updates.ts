import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import * as z from "zod/mini";
import { setChainTime } from "./chain-clock.ts";
import { apiUrl } from "./get-json.ts";

const block = z.object({ number: z.number(), timestamp: z.number() });
const change = z.object({ topics: z.array(z.string()) });
const REOPEN_MS = 5_000;

type Live = { connected: boolean; headBlock: number | null };
let live: Live = { connected: false, headBlock: null };
const listeners = new Set<() => void>();

function setLive(next: Partial<Live>): void {
  live = { ...live, ...next };
  for (const listener of listeners) listener();
}

function parse<T>(schema: z.ZodMiniType<T>, event: MessageEvent): T | null {
  try {
    const result = schema.safeParse(JSON.parse(String(event.data)));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

function refresh(queries: QueryClient, topics: string[]): void {
  for (const topic of topics) {
    const [subject, id] = topic.split(":");
    if (subject === "reorg") void queries.invalidateQueries();
    if (subject === "votes" && id) {
      void queries.invalidateQueries({ queryKey: ["votes", id] });
      void queries.invalidateQueries({ queryKey: ["proposal"] });
      void queries.invalidateQueries({ queryKey: ["ballot"] });
    }
    if (subject === "proposals") {
      void queries.invalidateQueries({ queryKey: ["proposal"] });
      void queries.invalidateQueries({ queryKey: ["ballot"] });
    }
    // A vote may have adopted a module.
    if (subject === "parameters") void queries.invalidateQueries({ queryKey: ["deployment"] });
    if (subject === "delegates") void queries.invalidateQueries({ queryKey: ["power"] });
    if (subject === "delegates" || subject === "votes") void queries.invalidateQueries({ queryKey: ["account"] });
    void queries.invalidateQueries({ queryKey: [subject === "votes" ? "proposals" : subject] });
  }
}

/** Follows the API's event stream, reopening it for as long as the page lives. Returns a function that stops it. */
export function followLiveUpdates(queries: QueryClient): () => void {
  let source: EventSource;
  let reopen: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(apiUrl("events"));
    source.onopen = () => {
      setLive({ connected: true });
      void queries.invalidateQueries();
    };
    source.onerror = () => {
      setLive({ connected: false });
      source.close();
      reopen = setTimeout(open, REOPEN_MS);
    };
    source.addEventListener("block", (event) => {
      const head = parse(block, event);
      if (head === null) return;
      setChainTime(head.timestamp);
      setLive({ headBlock: head.number });
    });
    source.addEventListener("change", (event) => {
      const news = parse(change, event);
      if (news !== null) refresh(queries, news.topics);
    });
  };
  open();
  return () => {
    clearTimeout(reopen);
    source.close();
  };
}

/** Whether changes are announced as they happen; if not, ask for them. */
export function isLive(): boolean {
  return live.connected;
}

export function useLive(): Live {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => live,
  );
}
