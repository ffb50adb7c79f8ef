import { useId, useState } from "react";
import type { Address } from "viem";
import { resignCall } from "#governance-ui/chain/committee-call.ts";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { SendButton } from "./send-button.tsx";

const WORD = "resign";

export function ResignDialog({ seats, onClose }: { seats: Address; onClose: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  return (
    <Dialog title="Resign from the committee" onClose={onClose}>
      <div className="stack">
        <p>
          Your seat falls vacant at once, and your signature counts no more. You are no caretaker when the term ends.
          You cannot take it back; you may stand in an election again.
        </p>
        <div className="field">
          <label htmlFor={id}>
            Type <strong>{WORD}</strong> to confirm
          </label>
          <input
            id={id}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <SendButton
          label="Resign"
          tone="danger"
          disabled={typed.trim().toLowerCase() !== WORD}
          call={() => resignCall(seats)}
          done="You have resigned."
        />
      </div>
    </Dialog>
  );
}
