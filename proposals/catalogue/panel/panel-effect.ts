import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { addressesOf } from "#protocol/input/field-kinds/address-list.ts";

const abi = parseAbi(["function reporters() view returns (address[] reporters)"]);

/** Who would report no more, and who from then on. */
export async function panelEffect(client: Client, panel: Address, named: string): Promise<SubjectEffect | null> {
  const old = await readContract(client, { address: panel, abi, functionName: "reporters" });
  const next = addressesOf(named);
  const leaving = old.filter((account) => !next.includes(account));
  const joining = next.filter((account) => !old.includes(account));
  return subjectEffect(`Reporters: ${leaving.length} of ${old.length} leave, ${joining.length} join`, [
    ...leaving.map((account) => changeOf(account, "reports no more")),
    ...joining.map((account) => changeOf(account, "reports from then on")),
  ]);
}
