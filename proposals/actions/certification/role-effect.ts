import { type Client, getAddress, zeroAddress } from "viem";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

type Role = { label: string /** "may hold certificates". */; does: string; parameter: Pick<Parameter, "read"> };

/** Who has a role no more, and who from then on. */
export async function roleEffect(
  client: Client,
  { label, does, parameter }: Role,
  account: string,
): Promise<SubjectEffect | null> {
  const [old, next] = [getAddress(await parameter.read(client)), getAddress(account)];
  if (old === next) return null;
  return subjectEffect(label, [
    ...(old === zeroAddress ? [] : [changeOf(old, `no longer ${does}`)]),
    ...(next === zeroAddress ? [] : [changeOf(next, does)]),
  ]);
}
