import { useClient, useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import type { StakeFacts } from "#governance-ui/chain/providers/read-stake-facts.ts";
import { withdrawCall } from "#governance-ui/chain/providers/stake-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

/** What leaves, until when it waits, and the button that takes it out. */
export function WithdrawButton({ provider, facts }: { provider: number; facts: StakeFacts }) {
  const { token } = useDeployment();
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const isReady = useChainTime((now) => now >= facts.readyAt);
  if (facts.leavingTokens === 0n) return <TransactionNote transaction={transaction} done="Withdrawn." />;
  const withdraw = async () => {
    if (!client || !account) return;
    await transaction.send(() => withdrawCall(client, { ...addresses, account, provider }));
  };
  return (
    <div className="stack">
      <p>
        <Amount raw={facts.leavingTokens} decimals={token.decimals} symbol={token.symbol} />{" "}
        {isReady ? (
          "has waited."
        ) : (
          <>
            can be withdrawn from <Moment at={facts.readyAt} />
          </>
        )}
      </p>
      <button
        type="button"
        className="button primary wide"
        disabled={!isReady || transaction.busy}
        onClick={() => void withdraw()}
      >
        Withdraw
      </button>
      <TransactionNote transaction={transaction} done="Withdrawn." />
    </div>
  );
}
