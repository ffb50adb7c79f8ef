import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { type Address, isHex } from "viem";
import { verifyTypedData } from "viem/actions";
import { useClient } from "wagmi";
import { rotateKeyCall } from "#governance-ui/chain/committee-call.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { keyRotation } from "#governance-ui/chain/key-rotation.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { useDelayed } from "#governance-ui/parts/use-delayed.ts";
import { typedAddress } from "#protocol/input/typed-address.ts";
import { SendButton } from "./send-button.tsx";

type Props = { oldKey: Address; seats: Address; onClose: () => void };

/** Whether the pasted bytes are the new key's proof: its own signature, or what its contract accepts. */
function useProof({ oldKey, seats }: Omit<Props, "onClose">, newKey: Address | null, proof: string) {
  const client = useClient();
  const { chainId } = useDeployment();
  return useQuery({
    queryKey: ["key-rotation", oldKey, newKey, proof],
    enabled: client !== undefined && newKey !== null && isHex(proof) && proof.length > 2,
    retry: false,
    queryFn: () => {
      if (!client || newKey === null || !isHex(proof)) return false;
      return verifyTypedData(client, {
        ...keyRotation(chainId, seats, oldKey, newKey),
        address: newKey,
        signature: proof,
      }).catch(() => false);
    },
  });
}

/** Hands the member's seat to a new key of its own, which proves itself first. */
export function RotateDialog({ oldKey, seats, onClose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [pasted, setPasted] = useState("");
  const { chainId } = useDeployment();
  const read = typedAddress(typed, chainId);
  const newKey = "address" in read ? read.address : null;
  const proof = useDelayed(pasted.trim());
  const { data: right, isFetching } = useProof({ oldKey, seats }, newKey, proof);
  const link = new URL(`#/committee?takes=${oldKey}`, document.baseURI).href;
  const same = newKey?.toLowerCase() === oldKey.toLowerCase();
  return (
    <Dialog title="Change your key" onClose={onClose}>
      <div className="stack">
        <p>
          Your seat, its term and its place stay yours; only the account that signs changes. The old key can never sit
          again. The seating number stays, so what others have signed stays good.
        </p>
        <div className="field">
          <label htmlFor={`${id}-key`}>New key (address)</label>
          <input
            id={`${id}-key`}
            className="input mono"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-invalid={typed !== "" && (newKey === null || same)}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typed !== "" && "problem" in read && <p className="field-error">{read.problem}</p>}
          {same && <p className="field-error">This is the key that you have.</p>}
        </div>
        <p className="small">
          The new key has to prove itself. Open this link where that account is connected, sign, and paste the proof:{" "}
          <span className="uri mono">{link}</span> <CopyButton text={link} label="link for the new key" />
        </p>
        <div className="field">
          <label htmlFor={`${id}-proof`}>Proof (signature of the new key)</label>
          <textarea
            id={`${id}-proof`}
            className="textarea mono"
            autoComplete="off"
            spellCheck={false}
            value={pasted}
            aria-invalid={right === false}
            onChange={(event) => setPasted(event.target.value)}
          />
          {right === true && <p className="badge good">It is the new key's proof.</p>}
          {right === false && !isFetching && (
            <p className="field-error">This is not that key's signature for your seat. Sign again with it.</p>
          )}
        </div>
        <SendButton
          label="Hand over the seat"
          tone="primary"
          disabled={newKey === null || same || right !== true}
          call={() => {
            if (newKey === null || !isHex(proof)) throw new Error("The new key or its proof is missing.");
            return rotateKeyCall(seats, newKey, proof);
          }}
          done="Done: the new key sits. Sync the Safe next, so that it becomes an owner."
        />
      </div>
    </Dialog>
  );
}
