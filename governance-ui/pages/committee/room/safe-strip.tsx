import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { syncCall } from "#governance-ui/chain/committee-call.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { SendButton } from "#governance-ui/pages/committee/send-button.tsx";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { neededSignatures, type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";

function Standing({ committee }: { committee: NonNullable<SafeState["committee"]> }) {
  if (committee.standing === "in-term") return null;
  const ended = localTime(committee.endsSeconds);
  return committee.standing === "caretaker" ? (
    <Note tone="warn" title={`The term ended on ${ended}: the members are caretakers.`}>
      <p>Their signatures count for a veto, and for nothing else. The guard refuses the rest.</p>
    </Note>
  ) : (
    <Note tone="danger" title={`The term ended on ${ended}, and the time of its caretakers is over.`}>
      <p>No signature counts until an election seats the next committee.</p>
    </Note>
  );
}

function OwnPlace({ safe }: { safe: SafeState }) {
  const { address } = useConnection();
  if (address === undefined)
    return <p className="quiet small">Connect a member’s account to sign. Anyone may read and execute.</p>;
  if (signersOf(safe, null).some((signer) => isAddressEqual(signer, address))) return null;
  const sits = safe.committee?.members.some((member) => isAddressEqual(member, address)) ?? false;
  if (sits && safe.committee?.standing !== "lapsed") {
    return <p className="small soft">You sit, but the Safe does not list you yet: sync it first.</p>;
  }
  return (
    <p className="quiet small">
      {safe.committee === null ? "You are no owner of this Safe" : "You do not sign for this committee now"}, so you can
      read and execute, but not sign.
    </p>
  );
}

/** Where the Safe stands, from the chain. */
export function SafeStrip({ safe }: { safe: SafeState }) {
  const contracts = useCommitteeContracts();
  const { committee } = safe;
  const unlisted =
    committee?.members.filter((member) => !safe.owners.some((owner) => isAddressEqual(owner, member))) ?? [];
  const unsynced = committee !== null && (unlisted.length > 0 || safe.threshold < committee.threshold);
  return (
    <div className="safe-strip">
      <dl className="facts">
        <div>
          <dt>Safe {safe.version.text}</dt>
          <dd>
            <AddressLink address={safe.address} /> <CopyButton text={safe.address} label="address of the Safe" />
          </dd>
        </div>
        <div>
          <dt>Signatures</dt>
          <dd>
            {neededSignatures(safe)} of {signersOf(safe, null).length} who may sign
          </dd>
        </div>
        <div>
          <dt>Next nonce</dt>
          <dd>{safe.nonce.toString()}</dd>
        </div>
        {committee && (
          <div>
            <dt>Seating</dt>
            <dd>{committee.seating.toString()}</dd>
          </div>
        )}
      </dl>
      {committee && <Standing committee={committee} />}
      {unsynced && contracts && (
        <Note tone="warn" title="The Safe does not follow the seats yet.">
          <SendButton label="Sync now" call={() => syncCall(contracts.seating)} done="Synced." />
        </Note>
      )}
      <OwnPlace safe={safe} />
    </div>
  );
}
