import { type ChangeEvent, useState } from "react";
import type { KeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { ConfirmDialog } from "#governance-ui/parts/confirm-dialog.tsx";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { type Draft, isEmptyDraft } from "./draft.ts";

/** The draft to and from a file that the command line takes too, and a way to start over. */
export function FileButtons({ kept: { value: draft, change, clear } }: { kept: KeptDraft<Draft> }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [clearing, setClearing] = useState(false);
  const [imported, setImported] = useState<Draft | null>(null);
  const empty = isEmptyDraft(draft);
  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { draftFromYaml } = await import("./draft-file.ts");
      const read = draftFromYaml(await file.text(), file.name);
      if (empty) change(() => read);
      else setImported(read);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    input.value = "";
  };
  const exportFile = async () => {
    const { draftToYaml } = await import("./draft-file.ts");
    saveFile("proposal.yaml", "application/yaml", draftToYaml(draft));
  };
  const lost = `The title, the text and all ${draft.actions.length} actions`;
  return (
    <>
      <label className="button file-button">
        <Icon name="file" /> Import YAML
        <input type="file" accept=".yaml,.yml,application/yaml" onChange={(event) => void importFile(event)} />
      </label>
      <button type="button" className="button" disabled={empty} onClick={() => void exportFile()}>
        Export YAML
      </button>
      <button type="button" className="button plain" disabled={empty} onClick={() => setClearing(true)}>
        Clear
      </button>
      {clearing && (
        <ConfirmDialog
          title="Clear the draft"
          confirm="Clear the draft"
          keep="Keep it"
          onConfirm={clear}
          onClose={() => setClearing(false)}
        >
          <p>{lost} are removed from this browser. Export them first to keep them.</p>
        </ConfirmDialog>
      )}
      {imported && (
        <ConfirmDialog
          title="Replace the draft"
          confirm="Replace the draft"
          keep="Keep it"
          onConfirm={() => change(() => imported)}
          onClose={() => setImported(null)}
        >
          <p>{lost} that you have here are replaced by those of the file. Export them first to keep them.</p>
        </ConfirmDialog>
      )}
      {problem && (
        <Dialog title="This file cannot be imported" onClose={() => setProblem(null)}>
          <Note tone="danger" live>
            <pre className="file-problem">{problem}</pre>
          </Note>
        </Dialog>
      )}
    </>
  );
}
