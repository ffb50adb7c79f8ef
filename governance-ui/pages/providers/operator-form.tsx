import type { ReactNode } from "react";
import type { Transaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

type Props = {
  transaction: Transaction;
  button: string;
  done: string;
  disabled: boolean;
  isDanger?: boolean;
  onSubmit: () => void;
  children: ReactNode;
};

/** Fields, one button, and where the transaction is. */
export function OperatorForm({ transaction, button, done, disabled, isDanger = false, onSubmit, children }: Props) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <button
        type="submit"
        className={`button wide ${isDanger ? "danger" : "primary"}`}
        disabled={disabled || transaction.busy}
      >
        {button}
      </button>
      <TransactionNote transaction={transaction} done={done} />
    </form>
  );
}
