import { isAddressEqual } from "viem";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { AnchorForm } from "./anchor-form.tsx";
import { PauseForm } from "./pause-form.tsx";
import { RawForm } from "./raw-form.tsx";
import { RejectForm } from "./reject-form.tsx";
import { VetoForm } from "./veto-form.tsx";

type Props = { safe: SafeState; nonce: bigint; onMake: (transaction: SafeTransaction) => void };

const templates = [
  { value: "", label: "None" },
  { value: "veto", label: "Veto" },
  { value: "pause", label: "Pause" },
  { value: "anchor", label: "Resolution" },
  { value: "reject", label: "Reject a nonce" },
];

/** A template for each power; for another Safe, the bare fields. */
export function NewTransaction({ safe, nonce, onMake }: Props) {
  const contracts = useCommitteeContracts();
  const [kind, setKind] = useQueryValue("new");
  const own = contracts !== null && isAddressEqual(contracts.safe, safe.address) && safe.committee !== null;
  const chips = own
    ? templates
    : [templates[0], { value: "raw", label: "Any call" }, templates[4]].filter((chip) => chip !== undefined);
  const made = (transaction: SafeTransaction) => {
    onMake(transaction);
  };
  return (
    <section className="room-new" aria-labelledby="new-title">
      <div className="section-head">
        <h2 id="new-title">Make one</h2>
        <ChipGroup label="What" chips={chips} chosen={kind} onChoose={setKind} />
      </div>
      {kind === "" && <p className="quiet section-empty small">Choose what it is to do; nothing is signed yet.</p>}
      {own && safe.committee && kind === "veto" && (
        <VetoForm contracts={contracts} seating={safe.committee.seating} nonce={nonce} onMake={made} />
      )}
      {own && safe.committee && kind === "pause" && (
        <PauseForm contracts={contracts} seating={safe.committee.seating} nonce={nonce} onMake={made} />
      )}
      {own && safe.committee && kind === "anchor" && (
        <AnchorForm contracts={contracts} seating={safe.committee.seating} nonce={nonce} onMake={made} />
      )}
      {kind === "reject" && <RejectForm safe={safe} onMake={made} />}
      {!own && kind === "raw" && <RawForm nonce={nonce} onMake={made} />}
    </section>
  );
}
