import { useState } from "react";
import { type Address, isAddress, isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";

export type Choice = {
  chosen: readonly Address[];
  has: (candidate: Address) => boolean;
  toggle: (candidate: Address) => void;
  set: (candidates: readonly Address[]) => void;
};

function readChoice(key: string): Address[] | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (!Array.isArray(stored)) return null;
    return stored.filter((item): item is Address => isAddress(item, { strict: false }));
  } catch {
    return null;
  }
}

/** Whom the reader means to approve: kept while they read statements, each account's its own. What was chosen before a
 * wallet was connected is the first account's. */
export function useChoice(number: number): Choice {
  const { chainId, genesisHash } = useDeployment();
  const { address } = useConnection();
  const common = `althing.choice.${chainId}.${genesisHash}.${number}`;
  const key = address === undefined ? common : `${common}.${address}`;
  const [held, setHeld] = useState<{ key: string; chosen: readonly Address[] } | null>(null);
  const chosen = held?.key === key ? held.chosen : (readChoice(key) ?? readChoice(common) ?? []);
  const has = (candidate: Address) => chosen.some((one) => isAddressEqual(one, candidate));
  const set = (candidates: readonly Address[]) => {
    sessionStorage.setItem(key, JSON.stringify(candidates));
    if (key !== common) sessionStorage.removeItem(common);
    setHeld({ key, chosen: candidates });
  };
  return {
    chosen,
    has,
    toggle: (candidate) =>
      set(has(candidate) ? chosen.filter((one) => !isAddressEqual(one, candidate)) : [...chosen, candidate]),
    set,
  };
}
