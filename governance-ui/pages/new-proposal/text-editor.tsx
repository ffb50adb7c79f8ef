import { lazy, Suspense, useState } from "react";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import type { Draft } from "./draft.ts";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

const MODES = [
  { value: "write", label: "Write" },
  { value: "preview", label: "Preview" },
];

type Props = {
  draft: Draft;
  titleProblem: string | null;
  textProblem: string | null;
  onChange: (change: (draft: Draft) => Draft) => void;
};

export function TextEditor({ draft, titleProblem, textProblem, onChange }: Props) {
  const [mode, setMode] = useState("write");
  return (
    <section className="section" aria-labelledby="text-title">
      <div className="section-head">
        <h2 id="text-title">Title and text</h2>
        <ChipGroup label="Editor" chips={MODES} chosen={mode} onChoose={setMode} />
      </div>
      <div className="stack text-editor">
        <div className="field">
          <label htmlFor="proposal-title">Title</label>
          <input
            id="proposal-title"
            className="input"
            value={draft.title}
            aria-invalid={draft.title !== "" && titleProblem !== null}
            aria-describedby="proposal-title-problem"
            onChange={(event) => onChange((now) => ({ ...now, title: event.target.value }))}
          />
          <p id="proposal-title-problem" className="field-error" aria-live="polite">
            {draft.title !== "" && titleProblem}
          </p>
        </div>
        {mode === "preview" ? (
          <div className="text-preview">
            {draft.text.trim() === "" ? (
              <p className="quiet empty-preview">Nothing to preview yet.</p>
            ) : (
              <Suspense fallback={<Skeleton height="8rem" />}>
                <Markdown text={draft.text} />
              </Suspense>
            )}
          </div>
        ) : (
          <div className="field">
            <label htmlFor="proposal-text">Why (markdown)</label>
            <textarea
              id="proposal-text"
              className="textarea proposal-textarea"
              value={draft.text}
              aria-invalid={textProblem !== null}
              aria-describedby="proposal-text-problem"
              onChange={(event) => onChange((now) => ({ ...now, text: event.target.value }))}
            />
            <p id="proposal-text-problem" className="field-error" aria-live="polite">
              {textProblem}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
