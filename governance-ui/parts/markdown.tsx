import { useLayoutEffect, useRef, useState } from "react";
import { visibleText } from "#protocol/input/visible-text.ts";
import { isRenderable } from "./is-renderable.ts";
import { safeFragment } from "./safe-fragment.ts";
import "./markdown.css";

/** Of a text that is shown plain: what is laid out before somebody asks for all of it. */
const FIRST_CHARACTERS = 20_000;
/** Longer than this many screens, a text is folded. */
const SCREENS = 2;

/** Text of strangers: shown as markdown, stripped of everything that runs or loads, or else as plain text. */
export function Markdown({ text }: { text: string }) {
  const element = useRef<HTMLDivElement>(null);
  const [plain, setPlain] = useState(false);
  const [isLong, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  const shown = open || text.length <= FIRST_CHARACTERS ? text : text.slice(0, FIRST_CHARACTERS);

  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const fragment = fragmentOf(text);
    setPlain(fragment === null);
    if (fragment === null) current.textContent = visibleText(shown.replace(/\r\n?/g, "\n"));
    else current.replaceChildren(fragment);
    setLong(shown.length < text.length || current.scrollHeight > SCREENS * window.innerHeight);
  }, [text, shown]);

  const folded = isLong && !open;
  return (
    <div className="markdown-frame">
      {plain && (
        <p className="small quiet">
          This text is shown as it was written: as Markdown it would be too large or too deep to draw.
        </p>
      )}
      <div className={folded ? "markdown-window folded" : "markdown-window"}>
        <div ref={element} className={plain ? "markdown plain" : "markdown"} />
      </div>
      {folded && (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          Show all {text.length.toLocaleString("en")} characters
        </button>
      )}
    </div>
  );
}

/** Null where the text cannot be drawn as Markdown. */
function fragmentOf(text: string): DocumentFragment | null {
  if (!isRenderable(text)) return null;
  try {
    return safeFragment(text);
  } catch {
    return null;
  }
}
