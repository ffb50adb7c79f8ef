import { useLayoutEffect, useRef } from "react";
import { safeFragment } from "./safe-fragment.ts";
import "./markdown.css";

/** Text of strangers: shown as markdown, stripped of everything that runs or loads. */
export function Markdown({ text }: { text: string }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => element.current?.replaceChildren(safeFragment(text)), [text]);
  return <div ref={element} className="markdown" />;
}
