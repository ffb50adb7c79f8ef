import { lazy, Suspense, useState } from "react";
import { useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";

const WalletDialog = lazy(() => import("./wallet-dialog.tsx").then((part) => ({ default: part.WalletDialog })));

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
      {open && (
        <Suspense>
          <WalletDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
