import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { electionQuery } from "#governance-ui/api/election-queries.ts";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { electionName } from "#governance-ui/vote/election-name.ts";
import { type CandidacyForm, candidacyDraft, candidacyProblems } from "./candidacy-form.ts";
import { RegisterCard } from "./register-card.tsx";
import { StatementEditor } from "./statement-editor.tsx";
import "./elections.css";

function Form({ election }: { election: ElectionDetail }) {
  const { address } = useConnection();
  const kept = useKeptDraft(`candidacy.${election.number}`, candidacyDraft);
  const form = kept.value;
  const change = (part: Partial<CandidacyForm>) => kept.change((now) => ({ ...now, ...part }));
  const problems = candidacyProblems(form);
  return (
    <div className="register">
      <div>
        <StatementEditor form={form} problems={problems} onChange={change} />
        <section className="section" aria-labelledby="organisation-title">
          <div className="section-head">
            <h2 id="organisation-title">Organisation</h2>
            <span className="quiet small">optional</span>
          </div>
          <div className="field organisation-field">
            <label htmlFor="organisation">Whom you work for, by the name its other candidates use</label>
            <input
              id="organisation"
              className="input"
              value={form.organisation}
              aria-invalid={problems.organisation !== null}
              aria-describedby="organisation-hint organisation-problem"
              onChange={(event) => change({ organisation: event.target.value })}
            />
            <p id="organisation-hint" className="field-hint">
              One organisation has {election.terms.orgCap} {election.terms.orgCap === 1 ? "seat" : "seats"} at most.
              Nobody checks what you say here, and everybody sees it.
            </p>
            <p id="organisation-problem" className="field-error" aria-live="polite">
              {problems.organisation}
            </p>
          </div>
        </section>
      </div>
      <aside className="register-card" aria-label="Bond and signature">
        <RegisterCard key={address} election={election} kept={kept} />
      </aside>
    </div>
  );
}

export function RegisterPage({ number }: { number: string }) {
  const { data: election, error, refetch } = useQuery(electionQuery(number));
  return (
    <>
      <p className="crumbs">
        <Link href="/elections">Elections</Link> <span aria-hidden="true">/</span>{" "}
        <Link href={`/elections/${number}`}>{number}</Link> <span aria-hidden="true">/</span> register
      </p>
      <PageHead
        title="Stand for the committee"
        lead={
          election &&
          `Register as a candidate in ${electionName(election).toLowerCase()}. Holders then endorse whom they want on the ballot.`
        }
      />
      {error && !election && <Problem error={error} retry={() => void refetch()} />}
      {!election && !error && <SkeletonRows count={6} height="4rem" />}
      {election && election.phase !== "registration" && (
        <Empty title="Registration is over.">
          <Link href={`/elections/${number}`} className="button">
            See who stands
          </Link>
        </Empty>
      )}
      {election?.phase === "registration" && <Form election={election} />}
    </>
  );
}
