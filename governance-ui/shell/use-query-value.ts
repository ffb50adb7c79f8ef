import { useLocation, useSearch } from "wouter";

/** One value of the link's query, and a setter that replaces it in place. */
export function useQueryValue(name: string): [string, (value: string) => void] {
  const [path, navigate] = useLocation();
  const query = new URLSearchParams(useSearch());
  const set = (value: string) => {
    if (value === "") query.delete(name);
    else query.set(name, value);
    const search = query.toString();
    navigate(search === "" ? path : `${path}?${search}`, { replace: true });
  };
  return [query.get(name) ?? "", set];
}
