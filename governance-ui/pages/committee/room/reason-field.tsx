import { useId } from "react";
import { keccak256, toHex } from "viem";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";

type Props = { reason: string; onChange: (reason: string) => void };

/** The reason in words, of which the chain keeps the hash alone. */
export function ReasonField({ reason, onChange }: Props) {
  const id = useId();
  const hash = keccak256(toHex(reason));
  return (
    <div className="field">
      <label htmlFor={id}>Reason</label>
      <textarea id={id} className="textarea" value={reason} onChange={(event) => onChange(event.target.value)} />
      <p className="field-hint">
        Only its hash goes on the chain. Publish the text letter for letter, so that anyone can check it.
      </p>
      {reason.trim() !== "" && (
        <p className="field-hint room-bytes">
          <span className="mono">{hash}</span>{" "}
          <button
            type="button"
            className="button plain small"
            onClick={() => saveFile(`reason-${hash.slice(2, 10)}.txt`, "text/plain", reason)}
          >
            <Icon name="file" size={14} /> Save the text
          </button>
        </p>
      )}
    </div>
  );
}
