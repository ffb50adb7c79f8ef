import type { ReactNode } from "react";
import { useConnection } from "wagmi";
import { type ContractCall, useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

type Props = {
  label: string;
  call: () => ContractCall | Promise<ContractCall>;
  done: string;
  tone?: "primary" | "danger" | "";
  disabled?: boolean;
  children?: ReactNode;
};

/** One transaction behind one button, with where it is beneath; without an account it says to connect one. */
export function SendButton({ label, call, done, tone = "", disabled = false, children }: Props) {
  const { address } = useConnection();
  const transaction = useTransaction();
  return (
    <div className="stack send">
      <div className="row">
        <button
          type="button"
          className={`button ${tone}`}
          disabled={disabled || transaction.busy || address === undefined}
          onClick={() => void transaction.send(call)}
        >
          {label}
        </button>
        {address === undefined ? <span className="quiet small">Connect an account to send it.</span> : children}
      </div>
      <TransactionNote transaction={transaction} done={done} />
    </div>
  );
}
