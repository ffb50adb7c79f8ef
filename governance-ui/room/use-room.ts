import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { ApiError } from "#governance-ui/api/api-error.ts";
import { sharedTransactions, shareTransaction } from "#governance-ui/api/safe-transactions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { keptHere } from "./kept-here.ts";
import { type Room, readRoom } from "./read-room.ts";
import type { SignedFile } from "./signed-file.ts";

/** Approvals and executions by others come from the chain alone, and nothing announces them all. */
const POLL_MS = 10_000;

export type RoomView = Room & {
  /** Why the server keeps nothing for this Safe; null while it does. */
  serverTrouble: string | null;
};

/** Everything known of a Safe's waiting transactions: the chain's, this browser's, and the server's where it has some. */
export function useRoom(address: Address) {
  const client = useClient();
  const deployment = useDeployment();
  const queries = useQueryClient();
  const kept = useMemo(() => keptHere(localStorage, deployment.chainId, address), [deployment.chainId, address]);
  const query = useQuery({
    queryKey: ["safe", address],
    enabled: client !== undefined,
    refetchInterval: POLL_MS,
    retry: 1,
    queryFn: async ({ signal }): Promise<RoomView> => {
      if (!client) throw new Error("There is no connection to the chain.");
      const shared = await sharedTransactions(address, signal).then(
        (items) => ({ items, trouble: null }),
        (error: unknown) => ({ items: [], trouble: troubleOf(error) }),
      );
      const room = await readRoom(client, deployment, address, { kept: kept.read(), shared: shared.items });
      return { ...room, serverTrouble: shared.trouble };
    },
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["safe", address] });
  return {
    ...query,
    refresh,
    keep: async (file: SignedFile) => {
      kept.keep(file);
      await refresh();
    },
    forget: async (safeTxHash: string) => {
      kept.forget(safeTxHash);
      await refresh();
    },
    /** Answers why the server did not take it, or null. */
    share: async (file: SignedFile): Promise<string | null> => {
      const trouble = await shareTransaction(file).then(
        () => null,
        (error: unknown) => troubleOf(error),
      );
      await refresh();
      return trouble;
    },
  };
}

export type UseRoom = ReturnType<typeof useRoom>;

function troubleOf(error: unknown): string {
  if (error instanceof ApiError) return `${error.message} ${error.hint}`.trim();
  return error instanceof Error ? error.message : String(error);
}
