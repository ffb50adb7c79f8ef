import type { Address } from "viem";
import { useClient, useConfig, useConnection } from "wagmi";
import { useLocation } from "wouter";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { RegistrationFacts } from "#governance-ui/chain/elections/read-registration-facts.ts";
import { registerCall } from "#governance-ui/chain/elections/register-call.ts";
import { useRegistrationFacts } from "#governance-ui/chain/elections/use-registration-facts.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import type { KeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { EtherAmount } from "#governance-ui/parts/ether-amount.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { registrationGas, type Statement } from "#governance-ui/vote/election-statement.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { type CandidacyForm, candidacyProblems, candidacyStatement } from "./candidacy-form.ts";
import { ElectionSkips } from "./election-skips.tsx";

type Props = { election: ElectionDetail; kept: KeptDraft<CandidacyForm> };

/** What still stands in the way, in the order of the page. */
function obstacles(form: CandidacyForm, account: Address | undefined, facts: RegistrationFacts | undefined): string[] {
  const problems = candidacyProblems(form);
  return [
    problems.text !== null && "Write a statement.",
    (problems.link !== null || problems.hash !== null) && "Give the link and the hash of the document.",
    problems.organisation !== null && "Shorten the organisation’s name.",
    account === undefined && "Connect the wallet whose account stands.",
    facts?.registered && "This account is a candidate already.",
    facts?.mayStand === false && "This account may not stand: it was recalled, or has reached the limit of terms.",
    facts !== undefined && facts.phase !== "registration" && "Registration is not open.",
    facts !== undefined && facts.balanceWei < facts.bondWei && "This account has too little ETH for the bond.",
  ].filter((line) => line !== false && line !== undefined);
}

/** The bond, what is signed and sent, and the button. */
export function RegisterCard({ election, kept }: Props) {
  const form = kept.value;
  const { chainId } = useDeployment();
  const config = useConfig();
  const client = useClient();
  const { address: account } = useConnection();
  const elections = useContract("Elections");
  const [, navigate] = useLocation();
  const { data: facts } = useRegistrationFacts(election.number);
  const transaction = useTransaction();
  const statement = candidacyStatement(form);
  const missing = obstacles(form, account, facts);

  const register = async ({ uri, hash }: Statement, candidate: Address) => {
    if (!client) return;
    const candidacy = {
      candidate,
      organisation: organisationId(form.organisation.trim()),
      statementHash: hash,
      statementURI: uri,
    };
    const question = { elections, chainId, number: election.number, candidacy };
    const counted = await kept.send((sent) => transaction.send(() => registerCall(config, client, question), sent));
    if (!counted) return;
    kept.clear();
    navigate(`/elections/${election.number}/candidates/${candidate}`);
  };

  return (
    <div className="panel">
      <dl className="panel-part register-facts">
        <dt>Bond</dt>
        <dd>
          <EtherAmount wei={election.terms.bondWei} />
        </dd>
        <dt>Gas, about</dt>
        <dd>{statement ? registrationGas(statement.uri).toLocaleString("en") : "—"}</dd>
      </dl>
      <div className="panel-part stack">
        <p className="small soft">
          You sign twice: the candidacy, which proves that the key is yours, and the transaction that sends it with the
          bond. The bond comes back after endorsement, if you are endorsed enough.
        </p>
        {missing.length > 0 && (
          <ul className="small soft register-problems">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <button
          type="button"
          className="button primary wide"
          disabled={missing.length > 0 || statement === null || facts === undefined || transaction.busy}
          onClick={() => statement && account && void register(statement, account)}
        >
          Sign and register
        </button>
        {transaction.stage.name === "checking" ? (
          <p className="small" role="status">
            Sign the candidacy in your wallet.
          </p>
        ) : (
          <TransactionNote transaction={transaction} done="Registered. Opening your page…" />
        )}
      </div>
      <ElectionSkips election={election} />
    </div>
  );
}
