import { useEffect, useMemo, useRef } from "react";
import { useConnection } from "wagmi";
import { useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import { ActionsEditor } from "./actions-editor.tsx";
import { CallPreview } from "./call-preview.tsx";
import { checkDraft } from "./check-draft.ts";
import { proposalDraft, withAction } from "./draft.ts";
import { FileButtons } from "./file-buttons.tsx";
import { SubmitCard } from "./submit-card.tsx";
import { TextEditor } from "./text-editor.tsx";
import { TrialPart } from "./trial-part.tsx";
import { useCatalogue } from "./use-catalogue.ts";
import { useKeptInputs } from "./use-kept-inputs.ts";
import { useTrial } from "./use-trial.ts";
import "./new-proposal.css";

export function NewProposalPage() {
  const catalogue = useCatalogue();
  const { status } = useConnection();
  const kept = useKeptDraft("proposal", proposalDraft);
  const { value: draft, change } = kept;
  const [asked, setAsked] = useQueryValue("action");
  const keptInputs = useKeptInputs(catalogue, draft);
  const checked = useMemo(() => checkDraft(catalogue, draft, keptInputs), [catalogue, draft, keptInputs]);
  const trial = useTrial(draft, checked);
  const added = useRef(false);
  useEffect(() => {
    // The account whose draft it goes into may still be on its way back after a reload.
    if (asked === "" || added.current || status === "reconnecting" || status === "connecting") return;
    added.current = true;
    if (catalogue.action(asked)) change((now) => withAction(now, asked));
    setAsked("");
  }, [asked, catalogue, change, setAsked, status]);

  return (
    <>
      <PageHead
        title="New proposal"
        lead="Choose what should change, say why, and put it to the vote. The draft of each account stays in this browser until you submit or clear it."
      >
        <FileButtons kept={kept} />
      </PageHead>
      <div className="new-proposal">
        <div className="new-proposal-form">
          <ActionsEditor catalogue={catalogue} checked={checked} onChange={change} />
          <TextEditor draft={draft} titleProblem={checked.title} textProblem={checked.text} onChange={change} />
          <CallPreview catalogue={catalogue} checked={checked} />
          <TrialPart catalogue={catalogue} checked={checked} trial={trial} />
        </div>
        <SubmitCard kept={kept} checked={checked} trial={trial} />
      </div>
    </>
  );
}
