import { useId, useState } from "react";
import { type Hex, keccak256 } from "viem";
import { safeLink } from "#governance-ui/pages/committee/safe-link.ts";
import { plainTransaction } from "#governance-ui/room/plain-transaction.ts";
import { anchorData } from "#governance-ui/room/power-calls.ts";
import type { TemplateProps } from "./template-form.ts";
import { useProposals } from "./use-proposal-names.ts";

const MOST_URI_CHARACTERS = 500;
const passed = new Set(["succeeded", "queued", "executed"]);

/** The document stays here: only its hash is written. */
export function AnchorForm({ contracts, seating, nonce, onMake }: TemplateProps) {
  const id = useId();
  const { proposals } = useProposals();
  const able = proposals.filter(({ state }) => passed.has(state));
  const [picked, setPicked] = useState("");
  const [document, setDocument] = useState<{ name: string; hash: Hex } | null>(null);
  const [uri, setUri] = useState("");
  const proposal = able.find((one) => one.id === picked) ?? able[0];
  const odd = uri !== "" && safeLink(uri) === null;
  return (
    <form
      className="stack room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (proposal === undefined || document === null) return;
        onMake(
          plainTransaction(contracts.resolutions, anchorData(seating, BigInt(proposal.id), document.hash, uri), nonce),
        );
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-proposal`}>Proposal that it carries out</label>
        <select
          id={`${id}-proposal`}
          className="select"
          value={proposal?.id ?? ""}
          onChange={(event) => setPicked(event.target.value)}
        >
          {able.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} · {one.title}
            </option>
          ))}
        </select>
        {able.length === 0 && <p className="field-hint">No proposal has passed yet.</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-file`}>Document</label>
        <input
          id={`${id}-file`}
          type="file"
          onChange={async (event) => {
            const [file] = event.currentTarget.files ?? [];
            if (!file) return setDocument(null);
            setDocument({ name: file.name, hash: keccak256(new Uint8Array(await file.arrayBuffer())) });
          }}
        />
        <p className="field-hint">It is hashed here and not sent anywhere.</p>
        {document && <p className="field-hint mono room-bytes">{document.hash}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-uri`}>Where to read it (may be empty)</label>
        <input
          id={`${id}-uri`}
          className="input"
          autoComplete="off"
          maxLength={MOST_URI_CHARACTERS}
          value={uri}
          aria-invalid={odd}
          onChange={(event) => setUri(event.target.value.trim())}
        />
        {odd && <p className="field-error">Expected an address that begins with https:// or ipfs://.</p>}
      </div>
      <button type="submit" className="button primary" disabled={proposal === undefined || document === null || odd}>
        Make the resolution, nonce {nonce.toString()}
      </button>
    </form>
  );
}
