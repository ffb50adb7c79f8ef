import { useId, useState } from "react";
import { rejection } from "#governance-ui/room/plain-transaction.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";

/** The empty call that uses up a nonce. */
export function RejectForm({ safe, onMake }: { safe: SafeState; onMake: (transaction: SafeTransaction) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(safe.nonce.toString());
  const nonce = /^\d{1,15}$/.test(typed) && BigInt(typed) >= safe.nonce ? BigInt(typed) : null;
  return (
    <form
      className="stack room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (nonce !== null) onMake(rejection(safe.address, nonce));
      }}
    >
      <div className="field">
        <label htmlFor={id}>Nonce to use up</label>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          value={typed}
          aria-invalid={nonce === null}
          onChange={(event) => setTyped(event.target.value)}
        />
        {nonce === null && <p className="field-error">Expected a whole number from {safe.nonce.toString()} on.</p>}
      </div>
      <button type="submit" className="button" disabled={nonce === null}>
        Make the rejection
      </button>
    </form>
  );
}
