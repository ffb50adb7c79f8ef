import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Hex, isAddressEqual } from "viem";
import { useClient, useConfig, useConnection } from "wagmi";
import { switchChain } from "wagmi/actions";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { approveHashCall, executionCall } from "#governance-ui/room/execution.ts";
import { rejection } from "#governance-ui/room/plain-transaction.ts";
import { agreedBy, isRejection, type RoomTransaction } from "#governance-ui/room/queue.ts";
import { isDangerous } from "#governance-ui/room/room-dangers.ts";
import { signTransaction } from "#governance-ui/room/sign-transaction.ts";
import { tryCall } from "#governance-ui/room/try-call.ts";
import type { UseRoom } from "#governance-ui/room/use-room.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { neededSignatures, type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";
import type { Warning } from "#protocol/safe/warnings/warning.ts";
import { CONFIRMATION, Confirmation } from "./confirmation.tsx";

type Props = {
  safe: SafeState;
  shown: RoomTransaction;
  room: UseRoom;
  warnings: readonly Warning[];
  /** Whether all that must be seen first is there. */
  ready: boolean;
  differs: boolean;
  words: string;
  /** Whether a server keeps signatures for this Safe. */
  shares: boolean;
  onReject: (transaction: SafeTransaction) => void;
  onExecuted: (hash: Hex, words: string) => void;
};

/** Sign, agree on the chain, reject or execute: after everything above was shown. */
export function SignPart(props: Props) {
  const { safe, shown, room, warnings, ready, differs, words, shares, onReject, onExecuted } = props;
  const connection = useConnection();
  const { address } = connection;
  const config = useConfig();
  const client = useClient();
  const { chainId } = useDeployment();
  const transaction = useTransaction();
  const approval = useTransaction();
  const [typed, setTyped] = useState("");
  const dangerous = isDangerous(warnings);
  const free = ready && !differs && (!dangerous || typed.trim() === CONFIRMATION);
  const signing = { address: safe.address, chainId };
  const agreed = agreedBy(shown);
  const maySign =
    address !== undefined && signersOf(safe, shown.transaction).some((signer) => isAddressEqual(signer, address));
  const hasSigned = address !== undefined && agreed.some((one) => isAddressEqual(one, address));
  const complete = agreed.length >= neededSignatures(safe);
  const next = shown.transaction.nonce === safe.nonce;
  const rejects = isRejection(safe.address, shown.transaction);

  const sign = useMutation({
    mutationFn: async () => {
      if (!client || address === undefined) throw new Error("Connect a wallet first.");
      // A wallet on another chain refuses to sign for this one.
      if (connection.chainId !== chainId) await switchChain(config, { chainId });
      const made = await signTransaction({ config, client, safe, chainId, signer: address }, shown.transaction);
      const file = { chainId, safe: safe.address, safeTxHash: shown.safeTxHash, transaction: shown.transaction };
      await room.keep({ ...file, signatures: [...shown.signatures, made] });
      return room.share({ ...file, signatures: [...shown.signatures, made] });
    },
  });

  const execute = () =>
    transaction.send(async () => {
      if (client) {
        // The Safe answers only "GS013" when its call fails; this says why.
        const trial = await tryCall(client, signing, shown.transaction);
        if (trial?.result.ok === false) throw new Error(trial.result.problem.message);
      }
      return executionCall(signing, shown);
    });
  const { stage } = transaction;
  const executed = stage.name === "counted" ? stage.hash : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each execution
  useEffect(() => {
    if (executed !== null) onExecuted(executed, words);
  }, [executed]);

  return (
    <div className="panel-part stack room-sign">
      {differs && (
        <Note tone="danger" title="The hashes differ. Do not sign.">
          <p>
            Two ways to compute one hash gave two. This page, or something under it, is broken or was tampered with.
          </p>
        </Note>
      )}
      {dangerous && <Confirmation typed={typed} onType={setTyped} />}
      <div className="row">
        {maySign && !hasSigned && (
          <button
            type="button"
            className="button primary"
            disabled={!free || sign.isPending}
            onClick={() => sign.mutate()}
          >
            {sign.isPending ? "Confirm it in your wallet…" : rejects ? "Sign the rejection" : "Sign"}
          </button>
        )}
        {maySign && !rejects && (
          <button
            type="button"
            className="button"
            onClick={() => onReject(rejection(safe.address, shown.transaction.nonce))}
          >
            Reject
          </button>
        )}
        {complete && (
          <button
            type="button"
            className={hasSigned || !maySign ? "button primary" : "button"}
            disabled={!free || !next || transaction.busy || address === undefined}
            onClick={() => void execute()}
          >
            Execute
          </button>
        )}
        {maySign && !hasSigned && (
          <button
            type="button"
            className="button plain"
            disabled={!free || approval.busy}
            onClick={() => void approval.send(() => approveHashCall(signing, shown))}
          >
            Agree on the chain instead
          </button>
        )}
      </div>
      {complete && !next && <p className="small quiet">It waits for the nonces before it.</p>}
      {complete && address === undefined && <p className="small quiet">Connect any account to execute it.</p>}
      {hasSigned && !complete && <p className="small soft">You have signed. It waits for the others.</p>}
      {!ready && (
        <p className="small quiet">The buttons wait until the guard, the trial and the hashes have answered.</p>
      )}
      {sign.error && (
        <Note tone="danger" title={explainError(sign.error).message} live>
          {explainError(sign.error).hint && <p>{explainError(sign.error).hint}</p>}
        </Note>
      )}
      {sign.data && shares && (
        <Note tone="warn" title="Your signature is in this browser, but the server did not take it." live>
          <p>{sign.data} Hand it on as a file or a link.</p>
        </Note>
      )}
      <TransactionNote transaction={approval} done="Your agreement is on the chain." />
      <TransactionNote transaction={transaction} done="Executed." />
    </div>
  );
}
