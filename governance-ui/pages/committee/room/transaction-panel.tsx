import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Hex } from "viem";
import { useClient } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { guardVerdict } from "#governance-ui/room/guard-verdict.ts";
import type { RoomTransaction } from "#governance-ui/room/queue.ts";
import { roomDangers } from "#governance-ui/room/room-dangers.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { tryCall } from "#governance-ui/room/try-call.ts";
import type { RoomView, UseRoom } from "#governance-ui/room/use-room.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { EffectPart } from "./effect-part.tsx";
import { HashPart, useHashChecks } from "./hash-part.tsx";
import { MeaningPart } from "./meaning-part.tsx";
import { SharePart } from "./share-part.tsx";
import { SignPart } from "./sign-part.tsx";
import { SignerPart } from "./signer-part.tsx";
import { useMeaning } from "./use-meaning.ts";
import { VerdictPart } from "./verdict-part.tsx";
import { WarningList } from "./warning-list.tsx";

type Props = {
  shown: RoomTransaction;
  view: RoomView;
  room: UseRoom;
  onReject: (transaction: SafeTransaction) => void;
  onExecuted: (hash: Hex, words: string) => void;
  onClose: () => void;
};

function Step({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel-part room-step" aria-label={title}>
      <div className="spread">
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Everything that one should have seen before the buttons at its end. */
export function TransactionPanel({ shown, view, room, onReject, onExecuted, onClose }: Props) {
  const client = useClient();
  const { chainId } = useDeployment();
  const contracts = useCommitteeContracts();
  const { safe } = view;
  const { transaction, safeTxHash } = shown;
  const signing = { address: safe.address, chainId };
  const meaning = useMeaning(safe, transaction);
  const hashes = roomHashes(signing, transaction);
  const checks = useHashChecks(safe, transaction, hashes);
  const warnings = roomDangers({
    safe: signing,
    version: safe.version.text,
    transaction,
    understood: meaning.kind !== "unknown",
  });
  const verdict = useQuery({
    queryKey: ["safe", safe.address, "verdict", safeTxHash, String(safe.nonce), safe.committee?.standing],
    enabled: client !== undefined,
    queryFn: () => {
      if (!client) throw new Error("There is no connection to the chain.");
      return guardVerdict(client, { safe, contracts, transaction, power: meaning.power });
    },
  });
  const trial = useQuery({
    queryKey: ["safe", safe.address, "trial", safeTxHash],
    enabled: client !== undefined,
    retry: 1,
    queryFn: () => {
      if (!client) throw new Error("There is no connection to the chain.");
      return tryCall(client, signing, transaction);
    },
  });
  const ready = verdict.data !== undefined && trial.data !== undefined && checks.settled;
  return (
    <article className="panel transaction" aria-label={meaning.sentence}>
      <div className="panel-part spread">
        <span className="quiet small">Nonce {String(transaction.nonce)}</span>
        <button type="button" className="button plain small" onClick={onClose}>
          <Icon name="cross" size={14} /> Close
        </button>
      </div>
      <Step title="What it does">
        <MeaningPart meaning={meaning} transaction={transaction} />
        <WarningList warnings={warnings} />
      </Step>
      <Step title="What the guard says">
        <VerdictPart verdict={verdict.data} error={verdict.error} />
      </Step>
      <Step title="Tried, not sent">
        <EffectPart trial={trial.data} error={trial.error} power={meaning.power} again={() => void trial.refetch()} />
      </Step>
      <Step title="Hashes, in the order of a hardware wallet">
        <HashPart safe={safe} shown={shown} hashes={hashes} checks={checks} />
      </Step>
      <Step title="Who signed">
        <SignerPart safe={safe} shown={shown} />
      </Step>
      <SignPart
        safe={safe}
        shown={shown}
        room={room}
        warnings={warnings}
        ready={ready}
        differs={checks.differs}
        words={meaning.sentence}
        shares={view.serverTrouble === null}
        onReject={onReject}
        onExecuted={onExecuted}
      />
      <SharePart safe={safe} shown={shown} room={room} onClose={onClose} />
    </article>
  );
}
