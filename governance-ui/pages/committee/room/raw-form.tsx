import { useId, useState } from "react";
import { isHex, parseEther } from "viem";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { plainTransaction } from "#governance-ui/room/plain-transaction.ts";
import { typedAddress } from "#protocol/input/typed-address.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

/** Any plain call of another Safe. Nothing here knows what it means. */
export function RawForm({ nonce, onMake }: { nonce: bigint; onMake: (transaction: SafeTransaction) => void }) {
  const id = useId();
  const [to, setTo] = useState("");
  const [value, setValue] = useState("0");
  const [data, setData] = useState("0x");
  const { chainId } = useDeployment();
  const typed = typedAddress(to, chainId);
  const target = "address" in typed ? typed.address : null;
  const wei = /^\d+(\.\d{1,18})?$/.test(value.trim()) ? parseEther(value.trim()) : null;
  const bytes = data.trim();
  const whole = isHex(bytes) && bytes.length % 2 === 0;
  return (
    <form
      className="stack room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (target !== null && wei !== null && isHex(bytes)) onMake(plainTransaction(target, bytes, nonce, wei));
      }}
    >
      <Note tone="danger" title="A bare call: no template stands behind it.">
        <p>Nobody checks what it means but you and those who sign with you.</p>
      </Note>
      <div className="field">
        <label htmlFor={`${id}-to`}>To</label>
        <input
          id={`${id}-to`}
          className="input mono"
          autoComplete="off"
          spellCheck={false}
          value={to}
          aria-invalid={to !== "" && target === null}
          onChange={(event) => setTo(event.target.value)}
        />
        {to !== "" && "problem" in typed && <p className="field-error">{typed.problem}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-value`}>Value (ETH)</label>
        <input
          id={`${id}-value`}
          className="input"
          inputMode="decimal"
          value={value}
          aria-invalid={wei === null}
          onChange={(event) => setValue(event.target.value)}
        />
        {wei === null && <p className="field-error">Expected an amount with at most 18 decimals.</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-data`}>Data</label>
        <textarea
          id={`${id}-data`}
          className="textarea mono"
          spellCheck={false}
          value={data}
          aria-invalid={!whole}
          onChange={(event) => setData(event.target.value)}
        />
        {!whole && <p className="field-error">Expected whole bytes in hexadecimal after 0x.</p>}
      </div>
      <button type="submit" className="button danger" disabled={target === null || wei === null || !whole}>
        Make the call, nonce {nonce.toString()}
      </button>
    </form>
  );
}
