import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Address, TypedDataDefinition } from "viem";
import { useConfig, useConnection } from "wagmi";
import { switchChain } from "wagmi/actions";
import { ApiError } from "#governance-ui/api/api-error.ts";
import type { SignedEnvelope } from "#governance-ui/api/signals.ts";
import { askSignature } from "#governance-ui/chain/ask-signature.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import type { Explanation } from "#governance-ui/chain/explanation.ts";

export type SigningStage =
  | { name: "idle" }
  | { name: "signing" }
  | { name: "sending" }
  | { name: "done" }
  | { name: "failed"; problem: Explanation };

/** What to sign, as typed data and as the plain message that goes with the signature. */
export type ToSign = { typedData: TypedDataDefinition; message: object };

export type Signing = {
  stage: SigningStage;
  busy: boolean;
  /** Asks the wallet, gives what was signed away, and answers what came back, or null when it failed. */
  sign: <Answer>(
    build: (account: Address) => Promise<ToSign> | ToSign,
    give: (envelope: SignedEnvelope) => Promise<Answer>,
  ) => Promise<Answer | null>;
};

/** Signs a message of Snapshot's form, and hands it to the API. What was typed stays when something fails. */
export function useSigning(): Signing {
  const config = useConfig();
  const { address, chainId: walletChainId } = useConnection();
  const { chainId } = useDeployment();
  const queries = useQueryClient();
  const [stage, setStage] = useState<SigningStage>({ name: "idle" });
  const running = useRef(false);

  const sign = useCallback<Signing["sign"]>(
    async (build, give) => {
      if (running.current || address === undefined) return null;
      running.current = true;
      try {
        setStage({ name: "signing" });
        if (walletChainId !== chainId) await switchChain(config, { chainId });
        const { typedData, message } = await build(address);
        const sig = await askSignature(config, address, typedData);
        setStage({ name: "sending" });
        const { domain = {}, types } = typedData;
        const answer = await give({ address, sig, data: { domain, types, message } });
        await queries.invalidateQueries({ queryKey: ["signals"] });
        setStage({ name: "done" });
        return answer;
      } catch (error) {
        const problem = error instanceof ApiError ? { message: error.message, hint: error.hint } : explainError(error);
        setStage({ name: "failed", problem });
        return null;
      } finally {
        running.current = false;
      }
    },
    [config, address, walletChainId, chainId, queries],
  );
  return { stage, busy: stage.name === "signing" || stage.name === "sending", sign };
}
