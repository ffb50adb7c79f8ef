import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { answerCall } from "#governance-ui/chain/committee-call.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { OwnSeat } from "./own-seat.tsx";
import { ProveKey } from "./prove-key.tsx";
import { SendButton } from "./send-button.tsx";

function OwnAnswer({ answer, seats }: { answer: "accepts" | "declines" | "none"; seats: `0x${string}` }) {
  const said = {
    accepts: "You said that you take a seat that falls vacant in this term.",
    declines: "You said that you take no seat in this term.",
    none: "A seat that falls vacant is offered to runners-up in order. If you do not answer, it passes you after seven days.",
  }[answer];
  return (
    <Note tone="accent" title="You are a runner-up.">
      <p>{said} The last answer counts.</p>
      {answer !== "accepts" && (
        <SendButton
          key="accept"
          label="Take a seat that falls vacant"
          tone="primary"
          call={() => answerCall(seats, true)}
          done="Your answer is on the chain: you take a seat that falls vacant."
        />
      )}
      {answer !== "declines" && (
        <SendButton
          key="decline"
          label="Take none in this term"
          call={() => answerCall(seats, false)}
          done="Your answer is on the chain: you take no seat in this term."
        />
      )}
    </Note>
  );
}

/** What the connected account can do here: as a member, as a runner-up, or as a member's new key. */
export function OwnPart({ view }: { view: CommitteeView }) {
  const { address } = useConnection();
  const contracts = useCommitteeContracts();
  const [oldKey] = useQueryValue("takes");
  if (contracts === null) return null;
  const own = view.members.find((member) => address !== undefined && isAddressEqual(member.address, address));
  if (own) return <OwnSeat own={own} seats={contracts.seats} />;
  const asked = view.members.find((member) => member.address.toLowerCase() === oldKey.toLowerCase());
  if (oldKey !== "") return <ProveKey oldKey={asked?.address ?? null} seats={contracts.seats} />;
  const runnerUp = view.runnersUp.find((one) => address !== undefined && isAddressEqual(one.address, address));
  if (runnerUp && !runnerUp.sits) return <OwnAnswer answer={runnerUp.answer} seats={contracts.seats} />;
  return null;
}
