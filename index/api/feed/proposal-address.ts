/** Where the web interface shows a proposal. */
export function proposalAddress(origin: string, number: number): string {
  return `${origin}/#/proposals/${number}`;
}
