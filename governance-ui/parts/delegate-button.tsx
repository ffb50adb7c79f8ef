import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { useOwnDelegation } from "#governance-ui/chain/use-own-delegation.ts";
import { DelegateDialog } from "./delegate-dialog.tsx";
import { Icon } from "./icon.tsx";

/** Opens the confirmation; says so instead when this account is already the reader's delegate. */
export function DelegateButton({ to }: { to: Address }) {
  const { address } = useConnection();
  const { data: own } = useOwnDelegation();
  const [open, setOpen] = useState(false);
  if (address === undefined) return null;
  if (own && isAddressEqual(own.delegate, to) && !open) {
    return (
      <span className="badge accent">
        <Icon name="check" size={14} />
        your delegate
      </span>
    );
  }
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {isAddressEqual(address, to) ? "Delegate to yourself" : "Delegate"}
      </button>
      {open && <DelegateDialog to={to} onClose={() => setOpen(false)} />}
    </>
  );
}
