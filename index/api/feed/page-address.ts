/** Where the web interface shows things. */
export const pageAddress = {
  election: (origin: string, number: number) => `${origin}/#/elections/${number}`,
  committee: (origin: string) => `${origin}/#/committee`,
};
