/** Where the web interface shows things. */
export const pageAddress = {
  election: (origin: string, number: number) => `${origin}/#/elections/${number}`,
  provider: (origin: string, number: number) => `${origin}/#/providers/${number}`,
  committee: (origin: string) => `${origin}/#/committee`,
};
