import { useEffect, useRef, useState } from "react";
import type { Hex } from "viem";
import { useLocation } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { freeNonce, queueOf } from "#governance-ui/room/queue.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import type { RoomView, UseRoom } from "#governance-ui/room/use-room.ts";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { ImportBox } from "./import-box.tsx";
import { NewTransaction } from "./new-transaction.tsx";
import { Queue } from "./queue-list.tsx";
import { ResultNote } from "./result-note.tsx";
import { SafeStrip } from "./safe-strip.tsx";
import { TransactionPanel } from "./transaction-panel.tsx";

type Props = { view: RoomView; room: UseRoom };

/** The queue on one side, what is open on the other. */
export function RoomBody({ view, room }: Props) {
  const { chainId } = useDeployment();
  const [open] = useQueryValue("tx");
  const [path, navigate] = useLocation();
  const [executed, setExecuted] = useState<{ hash: Hex; words: string } | null>(null);
  const { safe, transactions, forged } = view;
  const groups = queueOf(transactions, safe.nonce);
  const shown = transactions.find(({ safeTxHash }) => safeTxHash === open);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open !== "") side.current?.scrollIntoView?.({ block: "nearest" });
  }, [open]);

  // The whole query at once: what was filled in to make or take in a transaction is done with.
  const setOpen = (safeTxHash: string) =>
    navigate(safeTxHash === "" ? path : `${path}?tx=${safeTxHash}`, { replace: true });
  const begin = async (transaction: SafeTransaction) => {
    const { safeTxHash } = roomHashes({ address: safe.address, chainId }, transaction);
    await room.keep({ chainId, safe: safe.address, safeTxHash, transaction, signatures: [] });
    setExecuted(null);
    setOpen(safeTxHash);
  };

  return (
    <>
      <SafeStrip safe={safe} />
      {view.serverTrouble !== null && (
        <Note title="No server keeps signatures for this Safe now.">
          <p>
            {view.serverTrouble} What you make and sign stays in this browser: hand it on as a file or a link, or agree
            on the chain.
          </p>
        </Note>
      )}
      {forged.length > 0 && (
        <Note tone="danger" title="Something was left out of the queue.">
          <p>
            {forged.length === 1 ? "A transaction was" : `${forged.length} transactions were`} given under another hash
            than the one computed here. Do not sign what came with it.
          </p>
        </Note>
      )}
      {executed && <ResultNote safe={safe.address} hash={executed.hash} words={executed.words} />}
      <div className="room-sides">
        <div className="room-queue">
          <Queue groups={groups} safe={safe} open={open} onOpen={setOpen} />
          <NewTransaction safe={safe} nonce={freeNonce(transactions, safe.nonce)} onMake={begin} />
          <ImportBox safe={safe} room={room} onOpen={setOpen} />
        </div>
        <div className="room-open" ref={side}>
          {shown ? (
            <TransactionPanel
              key={shown.safeTxHash}
              shown={shown}
              view={view}
              room={room}
              onReject={begin}
              onExecuted={(hash, words) => {
                setOpen("");
                setExecuted({ hash, words });
              }}
              onClose={() => setOpen("")}
            />
          ) : (
            <p className="quiet room-nothing">
              {groups.length === 0
                ? "Nothing waits. Make a transaction, or take one in from a file or link."
                : "Choose a transaction to see what it does, and to sign it."}
            </p>
          )}
        </div>
      </div>
    </>
  );
}
