import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { keccak256, toHex } from "viem";
import { useClient } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { plainTransaction } from "#governance-ui/room/plain-transaction.ts";
import { vetoData } from "#governance-ui/room/power-calls.ts";
import { queuedProposal } from "#governance-ui/room/queued-proposal.ts";
import { ReasonField } from "./reason-field.tsx";
import type { TemplateProps } from "./template-form.ts";
import { useProposals } from "./use-proposal-names.ts";

/** Picked by number, but made from what the chain says the proposal is. */
export function VetoForm({ contracts, seating, nonce, onMake }: TemplateProps) {
  const id = useId();
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const { proposals, isPending } = useProposals();
  const queued = proposals.filter(({ state }) => state === "queued");
  const [picked, setPicked] = useState("");
  const [reason, setReason] = useState("");
  const proposal = queued.find((one) => one.id === picked) ?? queued[0];
  const make = useMutation({
    mutationFn: async () => {
      if (!client || !proposal) throw new Error("Choose a queued proposal.");
      const whole = await queuedProposal(client, governor, { id: BigInt(proposal.id), block: proposal.createdBlock });
      onMake(plainTransaction(contracts.veto, vetoData(seating, whole, keccak256(toHex(reason))), nonce));
    },
  });
  if (!isPending && queued.length === 0) {
    return <p className="quiet section-empty small">No proposal waits in the timelock, so there is nothing to veto.</p>;
  }
  return (
    <form
      className="stack room-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="field">
        <label htmlFor={id}>Queued proposal</label>
        <select
          id={id}
          className="select"
          value={proposal?.id ?? ""}
          onChange={(event) => setPicked(event.target.value)}
        >
          {queued.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} · {one.title}
            </option>
          ))}
        </select>
        <p className="field-hint">Its calls are read from the chain, and its id is computed from them.</p>
      </div>
      <ReasonField reason={reason} onChange={setReason} />
      <button
        type="submit"
        className="button primary"
        disabled={proposal === undefined || reason.trim() === "" || make.isPending}
      >
        Make the veto, nonce {nonce.toString()}
      </button>
      {make.error && <Problem error={make.error} />}
    </form>
  );
}
