import { lazy, Suspense } from "react";
import type { CandidateView } from "#governance-ui/api/elections.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

/** Only what a browser opens; anything else is shown as text. */
const LINKED = /^https:\/\//;

/** The statement itself where it is on the chain and its hash is right; else where it is, with the hash to check it by. */
export function Statement({ candidate }: { candidate: CandidateView }) {
  const { statement, statementFault, statementUri, statementHash } = candidate;
  return (
    <section className="section" aria-labelledby="statement-title">
      <div className="section-head">
        <h2 id="statement-title">Statement</h2>
        <span className="quiet small">
          hash <span className="mono">{shortHex(statementHash)}</span>{" "}
          <CopyButton text={statementHash} label="statement hash" />
        </span>
      </div>
      {statement !== null ? (
        <Suspense fallback={<Skeleton height="8rem" />}>
          <Markdown text={statement} />
        </Suspense>
      ) : (
        <div className="statement-elsewhere stack">
          {statementFault !== null && (
            <Note tone="warn" title="The statement on the chain is not shown.">
              <p>{statementFault}</p>
            </Note>
          )}
          {!statementUri.startsWith("data:") && (
            <>
              <p>
                {LINKED.test(statementUri) ? (
                  <a href={statementUri} target="_blank" rel="noopener noreferrer nofollow">
                    {statementUri} <Icon name="external" size={14} />
                  </a>
                ) : (
                  <span className="mono">{statementUri}</span>
                )}
              </p>
              <p className="small soft">
                It is a document elsewhere, which this page does not load. What the candidate signed has the hash{" "}
                <span className="mono">{statementHash}</span>.
              </p>
            </>
          )}
        </div>
      )}
    </section>
  );
}
