/** Items with a key made of their place: for lists whose order never changes, such as the calls of a proposal. */
export function inOrder<T>(items: readonly T[]): { item: T; place: number; key: string }[] {
  return items.map((item, place) => ({ item, place, key: String(place) }));
}
