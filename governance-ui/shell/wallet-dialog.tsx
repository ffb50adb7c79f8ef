import { useConnect, useConnection, useConnectors, useDisconnect } from "wagmi";
import { Link } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { WalletList } from "./wallet-list.tsx";

/** Connect, look at the connected account, change to another, disconnect. */
export function WalletDialog({ onClose }: { onClose: () => void }) {
  const { local, networkName } = useDeployment();
  const { address, isConnected, connector } = useConnection();
  const connectors = useConnectors();
  const connect = useConnect();
  const disconnect = useDisconnect();
  const wallets = connectors.filter(({ type }) => type !== "local-account");
  const accounts = local ? connectors.filter(({ type }) => type === "local-account") : [];
  const choose = (chosen: (typeof connectors)[number]) => {
    const start = () => connect.mutate({ connector: chosen }, { onSuccess: onClose });
    if (isConnected) disconnect.mutate({}, { onSuccess: start });
    else start();
  };

  return (
    <Dialog title={isConnected ? "Your account" : "Connect a wallet"} onClose={onClose}>
      <div className="stack">
        {isConnected && address && (
          <div className="wallet-own">
            <p className="quiet small">{connector?.name}</p>
            <p className="mono wallet-address">
              {address} <CopyButton text={address} label="address" />
            </p>
            <div className="row">
              <Link href={`/accounts/${address}`} className="button small" onClick={onClose}>
                Open account page
              </Link>
              <button
                type="button"
                className="button small"
                onClick={() => disconnect.mutate({}, { onSuccess: onClose })}
              >
                Disconnect
              </button>
            </div>
          </div>
        )}
        <WalletList title="Browser wallets" connectors={wallets} current={connector?.uid} onChoose={choose} />
        {wallets.length === 0 && !isConnected && (
          <p className="small quiet">No browser wallet was found. Install one that supports EIP-6963, then reload.</p>
        )}
        {accounts.length > 0 && (
          <WalletList
            title={`Accounts of the ${networkName} chain`}
            connectors={accounts}
            current={connector?.uid}
            onChoose={choose}
          />
        )}
        {connect.isError && (
          <Note tone="danger" title={explainError(connect.error).message} live>
            <p>{explainError(connect.error).hint}</p>
          </Note>
        )}
      </div>
    </Dialog>
  );
}
