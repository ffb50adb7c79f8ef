import { useState } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { chainNow, useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { signPetitionCall, submitPetitionCall } from "#governance-ui/chain/committee-call.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";
import { Markdown } from "#governance-ui/parts/markdown.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { ProposalName } from "./deed-row.tsx";
import { OpenPetitionDialog } from "./open-petition-dialog.tsx";
import { PetitionRules } from "./petition-rules.tsx";
import { SendButton } from "./send-button.tsx";

type Petition = CommitteeView["petitions"][number];

function Standing({ petition, term, contract }: { petition: Petition; term: number; contract: Address }) {
  const runs = useChainTime((now) => now <= petition.untilAt);
  const enough = BigInt(petition.signedTokens) >= BigInt(petition.neededTokens);
  if (petition.proposal !== null) {
    return (
      <p className="small">
        Submitted as <ProposalName proposal={petition.proposal} />
      </p>
    );
  }
  if (petition.term !== term) return <p className="small quiet">It ended with the term in which it was opened.</p>;
  if (!runs) return <p className="small quiet">It ended on {localTime(petition.untilAt)} without enough signatures.</p>;
  return (
    <div className="stack">
      <p className="small quiet">
        Runs until {localTime(petition.untilAt)} (<Relative at={petition.untilAt} />
        ). It counts the votes of {localTime(petition.openedAt)}.
      </p>
      {enough ? (
        <SendButton
          label="Submit it as a proposal"
          tone="primary"
          call={() => submitPetitionCall(contract, petition)}
          done="Submitted: the recall is a proposal now."
        />
      ) : (
        <SendButton
          label="Sign with your votes"
          call={() => signPetitionCall(contract, petition.number)}
          done="Signed with the votes that you had when it was opened."
        />
      )}
    </div>
  );
}

function PetitionItem({ petition, term, contract }: { petition: Petition; term: number; contract: Address }) {
  const { token } = useDeployment();
  const [signed, needed] = [BigInt(petition.signedTokens), BigInt(petition.neededTokens)];
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  return (
    <li className="petition">
      <div className="stack">
        <p>
          Petition {petition.number}: recall{" "}
          {petition.members.map((member, place) => (
            <span key={member}>
              {place > 0 && ", "}
              <AddressLink address={member} />
            </span>
          ))}
        </p>
        <Markdown text={petition.reason} />
        <p className="small quiet">
          Opened by <AddressLink address={petition.opener} />
        </p>
      </div>
      <div className="stack">
        <Gauge
          label="Signed"
          reached={signed >= needed}
          verdict={signed >= needed ? "enough" : `${percentOf(signed, needed)} of what it needs`}
          filled={signed}
          goal={needed}
        >
          {amount(signed)} of {amount(needed)} by {petition.signers} {petition.signers === 1 ? "holder" : "holders"}
        </Gauge>
        <Standing petition={petition} term={term} contract={contract} />
      </div>
    </li>
  );
}

/** The way to a vote on a recall for those who hold less than a proposal needs. */
export function PetitionList({ view }: { view: CommitteeView }) {
  const contracts = useCommitteeContracts();
  const { address } = useConnection();
  const [opening, setOpening] = useState(false);
  const contract = contracts?.petition ?? null;
  if (contract === null) return null;
  const running = view.petitions.filter(({ untilAt, proposal }) => proposal === null && untilAt >= chainNow());
  return (
    <section className="section" aria-labelledby="petitions-title">
      <div className="section-head">
        <h2 id="petitions-title">Petitions to recall</h2>
        <button
          type="button"
          className="button small"
          disabled={address === undefined || view.members.length === 0}
          onClick={() => setOpening(true)}
        >
          Open one
        </button>
      </div>
      <PetitionRules contract={contract} />
      {view.petitions.length === 0 && (
        <p className="quiet section-empty">
          None. Holders with less than a proposal needs can gather signatures for a vote on a recall.
        </p>
      )}
      <ul className="committee-list">
        {[...running, ...view.petitions.filter((one) => !running.includes(one))].map((petition) => (
          <PetitionItem key={petition.number} petition={petition} term={view.term.number} contract={contract} />
        ))}
      </ul>
      {opening && <OpenPetitionDialog members={view.members} contract={contract} onClose={() => setOpening(false)} />}
    </section>
  );
}
