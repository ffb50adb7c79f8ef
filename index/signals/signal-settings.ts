import { parseUnits } from "viem";

export interface SignalSettings {
  /** Name of the space; null for the one that follows from chain and token. */
  space: string | null;
  /** Votes that an author needs, in the token's smallest unit; null for a tenth of the proposal threshold. */
  leastVotes: bigint | null;
  signalsPerAuthorDay: number;
  /** Later ballots of a voter on one signal. */
  mostReplacements: number;
  /** Where signed messages are sent on to; null for nowhere. */
  hubUrl: string | null;
}

export const usualSignalSettings: SignalSettings = {
  space: null,
  leastVotes: null,
  signalsPerAuthorDay: 3,
  mostReplacements: 50,
  hubUrl: null,
};

const TOKEN_DECIMALS = 18;

/** Reads the settings of signals from the environment. Throws an error that names the variable. */
export function signalSettings(env: Readonly<Record<string, string | undefined>>): SignalSettings {
  const { SIGNALS_SPACE: space, SIGNALS_LEAST_VOTES: votes, SIGNALS_HUB_URL: hub, SIGNALS_PER_DAY: perDay } = env;
  if (space !== undefined && !/^[\w.:-]{1,200}$/.test(space)) {
    throw new Error(`SIGNALS_SPACE "${space}": expected the name of a space, such as network.eth`);
  }
  if (votes !== undefined && !/^\d{1,30}(\.\d{1,18})?$/.test(votes)) {
    throw new Error(`SIGNALS_LEAST_VOTES "${votes}": expected a number of tokens`);
  }
  if (perDay !== undefined && !/^[1-9]\d{0,3}$/.test(perDay)) {
    throw new Error(`SIGNALS_PER_DAY "${perDay}": expected a number from 1 to 9999`);
  }
  if (hub !== undefined && !(/^https?:\/\//.test(hub) && URL.canParse(hub))) {
    throw new Error(`SIGNALS_HUB_URL "${hub}": expected http:// or https://`);
  }
  return {
    ...usualSignalSettings,
    space: space ?? null,
    leastVotes: votes === undefined ? null : parseUnits(votes, TOKEN_DECIMALS),
    signalsPerAuthorDay: perDay === undefined ? usualSignalSettings.signalsPerAuthorDay : Number(perDay),
    hubUrl: hub ?? null,
  };
}
