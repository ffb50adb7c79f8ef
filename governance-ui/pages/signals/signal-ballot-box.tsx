import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { ownSignalBallotQuery, type SignalDetail } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChainSilent } from "#governance-ui/parts/chain-silent.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { ZeroPower } from "#governance-ui/parts/zero-power.tsx";
import { isolatedText } from "#protocol/input/visible-text.ts";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import { SignalBallotForm } from "./signal-ballot-form.tsx";
import { useSignalPower } from "./use-signal-power.ts";

/** The reader's own part: votes at the snapshot, the ballot that counts, and a form to sign one. */
export function SignalBallotBox({ signal, text }: { signal: SignalDetail; text: SignalMessage }) {
  const { address, isConnected } = useConnection();
  const { token } = useDeployment();
  const { data: power, error, refetch } = useSignalPower(signal);
  const { data: own } = useQuery(ownSignalBallotQuery(signal.id, address));
  if (!isConnected) {
    if (signal.state === "closed") return null;
    return <p className="panel-part small soft">Connect a wallet to see your votes and to sign a ballot.</p>;
  }
  if (error && !power) {
    return <ChainSilent error={error} what="Your votes are read" again={() => void refetch()} />;
  }
  if (!power) {
    return (
      <div className="panel-part">
        <Skeleton height="4rem" />
      </div>
    );
  }
  return (
    <div className="panel-part stack">
      <div className="power-line">
        <span className="soft small">Your votes at {localTime(power.snapshotAt)}</span>
        <strong>
          <Amount raw={power.votes} decimals={token.decimals} symbol={token.symbol} />
        </strong>
      </div>
      {own && (
        <Note tone="good" title={`Your ballot: ${isolatedText(own.choice)}`}>
          {signal.state === "active" && <p>Sign another to replace it while voting is open.</p>}
        </Note>
      )}
      {power.votes === 0n && <ZeroPower facts={power} on="signal" />}
      {signal.state === "active" && power.votes > 0n && (
        <SignalBallotForm key={address} signal={signal} text={text} earlier={own ?? null} />
      )}
    </div>
  );
}
