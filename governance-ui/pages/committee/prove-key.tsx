import { useMutation } from "@tanstack/react-query";
import { type Address, isAddressEqual } from "viem";
import { useConfig, useConnection } from "wagmi";
import { askSignature } from "#governance-ui/chain/ask-signature.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { keyRotation } from "#governance-ui/chain/key-rotation.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

/** For the account that is to become a member's new key: it signs that it is. */
export function ProveKey({ oldKey, seats }: { oldKey: Address | null; seats: Address }) {
  const config = useConfig();
  const { address } = useConnection();
  const { chainId } = useDeployment();
  const proof = useMutation({
    mutationFn: async () => {
      if (!address || oldKey === null) throw new Error("Connect the new account first.");
      return askSignature(config, address, keyRotation(chainId, seats, oldKey, address));
    },
  });
  if (oldKey === null) {
    return (
      <Note tone="warn" title="The key in this link does not sit on the committee.">
        <p>It may have been changed already, or its member has left. Ask for a new link.</p>
      </Note>
    );
  }
  const own = address !== undefined && isAddressEqual(address, oldKey);
  return (
    <Note tone="accent" title="A member asks this account to become its new key.">
      <p>
        The seat is held by <AddressLink address={oldKey} /> now. Sign only if that is you: you prove that this account
        is yours, and nothing is sent.
      </p>
      <p className="row">
        <button
          type="button"
          className="button primary"
          disabled={address === undefined || own || proof.isPending}
          onClick={() => proof.mutate()}
        >
          Sign the proof
        </button>
        {address === undefined && <span className="quiet small">Connect the new account first.</span>}
        {own && <span className="quiet small">This is the old key. Connect the new one.</span>}
      </p>
      {proof.error && <p className="field-error">{explainError(proof.error).message}</p>}
      {proof.data && (
        <p className="small">
          Paste this into the member's window: <span className="uri mono">{proof.data}</span>{" "}
          <CopyButton text={proof.data} label="proof" />
        </p>
      )}
    </Note>
  );
}
