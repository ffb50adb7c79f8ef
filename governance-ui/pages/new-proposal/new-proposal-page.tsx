import { useEffect, useMemo, useRef } from "react";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { ActionsEditor } from "./actions-editor.tsx";
import { CallPreview } from "./call-preview.tsx";
import { checkDraft } from "./check-draft.ts";
import { withAction } from "./draft.ts";
import { FileButtons } from "./file-buttons.tsx";
import { SubmitCard } from "./submit-card.tsx";
import { TextEditor } from "./text-editor.tsx";
import { useCatalogue } from "./use-catalogue.ts";
import { useDraft } from "./use-draft.ts";
import { useKeptInputs } from "./use-kept-inputs.ts";
import "./new-proposal.css";

export function NewProposalPage() {
  const catalogue = useCatalogue();
  const [draft, change] = useDraft();
  const [asked, setAsked] = useQueryValue("action");
  const kept = useKeptInputs(catalogue, draft);
  const checked = useMemo(() => checkDraft(catalogue, draft, kept), [catalogue, draft, kept]);
  const added = useRef(false);
  useEffect(() => {
    if (asked === "" || added.current) return;
    added.current = true;
    if (catalogue.action(asked)) change((now) => withAction(now, asked));
    setAsked("");
  }, [asked, catalogue, change, setAsked]);

  return (
    <>
      <PageHead
        title="New proposal"
        lead="Choose what should change, say why, and put it to the vote. The draft stays in this browser until you submit or clear it."
      >
        <FileButtons draft={draft} onChange={change} />
      </PageHead>
      <div className="new-proposal">
        <div className="new-proposal-form">
          <ActionsEditor catalogue={catalogue} checked={checked} onChange={change} />
          <TextEditor draft={draft} titleProblem={checked.title} textProblem={checked.text} onChange={change} />
          <CallPreview catalogue={catalogue} checked={checked} />
        </div>
        <SubmitCard draft={draft} checked={checked} onChange={change} />
      </div>
    </>
  );
}
