import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keccak256, toHex, zeroHash } from "viem";
import { useClient, useConnection } from "wagmi";
import { Link, useLocation } from "wouter";
import { providerTermsQuery, stakerQuery } from "#governance-ui/api/providers.ts";
import { registerCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { organisationProblem } from "#governance-ui/vote/election-statement.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { AddressField, useTypedAddress } from "./address-field.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { TextField } from "./text-field.tsx";
import "./providers.css";

export function NewProviderPage() {
  const { address } = useConnection();
  return (
    <>
      <p className="crumbs">
        <Link href="/providers">Providers</Link> <span aria-hidden="true">/</span> new
      </p>
      <PageHead
        title="Become a provider"
        lead="The account that registers operates the provider: it declares hardware, activates units and sets the commission. Another account may be paid."
      />
      {address === undefined ? <Empty title="Connect the wallet that shall operate it." /> : <Form key={address} />}
    </>
  );
}

function Form() {
  const client = useClient();
  const { address: account = "0x" } = useConnection();
  const addresses = useProviderAddresses();
  const [, navigate] = useLocation();
  const transaction = useTransaction();
  const { data: page } = useQuery(providerTermsQuery);
  const { data: own } = useQuery(stakerQuery(account));
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [typed, setTyped] = useState<string>(account);
  const payee = useTypedAddress(typed);
  const problem = organisationProblem(name);
  const operated = own?.operates.find(({ isOperator }) => isOperator);
  if (operated !== undefined) {
    return (
      <Empty title="This account operates a provider already.">
        <Link href={`/providers/${operated.provider}`} className="button">
          Open it
        </Link>
      </Empty>
    );
  }
  const register = async () => {
    if (!client || account === "0x" || payee === null) return;
    const given = {
      payee,
      organisation: organisationId(name.trim()),
      statementHash: text === "" ? zeroHash : keccak256(toHex(text)),
    };
    if (await transaction.send(() => registerCall(client, { ...addresses, account }, given))) navigate("/providers");
  };
  return (
    <div className="new-provider">
      {page?.terms.open === false && (
        <Note tone="warn" title="Registration is open to those alone whom a vote admitted." />
      )}
      <OperatorForm
        transaction={transaction}
        button="Register"
        done="Registered. Declare your hardware next."
        disabled={payee === null || problem !== null}
        onSubmit={() => void register()}
      >
        <TextField
          label="Name of the organisation"
          hint="Everybody sees it, and nobody checks it."
          problem={problem}
          text={name}
          onText={setName}
          disabled={transaction.busy}
        />
        <AddressField
          label="Who is paid"
          hint="Only this account can name another one later."
          text={typed}
          onText={setTyped}
          disabled={transaction.busy}
        />
        <TextField
          label="Statement"
          hint="Only its hash goes on the chain: publish the text elsewhere."
          text={text}
          onText={setText}
          disabled={transaction.busy}
        />
      </OperatorForm>
    </div>
  );
}
