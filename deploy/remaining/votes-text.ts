import { createActionContext } from "#proposals/catalogue/action-context.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

/** An amount of the network's token, such as `10,000,000 FLT`. */
export function votesText(deployment: Deployment, amount: bigint): string {
  const { symbol, decimals } = createActionContext(deployment).token;
  return `${formatScaledNumber(amount, decimals)} ${symbol}`;
}
