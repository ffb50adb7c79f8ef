import { useState } from "react";
import { useConnection } from "wagmi";
import { useDeployment } from "../chain/deployment-context.ts";
import { shortHex } from "../format/short-hex.ts";
import { addressName } from "../parts/address-name.ts";
import { Icon } from "../parts/icon.tsx";
import { WalletDialog } from "./wallet-dialog.tsx";

export function AccountButton() {
  const deployment = useDeployment();
  const { address, isConnected } = useConnection();
  const [open, setOpen] = useState(false);
  const name = address && (addressName(address, deployment) ?? shortHex(address));
  return (
    <>
      <button
        type="button"
        className={isConnected ? "button account" : "button primary account"}
        onClick={() => setOpen(true)}
      >
        <Icon name="wallet" />
        <span>{isConnected ? name : "Connect"}</span>
      </button>
      {open && <WalletDialog onClose={() => setOpen(false)} />}
    </>
  );
}
