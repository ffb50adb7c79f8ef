import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { committeeQuery } from "#governance-ui/api/committee.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { CommitteeFigures } from "./committee-figures.tsx";
import { CommitteeHistory } from "./committee-history.tsx";
import { DepartedList } from "./departed-list.tsx";
import { OwnPart } from "./own-part.tsx";
import { PausableTable } from "./pausable-table.tsx";
import { PetitionList } from "./petition-list.tsx";
import { PowerList } from "./power-list.tsx";
import { SafeFacts } from "./safe-facts.tsx";
import { SeatTable } from "./seat-table.tsx";
import { StandingNote } from "./standing-note.tsx";
import { Vacancy } from "./vacancy.tsx";
import "./committee.css";

const LEAD =
  "Elected by the holders to watch over execution. It can stop and it can attest, through a Safe whose guard refuses everything else.";

export function CommitteePage() {
  const contracts = useCommitteeContracts();
  const { data: view, error, refetch } = useQuery({ ...committeeQuery, enabled: contracts !== null });
  if (contracts === null) {
    return (
      <>
        <PageHead title="Committee" />
        <Empty title="This deployment has no committee.">
          <p>Whoever deploys a network may include one; the profile says who founds it.</p>
        </Empty>
      </>
    );
  }
  return (
    <div className="committee">
      <PageHead title="Committee" lead={LEAD}>
        <Link href="/committee/room" className="button">
          Committee room
        </Link>
      </PageHead>
      <JoiningNote module="committee" />
      {error && !view && <Problem error={error} retry={() => void refetch()} />}
      {!view && !error && <SkeletonRows count={9} height="4rem" />}
      {view && (
        <>
          <StandingNote term={view.term} />
          <OwnPart view={view} />
          <CommitteeFigures view={view} />
          <SeatTable view={view} />
          <div className="committee-sides">
            <Vacancy view={view} />
            <DepartedList left={view.left} />
          </div>
          <SafeFacts view={view} />
          <PowerList powers={view.powers} />
          <PausableTable modules={view.pausable} />
          <PetitionList view={view} />
          <CommitteeHistory view={view} />
        </>
      )}
    </div>
  );
}
