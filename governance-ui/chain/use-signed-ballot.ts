import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Address, Hex, TypedDataDefinition } from "viem";
import { useConfig, useConnection } from "wagmi";
import { switchChain } from "wagmi/actions";
import {
  giveBallot,
  ownRelayedBallotQuery,
  type RelayedBallot,
  relayQuery,
  type SignedBallot,
} from "#governance-ui/api/relay.ts";
import { askSignature } from "./ask-signature.ts";
import { useDeployment } from "./deployment-context.ts";
import { explainError } from "./explain-error.ts";
import type { Explanation } from "./explanation.ts";

export type SignedBallotStage =
  | { name: "idle" }
  | { name: "checking" }
  | { name: "signing" }
  | { name: "given"; ballot: RelayedBallot }
  | { name: "failed"; problem: Explanation };

/** What a wallet is asked to sign, and what is given to the relay with the signature. */
export type BallotToSign = { typedData: TypedDataDefinition; ballot(signature: Hex): SignedBallot };

export type SignedBallots = {
  /** Whether a relay takes ballots now. */
  open: boolean;
  stage: SignedBallotStage;
  busy: boolean;
  /** Answers whether a relay has it. */
  give: (build: (account: Address) => Promise<BallotToSign>) => Promise<boolean>;
};

/** Votes by signature: checked against the chain, signed, given to the relay, and followed until it counts. */
export function useSignedBallot(kind: RelayedBallot["kind"], subject: string): SignedBallots {
  const config = useConfig();
  const { address, chainId: walletChainId } = useConnection();
  const { chainId } = useDeployment();
  const queries = useQueryClient();
  const { data: relay } = useQuery(relayQuery());
  const ownQuery = ownRelayedBallotQuery(kind, subject, address);
  const { data: own } = useQuery({ ...ownQuery, enabled: address !== undefined && relay !== undefined });
  const [stage, setStage] = useState<Exclude<SignedBallotStage, { name: "given" }>>({ name: "idle" });
  const running = useRef(false);

  useEffect(() => {
    if (own?.state === "counted")
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "relay" });
  }, [own?.state, queries]);

  const give = useCallback<SignedBallots["give"]>(
    async (build) => {
      if (running.current || address === undefined) return false;
      running.current = true;
      try {
        setStage({ name: "checking" });
        if (walletChainId !== chainId) await switchChain(config, { chainId });
        const { typedData, ballot } = await build(address);
        setStage({ name: "signing" });
        const signature = await askSignature(config, address, typedData);
        queries.setQueryData(ownQuery.queryKey, await giveBallot(ballot(signature)));
        setStage({ name: "idle" });
        return true;
      } catch (error) {
        setStage({ name: "failed", problem: explainError(error) });
        return false;
      } finally {
        running.current = false;
      }
    },
    [config, address, walletChainId, chainId, queries, ownQuery.queryKey],
  );

  const shown: SignedBallotStage = stage.name === "idle" && own ? { name: "given", ballot: own } : stage;
  return {
    open: relay?.open ?? false,
    stage: shown,
    busy: stage.name === "checking" || stage.name === "signing" || own?.state === "queued" || own?.state === "sent",
    give,
  };
}
