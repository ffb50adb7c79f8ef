import { useId, useState } from "react";
import { type Hex, keccak256, toHex } from "viem";
import { Icon } from "#governance-ui/parts/icon.tsx";

/** Whether a text, or a file, is the one whose hash is signed. */
export function ReasonCheck({ hash, file = false }: { hash: Hex; file?: boolean }) {
  const id = useId();
  const [found, setFound] = useState<Hex | null>(null);
  const same = found === hash;
  return (
    <details className="room-raw">
      <summary>{file ? "Check a document against the hash" : "Check a reason against the hash"}</summary>
      <div className="field">
        <label htmlFor={id}>{file ? "The document" : "The reason, letter for letter"}</label>
        {file ? (
          <input
            id={id}
            type="file"
            onChange={async (event) => {
              const [chosen] = event.currentTarget.files ?? [];
              setFound(chosen ? keccak256(new Uint8Array(await chosen.arrayBuffer())) : null);
            }}
          />
        ) : (
          <textarea
            id={id}
            className="textarea"
            onChange={(event) => setFound(event.target.value === "" ? null : keccak256(toHex(event.target.value)))}
          />
        )}
        {found !== null && (
          <p className={same ? "badge good" : "field-error"}>
            {same && <Icon name="check" size={14} />}
            {same ? "It is the one." : `It is another: its hash is ${found}.`}
          </p>
        )}
      </div>
    </details>
  );
}
