import type { ReactNode } from "react";
import { Dialog } from "./dialog.tsx";

type Props = {
  title: string;
  /** What the buttons say. */
  confirm: string;
  keep: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ title, confirm, keep, onConfirm, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {children}
        <div className="row">
          <button
            type="button"
            className="button danger"
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirm}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {keep}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
