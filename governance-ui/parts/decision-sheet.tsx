import { type ReactNode, useState } from "react";

type Props = {
  label: string;
  /** Beside the button of the closed sheet: where it stands. */
  bar: ReactNode;
  /** What the button that opens the sheet says. */
  open: string;
  children: ReactNode;
};

/** A card that stays beside the text on a desktop; on a phone a sheet behind a bar at the bottom. */
export function DecisionSheet({ label, bar, open, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside className="decision" aria-label={label} data-open={isOpen}>
      <div className="decision-bar">
        <span>{bar}</span>
        <button type="button" className="button primary" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "Close" : open}
        </button>
      </div>
      <div className="decision-body">{children}</div>
    </aside>
  );
}
