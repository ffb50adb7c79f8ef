import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { keccak256, toHex } from "viem";
import { committeeQuery } from "#governance-ui/api/committee.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { plainTransaction } from "#governance-ui/room/plain-transaction.ts";
import { pauseData } from "#governance-ui/room/power-calls.ts";
import { typedAddress } from "#protocol/input/typed-address.ts";
import { ReasonField } from "./reason-field.tsx";
import type { TemplateProps } from "./template-form.ts";

export function PauseForm({ contracts, seating, nonce, onMake }: TemplateProps) {
  const id = useId();
  const deployment = useDeployment();
  const { data: view } = useQuery(committeeQuery);
  const modules = view?.pausable.filter(({ lengthSeconds }) => lengthSeconds > 0) ?? [];
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const chosen = typed === "" ? (modules[0]?.address ?? "") : typed.trim();
  const read = typedAddress(chosen, deployment.chainId);
  const module = "address" in read ? read.address : null;
  return (
    <form
      className="stack room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (module === null) return;
        onMake(plainTransaction(contracts.pause, pauseData(seating, module, keccak256(toHex(reason))), nonce));
      }}
    >
      {modules.length > 0 ? (
        <div className="field">
          <label htmlFor={id}>Module</label>
          <select id={id} className="select" value={chosen} onChange={(event) => setTyped(event.target.value)}>
            {modules.map(({ address, lengthSeconds }) => (
              <option key={address} value={address}>
                {addressName(address, deployment) ?? shortHex(address)}, for {duration(lengthSeconds)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <div className="field">
          <label htmlFor={id}>Module (address)</label>
          <input
            id={id}
            className="input mono"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-invalid={typed !== "" && module === null}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typed !== "" && "problem" in read && <p className="field-error">{read.problem}</p>}
          <p className="field-hint">
            {view
              ? "No vote has listed a module, so the chain refuses every pause."
              : "The index does not say which are listed."}
          </p>
        </div>
      )}
      <ReasonField reason={reason} onChange={setReason} />
      <button type="submit" className="button primary" disabled={module === null || reason.trim() === ""}>
        Make the pause, nonce {nonce.toString()}
      </button>
    </form>
  );
}
