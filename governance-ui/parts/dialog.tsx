import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon.tsx";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A modal: the browser's own dialog keeps the focus inside and closes on Escape. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button plain icon" onClick={onClose} aria-label="Close">
          <Icon name="cross" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
