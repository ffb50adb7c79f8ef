import type { ReactNode } from "react";
import { Link } from "wouter";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { type Standing, useStanding } from "./standing-note.tsx";

const looks: Record<Standing, { word: string; icon: IconName; tone: string }> = {
  "in-term": { word: "In term", icon: "check", tone: "good" },
  caretaker: { word: "Caretakers", icon: "hourglass", tone: "warn" },
  lapsed: { word: "Lapsed", icon: "stop", tone: "bad" },
};

function Figure({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className="small quiet">{children}</dd>
    </div>
  );
}

export function CommitteeFigures({ view: { term, rules } }: { view: CommitteeView }) {
  const standing = useStanding(term);
  const due = useChainTime((now) => now >= rules.nextElectionAt);
  const { word, icon, tone } = looks[standing];
  return (
    <dl className="figures committee-figures">
      <Figure
        name={`Term ${term.number}`}
        value={
          <span className={`badge ${tone}`}>
            <Icon name={icon} size={16} />
            {word}
          </span>
        }
      >
        {term.election === null ? "founding committee" : `elected in election ${term.election}`}
      </Figure>
      <Figure name={standing === "in-term" ? "Term ends" : "Term ended"} value={<Relative at={term.endsAt} />}>
        {standing === "in-term" ? "then 90 days as caretakers, for a veto alone" : localTime(term.endsAt)}
      </Figure>
      <Figure name="Seats" value={`${term.filled} of ${term.seats}`}>
        {term.filled === term.seats ? "all taken" : `${term.seats - term.filled} vacant`}
      </Figure>
      <Figure name="Signatures needed" value={`${term.threshold} of ${term.filled}`}>
        two thirds, never fewer than {rules.leastThreshold}
      </Figure>
      <Figure name="Next election" value={due ? "due" : <Relative at={rules.nextElectionAt} />}>
        {due ? (
          <>
            since {localTime(rules.nextElectionAt)}; it may <Link href="/elections">run already</Link>
          </>
        ) : (
          "from then on anyone may open it"
        )}
      </Figure>
    </dl>
  );
}
