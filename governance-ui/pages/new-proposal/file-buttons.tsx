import { type ChangeEvent, useState } from "react";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { type Draft, emptyDraft } from "./draft.ts";

type Props = { draft: Draft; onChange: (change: (draft: Draft) => Draft) => void };

/** The draft to and from a file that the command line takes too, and a way to start over. */
export function FileButtons({ draft, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [clearing, setClearing] = useState(false);
  const empty = draft.actions.length === 0 && draft.title === "" && draft.text === "";
  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { draftFromYaml } = await import("./draft-file.ts");
      const imported = draftFromYaml(await file.text(), file.name);
      onChange(() => imported);
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
        <Dialog title="Clear the draft" onClose={() => setClearing(false)}>
          <div className="stack">
            <p>
              The title, the text and all {draft.actions.length} actions are removed from this browser. Export them
              first to keep them.
            </p>
            <div className="row">
              <button
                type="button"
                className="button danger"
                onClick={() => {
                  onChange(() => emptyDraft);
                  setClearing(false);
                }}
              >
                Clear the draft
              </button>
              <button type="button" className="button" onClick={() => setClearing(false)}>
                Keep it
              </button>
            </div>
          </div>
        </Dialog>
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
