import { useId, useState } from "react";
import type { Address } from "viem";
import type { MemberView } from "#governance-ui/api/committee.ts";
import { openPetitionCall } from "#governance-ui/chain/committee-call.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { SendButton } from "./send-button.tsx";

type Props = { members: readonly MemberView[]; contract: Address; onClose: () => void };

export function OpenPetitionDialog({ members, contract, onClose }: Props) {
  const id = useId();
  const [named, setNamed] = useState<readonly Address[]>([]);
  const [reason, setReason] = useState("");
  const toggle = (member: Address) =>
    setNamed(named.includes(member) ? named.filter((one) => one !== member) : [...named, member]);
  return (
    <Dialog title="Open a petition to recall" onClose={onClose}>
      <div className="stack">
        <p>
          It asks for a vote and decides nothing. Others sign with the votes that they have now; once enough have,
          anyone may submit it as a proposal. Against half of the seats or more, counting those recalled in this term,
          it proposes a constitutional vote.
        </p>
        <fieldset className="petition-members">
          <legend className="label">Members to recall</legend>
          {members.map(({ address }) => (
            <label key={address}>
              <input type="checkbox" checked={named.includes(address)} onChange={() => toggle(address)} />{" "}
              <AddressLink address={address} />
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor={id}>Reason (markdown); it becomes the proposal’s text</label>
          <textarea id={id} className="textarea" value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <SendButton
          label="Open the petition"
          tone="primary"
          disabled={named.length === 0 || reason.trim() === ""}
          call={() => openPetitionCall(contract, named, reason)}
          done="Opened, and signed with your own votes."
        />
      </div>
    </Dialog>
  );
}
