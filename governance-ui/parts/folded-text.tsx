import { useState } from "react";
import { StrangerText } from "./stranger-text.tsx";

/** About eight lines of a table's column. */
const FIRST_CHARACTERS = 280;
/** What is left is worth folding from here on. */
const FOLDED_FROM = 400;

/** A reason that a stranger gave: one that would push all others off the screen is folded. */
export function FoldedText({ text, quoted = false }: { text: string; quoted?: boolean }) {
  const [open, setOpen] = useState(false);
  if (open || text.length <= FOLDED_FROM) return <StrangerText text={text} quoted={quoted} />;
  const first = text.slice(0, FIRST_CHARACTERS).toWellFormed().replace(/�$/, "");
  return (
    <>
      <StrangerText text={`${first}…`} quoted={quoted} />{" "}
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        Show all {text.length.toLocaleString("en")} characters
      </button>
    </>
  );
}
