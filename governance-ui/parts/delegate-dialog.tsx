import { type Address, isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { delegateCall } from "#governance-ui/chain/delegate-call.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useDelegateWarning } from "#governance-ui/chain/use-delegate-warning.ts";
import { useOwnDelegation } from "#governance-ui/chain/use-own-delegation.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { AddressLink } from "./address-link.tsx";
import { Amount } from "./amount.tsx";
import { Dialog } from "./dialog.tsx";
import { Note } from "./note.tsx";
import { TransactionNote } from "./transaction-note.tsx";

/** Says what delegating does and what it cannot do, then does it. */
export function DelegateDialog({ to, onClose }: { to: Address; onClose: () => void }) {
  const { token } = useDeployment();
  const { address } = useConnection();
  const contract = useContract("AlthingToken");
  const { data: own } = useOwnDelegation();
  const transaction = useTransaction();
  const self = address !== undefined && isAddressEqual(to, address);
  const already = own !== undefined && isAddressEqual(own.delegate, to);
  const warning = useDelegateWarning(to);
  const counted = transaction.stage.name === "counted";
  return (
    <Dialog title={self ? "Delegate to yourself" : "Delegate your votes"} onClose={onClose}>
      <div className="stack">
        <p>
          <AddressLink address={to} whole />
        </p>
        <p className="soft">
          {own && (
            <>
              <Amount raw={own.balance} decimals={token.decimals} symbol={token.symbol} /> of yours will vote through{" "}
              {self ? "your own account" : "this account"}.{" "}
            </>
          )}
          It counts for proposals whose voting starts afterwards. It moves no tokens and gives no right to spend them.
        </p>
        {warning !== null && <Note tone="warn" title={warning} />}
        {already && !counted && <Note title="Your tokens are already delegated to this account." />}
        {own?.balance === 0n && !already && (
          <Note title={`You hold no ${token.symbol} now; tokens that arrive later will follow this choice.`} />
        )}
        {!counted && (
          <button
            type="button"
            className="button primary"
            disabled={transaction.busy || already}
            onClick={() => void transaction.send(() => delegateCall(contract, to))}
          >
            {self ? "Delegate to yourself" : warning === null ? "Delegate" : "Delegate all the same"}
          </button>
        )}
        <TransactionNote transaction={transaction} done="Delegated." />
        {counted && (
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        )}
      </div>
    </Dialog>
  );
}
