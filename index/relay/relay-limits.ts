/** What a relay takes on, so that nobody can spend its money or fill its disk. */
export interface RelayLimits {
  ballotsPerVoterDay: number;
  /** Given from one address of the network, good or not. */
  ballotsPerAddressDay: number;
  ballotsPerDay: number;
  /** In the token's smallest unit: a ballot that hardly weighs anything costs as much to carry as any other. */
  leastVotes: bigint;
  /** A ballot has to be mined before the end: no ballot is taken so shortly before. */
  lastSecondsBeforeEnd: number;
}

export const usualRelayLimits: RelayLimits = {
  ballotsPerVoterDay: 20,
  ballotsPerAddressDay: 200,
  ballotsPerDay: 5_000,
  leastVotes: 10n ** 18n,
  lastSecondsBeforeEnd: 60,
};
