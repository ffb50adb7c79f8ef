import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { acceptOperatorCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { useOperator } from "./use-operator.ts";

/** For whom the operator offered its place to. */
export function OfferedPlace({ provider }: { provider: ProviderDetail }) {
  const { address } = useConnection();
  const { transaction, send } = useOperator(provider.provider);
  const { proposedOperator } = provider;
  if (address === undefined || proposedOperator === null || !isAddressEqual(address, proposedOperator)) return null;
  return (
    <section className="panel operator-panel" aria-label="Offered to you">
      <div className="panel-part stack">
        <h2>The operator’s place is offered to you</h2>
        <p className="small soft">
          Whoever takes it declares hardware, activates and renews units, sets the commission, and may close the
          provider. Who is paid, and what is staked, stay as they are.
        </p>
        <button
          type="button"
          className="button primary wide"
          disabled={transaction.busy}
          onClick={() => void send(acceptOperatorCall)}
        >
          Take the place
        </button>
        <TransactionNote transaction={transaction} done="You operate it now." />
      </div>
    </section>
  );
}
