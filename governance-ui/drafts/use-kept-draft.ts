import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useConnection } from "wagmi";
import type * as z from "zod/mini";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { createKeptDrafts } from "./kept-drafts.ts";

const drafts = createKeptDrafts(localStorage, window);

/** What a draft looks like, and what it is before anything is typed. */
export type DraftKind<Value> = { schema: z.ZodMiniType<Value>; empty: Value };

export type KeptDraft<Value> = {
  value: Value;
  change: (next: (now: Value) => Value) => void;
  clear: () => void;
  /** Sends it: kept no longer from the moment at which `by` calls `sent`, and kept again where `by` answers false. Until
   * it is cleared or changed it is still shown here. */
  send: (by: (sent: () => void) => Promise<boolean>) => Promise<boolean>;
};

function parse<Value>({ schema, empty }: DraftKind<Value>, text: string | null): Value {
  if (text === null) return empty;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? empty;
  } catch {
    return empty;
  }
}

/**
 * What one account has typed under this name and not yet sent: kept in the browser as it is typed, the same in each tab,
 * and never another account's. What was typed before a wallet was connected goes to the first that is, if it has none.
 */
export function useKeptDraft<Value>(name: string, kind: DraftKind<Value>): KeptDraft<Value> {
  const { chainId, genesisHash } = useDeployment();
  const { address } = useConnection();
  const common = `althing.draft.${name}.${chainId}.${genesisHash}`;
  const key = address === undefined ? common : `${common}.${address}`;
  useEffect(() => {
    if (key !== common) drafts.move(common, key);
  }, [common, key]);
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(key));
  const value = useMemo(() => parse(kind, text), [kind, text]);
  const change = useCallback<KeptDraft<Value>["change"]>(
    (next) => {
      // From what is kept now, and not from what this tab last showed: another one may have written.
      const written = JSON.stringify(next(parse(kind, drafts.read(key))));
      drafts.write(key, written === JSON.stringify(kind.empty) ? null : written);
    },
    [key, kind],
  );
  const clear = useCallback(() => drafts.write(key, null), [key]);
  const send = useCallback<KeptDraft<Value>["send"]>(
    async (by) => {
      const done = await by(() => drafts.release(key));
      if (!done) drafts.restore(key);
      return done;
    },
    [key],
  );
  return { value, change, clear, send };
}
