import { type ReactNode, useEffect } from "react";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { StrangerText } from "./stranger-text.tsx";

/** The title of a page, also of the browser tab. */
export function PageHead({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${isolatedText(title)} · Althing`;
  }, [title]);
  return (
    <header className="page-head">
      <div>
        <h1>
          <StrangerText text={title} />
        </h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {children && <div className="row">{children}</div>}
    </header>
  );
}
