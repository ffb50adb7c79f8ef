import { Link } from "wouter";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView, RunnerUpView } from "#governance-ui/api/committee.ts";
import { fillVacancyCall } from "#governance-ui/chain/committee-call.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { nextRunnerUp } from "./next-runner-up.ts";
import { Organisation } from "./organisation.tsx";
import { SendButton } from "./send-button.tsx";
import { useStanding } from "./standing-note.tsx";
import { useNextRunnerUp } from "./use-next-runner-up.ts";

const answers: Record<RunnerUpView["answer"], { word: string; icon: IconName; tone: string }> = {
  accepts: { word: "takes a seat", icon: "check", tone: "good" },
  declines: { word: "takes none", icon: "cross", tone: "bad" },
  none: { word: "no answer", icon: "ring", tone: "" },
};

function Answer({ runnerUp }: { runnerUp: RunnerUpView }) {
  const { word, icon, tone } = runnerUp.sits
    ? ({ word: "sits", icon: "check", tone: "good" } as const)
    : answers[runnerUp.answer];
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}

/** What happens to an empty seat, and who may make it happen now. */
function VacancyNote({ view }: { view: CommitteeView }) {
  const contracts = useCommitteeContracts();
  const standing = useStanding(view.term);
  const key = useChainTime((now) => nextRunnerUp(view, now).state);
  const next = useNextRunnerUp(view);
  if (view.term.filled === view.term.seats || standing !== "in-term" || contracts === null) return null;
  if (next.state === "ready") {
    return (
      <Note tone="accent" title="A runner-up takes the vacant seat.">
        <p>
          {next.address === null ? "The next of those who accept" : <AddressLink address={next.address} />} takes it.
          Anyone may call; the bot does it too.
        </p>
        <SendButton
          label="Fill the vacancy"
          tone="primary"
          call={() => fillVacancyCall(contracts.seats)}
          done="Filled. Sync the Safe next, so that its owners follow."
        />
      </Note>
    );
  }
  if (next.state === "awaited") {
    return (
      <Note key={key} title="A seat is vacant, and a runner-up has not answered.">
        <p>
          <AddressLink address={next.address} /> is next in order and may answer until {localTime(next.untilAt)} (
          <Relative at={next.untilAt} />
          ). After that the next one who accepts may come.
        </p>
      </Note>
    );
  }
  return (
    <Note title="A seat is vacant, and no runner-up takes it.">
      <p>
        {view.rules.openSeats > 0 ? (
          <>
            A by-election may fill it now. <Link href="/elections">Open one</Link>
          </>
        ) : (
          "It stays empty until a by-election is due, or the next election."
        )}
      </p>
    </Note>
  );
}

/** Who comes next, in the order of the count. */
export function Vacancy({ view }: { view: CommitteeView }) {
  const vacant = view.term.filled < view.term.seats;
  if (view.runnersUp.length === 0 && !vacant) return null;
  return (
    <section className="section" aria-labelledby="runners-up-title">
      <div className="section-head">
        <h2 id="runners-up-title">{vacant ? "Vacancy" : "Runners-up"}</h2>
        <span className="quiet small">in the order of the count</span>
      </div>
      <VacancyNote view={view} />
      {view.runnersUp.length === 0 ? (
        <p className="quiet section-empty">The founding committee has no runners-up.</p>
      ) : (
        <ol className="committee-list runners-up">
          {view.runnersUp.map((runnerUp) => (
            <li key={runnerUp.address}>
              <span className="runner-up">
                <AddressLink address={runnerUp.address} />
                <span className="soft small">
                  <Organisation of={runnerUp.organisation} />
                </span>
              </span>
              <Answer runnerUp={runnerUp} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
