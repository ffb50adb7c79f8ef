import { lazy, Suspense, useState } from "react";
import { keccak256, toBytes } from "viem";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { MAX_STATEMENT_BYTES } from "#governance-ui/vote/election-statement.ts";
import type { CandidacyForm, CandidacyProblems } from "./candidacy-form.ts";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

const WAYS = [
  { value: "text", label: "Write it here" },
  { value: "link", label: "Link to a document" },
];
const MODES = [
  { value: "write", label: "Write" },
  { value: "preview", label: "Preview" },
];

type Props = {
  form: CandidacyForm;
  problems: CandidacyProblems;
  onChange: (change: Partial<CandidacyForm>) => void;
};

function TextStatement({ form, problems, onChange }: Props) {
  const [mode, setMode] = useState("write");
  return (
    <>
      <ChipGroup label="Editor" chips={MODES} chosen={mode} onChoose={setMode} />
      {mode === "preview" ? (
        <div className="statement-preview">
          {form.text.trim() === "" ? (
            <p className="quiet section-empty">Nothing to preview yet.</p>
          ) : (
            <Suspense fallback={<Skeleton height="8rem" />}>
              <Markdown text={form.text} />
            </Suspense>
          )}
        </div>
      ) : (
        <div className="field">
          <label htmlFor="statement-text">Statement (markdown)</label>
          <textarea
            id="statement-text"
            className="textarea statement-textarea"
            value={form.text}
            aria-invalid={form.text !== "" && problems.text !== null}
            aria-describedby="statement-text-hint statement-text-problem"
            onChange={(event) => onChange({ text: event.target.value })}
          />
          <p id="statement-text-hint" className="field-hint">
            Its first heading is the name that voters see. {toBytes(form.text).length} of {MAX_STATEMENT_BYTES} bytes.
            It stands on the chain for good.
          </p>
          <p id="statement-text-problem" className="field-error" aria-live="polite">
            {form.text !== "" && problems.text}
          </p>
        </div>
      )}
    </>
  );
}

function LinkedStatement({ form, problems, onChange }: Props) {
  const hashFile = async (file: File | undefined) => {
    if (file) onChange({ hash: keccak256(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <>
      <div className="field">
        <label htmlFor="statement-link">Link</label>
        <input
          id="statement-link"
          className="input"
          inputMode="url"
          value={form.link}
          aria-invalid={form.link !== "" && problems.link !== null}
          aria-describedby="statement-link-problem"
          onChange={(event) => onChange({ link: event.target.value })}
        />
        <p id="statement-link-problem" className="field-error" aria-live="polite">
          {form.link !== "" && problems.link}
        </p>
      </div>
      <div className="field">
        <label htmlFor="statement-hash">Hash of the document (keccak256)</label>
        <input
          id="statement-hash"
          className="input mono"
          value={form.hash}
          aria-invalid={form.hash !== "" && problems.hash !== null}
          aria-describedby="statement-hash-hint statement-hash-problem"
          onChange={(event) => onChange({ hash: event.target.value })}
        />
        <p id="statement-hash-hint" className="field-hint">
          <label className="statement-file">
            <input
              type="file"
              className="hidden-visually"
              onChange={(event) => void hashFile(event.target.files?.[0])}
            />
            <span className="button small">Take it from a file</span>
          </label>{" "}
          The file stays on this machine.
        </p>
        <p id="statement-hash-problem" className="field-error" aria-live="polite">
          {form.hash !== "" && problems.hash}
        </p>
      </div>
    </>
  );
}

/** The statement: on the chain itself, or a link with the hash of what is there. */
export function StatementEditor(props: Props) {
  const { form, onChange } = props;
  return (
    <section className="section" aria-labelledby="statement-title">
      <div className="section-head">
        <h2 id="statement-title">Statement</h2>
        <ChipGroup
          label="Where the statement is"
          chips={WAYS}
          chosen={form.way}
          onChoose={(way) => onChange({ way: way === "link" ? "link" : "text" })}
        />
      </div>
      <div className="stack statement-editor">
        {form.way === "text" ? <TextStatement {...props} /> : <LinkedStatement {...props} />}
      </div>
    </section>
  );
}
