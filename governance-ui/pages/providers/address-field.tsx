import { useId } from "react";
import type { Address } from "viem";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useDelegateWarning } from "#governance-ui/chain/use-delegate-warning.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { typedAddress } from "#protocol/input/typed-address.ts";

type Props = { label: string; hint?: string; text: string; onText: (text: string) => void; disabled?: boolean };

/** An account as a person types it; null while it is none. */
export function useTypedAddress(text: string): Address | null {
  const { chainId } = useDeployment();
  const typed = typedAddress(text, chainId);
  return "address" in typed ? typed.address : null;
}

export function AddressField({ label, hint, text, onText, disabled = false }: Props) {
  const { chainId } = useDeployment();
  const id = useId();
  const typed = typedAddress(text, chainId);
  const problem = text !== "" && "problem" in typed ? typed.problem : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input mono"
        placeholder="0x…"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        disabled={disabled}
        onChange={(event) => onText(event.target.value.trim())}
      />
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

/** What follows when votes go to this account, where that is worth saying. */
export function DelegateeWarning({ of }: { of: Address }) {
  const warning = useDelegateWarning(of);
  return warning === null ? null : <Note tone="warn" title={warning} />;
}
