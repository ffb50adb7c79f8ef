import type { ICalCalendar } from "ical-generator";
import { formatUnits, type Hex } from "viem";
import { indexedTime } from "#index/follow/chain-time.ts";
import { providerReading } from "#index/providers/provider-reading.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { announcedCommissions, endingCommitments, waitingSlashes } from "#index/query/provider-dates.ts";
import { positionsOf, providersByNumber, providersOf } from "#index/query/provider-facts.ts";
import { epochStartSeconds } from "#index/view/provider-view.ts";
import { providerWords } from "#index/view/provider-words.ts";
import { positionWorth } from "#index/view/staker-view.ts";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { pageAddress } from "./page-address.ts";

const HOUR = 3_600;
/** What was due so long ago stays in the calendar. */
const PAST_SECONDS = 30 * 86_400;

/**
 * Ends of commitments, announced rises of commissions, and slashes that can be carried out; of an account only what
 * concerns it, and when what it takes out can be withdrawn.
 */
export async function addProviderEvents(
  calendar: ICalCalendar,
  context: ApiContext,
  { origin, account }: { origin: string; account: string | null },
): Promise<void> {
  const { deployment, store, model } = context;
  if (providerContracts(deployment) === null) return;
  const reading = await providerReading(store);
  if (reading === undefined) return;
  const { schedule } = reading;
  const positions = account === null ? [] : await positionsOf(store, account);
  const operated = account === null ? [] : await providersOf(store, account);
  const of = account === null ? undefined : [...new Set([...positions, ...operated].map(({ provider }) => provider))];
  if (of?.length === 0) return;

  const question = { of, sinceSeconds: (await indexedTime(context)) - PAST_SECONDS };
  const [ends, rises, slashes] = await Promise.all([
    endingCommitments(store, question, schedule),
    announcedCommissions(store, question),
    waitingSlashes(store, question),
  ]);
  const providers = await providersByNumber(store, [
    ...new Set([...ends, ...rises, ...slashes, ...positions].map(({ provider }) => provider)),
  ]);
  const add = (id: string, provider: number, words: string, at: number) => {
    const name = providerName(provider, (providers.get(provider)?.organisation ?? "0x") as Hex);
    calendar.createEvent({
      id: `${deployment.chainId}-provider-${provider}-${id}`,
      summary: `${isolatedText(name)}: ${words}`,
      url: pageAddress.provider(origin, provider),
      start: new Date(at * 1000),
      end: new Date((at + HOUR) * 1000),
    });
  };
  for (const { provider, until_epoch } of ends) {
    add("end", provider, "its commitment ends, unless it is renewed before", epochStartSeconds(schedule, until_epoch));
  }
  for (const { provider, bps, readyAt } of rises) {
    add(`commission-${readyAt}`, provider, `a commission of ${percent(bps)} can count from now on`, readyAt);
  }
  for (const { request, provider, bps, ground, ready_at } of slashes) {
    const why = isolatedText(bytes32Text(ground as Hex) ?? ground);
    add(`slash-${request}`, provider, `a slash of ${percent(bps)} can be carried out: ${why}`, ready_at);
  }
  if (positions.length === 0) return;
  const { symbol, decimals } = await providerWords(context, await model.providers.get());
  for (const row of positions) {
    const provider = providers.get(row.provider);
    if (provider === undefined) continue;
    const { leavingTokens, readyAt } = positionWorth(row, provider);
    if (readyAt === null) continue;
    const amount = `${formatUnits(BigInt(leavingTokens), decimals)} ${symbol}`;
    add(`withdraw-${row.staker}`, row.provider, `${amount} that you took out can be withdrawn`, readyAt);
  }
}

const percent = (bps: number) => `${bps / 100}%`;
