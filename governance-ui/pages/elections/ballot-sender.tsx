import type { ReactNode } from "react";
import type { Address } from "viem";
import { useClient, useConnection } from "wagmi";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { electionBallotToSign, electionVoteCall } from "#governance-ui/chain/elections/vote-call.ts";
import { useSignedBallot } from "#governance-ui/chain/use-signed-ballot.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { SignedBallotNote } from "#governance-ui/parts/signed-ballot-note.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

/** A way for a ballot into the ballot box. */
export type BallotSender = {
  /** What it costs whom, in words. */
  terms: string;
  busy: boolean;
  /** Where the ballot is. */
  note: ReactNode;
  /** Calls `sent` once the wallet or a relay has it, and answers whether that stands. */
  send: (approved: readonly Address[], sent: () => void) => Promise<boolean>;
};

/** A signature that a relay carries to the chain; null where none runs. */
export function useSignedBallotSender(number: number): BallotSender | null {
  const client = useClient();
  const { chainId } = useDeployment();
  const elections = useContract("Elections");
  const token = useContract("AlthingToken");
  const signed = useSignedBallot("election", String(number));
  if (!signed.open && signed.stage.name === "idle") return null;
  return {
    terms:
      "You sign, and pay nothing: a relay sends your ballot with others. What you sign says until when it may be counted: while it counts in full, or for an hour at most. It cannot be changed once it is sent; until then a ballot with gas of your own goes before it.",
    busy: signed.busy,
    note: <SignedBallotNote stage={signed.stage} />,
    send: async (approved, sent) => {
      if (!client) return false;
      const question = { elections, token, number, approved, chainId };
      const given = await signed.give((account) => electionBallotToSign(client, { ...question, account }));
      if (given) sent();
      return given;
    },
  };
}

/** The voter's own transaction. */
export function useBallotTransaction(number: number): BallotSender {
  const client = useClient();
  const { address: account } = useConnection();
  const elections = useContract("Elections");
  const token = useContract("AlthingToken");
  const transaction = useTransaction();
  return {
    terms: "One transaction, whose gas you pay. A ballot cannot be changed once it is cast.",
    busy: transaction.busy,
    note: <TransactionNote transaction={transaction} done="Your ballot is counted." />,
    send: async (approved, sent) => {
      if (!client || !account) return false;
      return transaction.send(() => electionVoteCall(client, { elections, token, number, account, approved }), sent);
    },
  };
}
