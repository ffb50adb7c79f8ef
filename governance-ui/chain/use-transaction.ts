import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Abi, Address, Hash, ReplacementReason } from "viem";
import { useConfig, useConnection } from "wagmi";
import { simulateContract, switchChain, waitForTransactionReceipt, writeContract } from "wagmi/actions";
import { useDeployment } from "./deployment-context.ts";
import { explainError } from "./explain-error.ts";
import type { Explanation } from "./explanation.ts";
import { requireSameCall } from "./require-same-call.ts";

export type ContractCall = {
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
  /** In wei. */
  value?: bigint;
};

export type TransactionStage =
  | { name: "idle" }
  | { name: "checking" }
  | { name: "signing" }
  | { name: "sent"; hash: Hash }
  | { name: "counted"; hash: Hash; block: bigint }
  | { name: "failed"; problem: Explanation };

export type Transaction = {
  stage: TransactionStage;
  busy: boolean;
  /** Builds the call from fresh chain reads, simulates, asks the wallet, waits. Answers whether it counted.
   * `sent` is called once the wallet has sent it. */
  send: (build: () => ContractCall | Promise<ContractCall>, sent?: () => void) => Promise<boolean>;
  reset: () => void;
};

/** One transaction at a time: checked by simulation, signed, sent, counted; an error keeps the page as it is. */
export function useTransaction(): Transaction {
  const config = useConfig();
  const connection = useConnection();
  const { chainId } = useDeployment();
  const queries = useQueryClient();
  const [stage, setStage] = useState<TransactionStage>({ name: "idle" });
  const running = useRef(false);

  const send = useCallback<Transaction["send"]>(
    async (build, sent) => {
      if (running.current || connection.address === undefined) return false;
      running.current = true;
      try {
        setStage({ name: "checking" });
        if (connection.chainId !== chainId) await switchChain(config, { chainId });
        const call = { ...(await build()), account: connection.address, chainId };
        await simulateContract(config, call);
        setStage({ name: "signing" });
        const hash = await writeContract(config, call);
        sent?.();
        setStage({ name: "sent", hash });
        let replaced: ReplacementReason | null = null;
        const onReplaced = ({ reason }: { reason: ReplacementReason }) => {
          replaced = reason;
        };
        // Also where the other one failed: why it did is no matter of this call.
        const receipt = await waitForTransactionReceipt(config, { hash, chainId, onReplaced }).finally(() =>
          requireSameCall(replaced),
        );
        if (receipt.status !== "success") throw new Error("The transaction was mined, but it failed on the chain.");
        setStage({ name: "counted", hash: receipt.transactionHash, block: receipt.blockNumber });
        void queries.invalidateQueries();
        return true;
      } catch (error) {
        setStage({ name: "failed", problem: explainError(error) });
        return false;
      } finally {
        running.current = false;
      }
    },
    [config, connection.address, connection.chainId, chainId, queries],
  );

  const busy = stage.name === "checking" || stage.name === "signing" || stage.name === "sent";
  return { stage, busy, send, reset: () => setStage({ name: "idle" }) };
}
