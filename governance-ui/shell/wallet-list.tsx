import type { Connector } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localAccountId } from "#governance-ui/chain/local-account.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";

type Props = {
  title: string;
  connectors: readonly Connector[];
  current: string | undefined;
  onChoose: (connector: Connector) => void;
};

export function WalletList({ title, connectors, current, onChoose }: Props) {
  const { accounts } = useDeployment();
  if (connectors.length === 0) return null;
  const labels = new Map(accounts.map(({ address, label }) => [localAccountId(address), label]));
  return (
    <section className="wallet-list" aria-label={title}>
      <h3 className="quiet">{title}</h3>
      <ul>
        {connectors.map((connector) => (
          <li key={connector.uid}>
            <button
              type="button"
              className="wallet-choice"
              disabled={connector.uid === current}
              onClick={() => onChoose(connector)}
            >
              {connector.icon ? (
                <img src={connector.icon} alt="" width={20} height={20} />
              ) : (
                <Icon name="wallet" size={20} />
              )}
              <span>{labels.get(connector.id) ?? connector.name}</span>
              <span className="quiet mono">
                {connector.uid === current
                  ? "connected"
                  : connector.type === "local-account"
                    ? shortHex(connector.id.slice(6))
                    : ""}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
